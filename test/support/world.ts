import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Database from 'better-sqlite3';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { type Actor, system } from '../../src/domain/actor.ts';
import type { Event } from '../../src/domain/events.ts';
import { hashPassword } from '../../src/domain/passwords.ts';
import type { Dialect } from '../../src/http/dialect.ts';
import { randomIds } from '../../src/lib/ids.ts';
import { silentLog } from '../../src/lib/log.ts';
import { createServer } from '../../src/server.ts';
import { openSqlite } from '../../src/store/open.ts';
import { createSchema } from '../../src/store/schema-version.ts';
import { createStore } from '../../src/store/store.ts';
import { vault } from '../../src/store/vault.ts';
import { manualClock } from './clock.ts';
import { resting } from './resting.ts';

/**
 * Each test has a world of its own: a seeded database opened from memory, a clock that only moves when told, known
 * people, and the real server over HTTP, with every answer held against its contract.
 *
 * Ada is an administrator, Bek an agent; both have an API key and the password `password`. Nothing happens by itself
 * unless the world is `started`: then events are handed on and jobs run.
 */
export const password = 'correct horse battery';
const KEY = Buffer.alloc(32, 7);
type Wish = {
  environment?: Record<string, string>;
  dialects?: Dialect[];
  started?: boolean;
  /** Where the clock stands at first. */
  at?: number;
};
type Asked = { as?: keyof People | null; body?: unknown; headers?: Record<string, string> };
type People = Record<'ada' | 'bek', { id: number; token: string; key: string; secret: string }>;
let image: Promise<{ bytes: Buffer; people: People }> | null = null;

export async function world({ environment = {}, dialects, started = false, at }: Wish = {}) {
  image ??= makeImage();
  const { bytes, people } = await image;
  const clock = manualClock(at);
  const app = appOn(new Database(bytes), clock, environment, dialects);
  await app.prepare();
  if (started) await app.start();
  const { domain } = app;
  const http = createHttpServer(createServer(app));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;

  async function request(call: string, { as, body, headers = {} }: Asked = {}) {
    const [method = 'GET', path = ''] = call.split(' ');
    const before = domain.events.newestId();
    const response = await fetch(origin + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(as && { authorization: `Bearer ${people[as].token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: isJson(response) ? JSON.parse(text) : undefined,
      events: eventsAfter(before).map(({ name }) => name),
    };
  }

  const eventsAfter = (id: number): Event[] => domain.events.after(id, 1000);

  async function end() {
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
    await app.stop();
  }

  return {
    app,
    domain,
    clock,
    origin,
    people,
    request,
    eventsAfter,
    write: domain.store.write,
    ...resting(app, clock),
    ada: actorOf(
      people.ada.id,
      domain.roles.ofAgent(people.ada.id).flatMap((role) => role.permissions),
    ),
    bek: actorOf(
      people.bek.id,
      domain.roles.ofAgent(people.bek.id).flatMap((role) => role.permissions),
    ),
    [Symbol.asyncDispose]: end,
  };
}

export type World = Awaited<ReturnType<typeof world>>;

const isJson = (response: Response) =>
  (response.headers.get('content-type') ?? '').startsWith('application/json');
const actorOf = (
  id: number,
  permissions: Actor['permissions'] extends ReadonlySet<infer P> ? P[] : never,
): Actor => ({
  ...system,
  kind: 'agent',
  id,
  permissions: new Set(permissions),
});

function appOn(
  db: Database.Database,
  clock: ReturnType<typeof manualClock>,
  environment: Record<string, string>,
  dialects?: Dialect[],
) {
  db.pragma('foreign_keys = on');
  const config = { ...readConfig(environment), verify: true };
  const threadData = { folder: '', nativeBinding: undefined, keyIsGiven: true };
  return createApp({
    config,
    store: createStore(db),
    vault: vault(KEY),
    clock,
    ids: randomIds,
    log: silentLog,
    threadData,
    dialects,
  });
}

async function makeImage() {
  const db = openSqlite(':memory:');
  createSchema(db);
  const { domain, prepare } = appOn(db, manualClock(), {});
  await prepare();
  const passwordHash = await hashPassword(password);
  const people = await domain.store.write(() => {
    const person = (firstName: string, role: string): People['ada'] => {
      const email = `${firstName.toLowerCase()}@clinic.example`;
      const agent = domain.agents.create(system, {
        email,
        firstName,
        lastName: '',
        roles: [role],
        passwordHash,
      });
      const { key, secret, token } = domain.keys.create(system, { agentId: agent.id, name: 'test' });
      return { id: agent.id, key, secret, token };
    };
    return { ada: person('Ada', 'Admin'), bek: person('Bek', 'Agent') };
  });
  const bytes = db.serialize();
  db.close();
  return { bytes, people };
}
