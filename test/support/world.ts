import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type Actor, system } from '../../src/domain/actor.ts';
import type { Domain } from '../../src/domain/domain.ts';
import type { Event } from '../../src/domain/events.ts';
import { httpServer, type Patience } from '../../src/http/connections.ts';
import type { Dialect } from '../../src/http/dialect.ts';
import type { Lookup } from '../../src/lib/outbound.ts';
import { createServer } from '../../src/server.ts';
import { manualClock } from './clock.ts';
import { exchange } from './exchange.ts';
import { appOn, blankImage, type People, password, peopledImage } from './image.ts';
import { listening } from './listening.ts';
import { resting } from './resting.ts';

/**
 * Each test has a world of its own: a seeded database opened from memory, a clock that only moves when told, known
 * people, and the real server over HTTP, with every answer held against its contract.
 *
 * Ada is an administrator, Bek an agent; both have an API key and the password `password`. Nothing happens by itself
 * unless the world is `started`: then events are handed on and jobs run.
 */
export async function world(wish: Wish = {}) {
  const { bytes, people } = await peopledImage();
  const here = await worldOn(bytes, wish);
  const token = (who: keyof People) => ({ authorization: `Bearer ${people[who].token}` });
  return {
    ...here,
    people,
    ada: actorOf(here.domain, people.ada.id),
    bek: actorOf(here.domain, people.bek.id),
    request: (call: string, { as, headers, ...more }: Asked & { as?: keyof People | null } = {}) =>
      here.request(call, { ...more, headers: { ...(as && token(as)), ...headers } }),
  };
}

/** A world as the first start finds it: nobody is there yet. */
export const emptyWorld = (wish: Wish = {}) => worldOn(blankImage(), wish);

export { password };
export type World = Awaited<ReturnType<typeof world>>;
type Wish = {
  environment?: Record<string, string>;
  dialects?: Dialect[];
  lookup?: Lookup;
  started?: boolean;
  /** Where the clock stands at first. */
  at?: number;
  /** How long connections may take. */
  patience?: Patience;
};
type Asked = { body?: unknown; headers?: Record<string, string> };

async function worldOn(bytes: Buffer, { started = false, at, patience, ...parts }: Wish) {
  const clock = manualClock(at);
  // Made by whoever puts the first file into it.
  const folder = join(tmpdir(), `confab-world-${randomUUID()}`);
  const app = appOn(new Database(bytes), { clock, folder, ...parts });
  await app.prepare();
  const { domain } = app;
  const http = httpServer(patience);
  http.on('request', createServer(app));
  const origin = `http://127.0.0.1:${await listening(http)}`;
  if (started) await app.start(origin);

  async function request(call: string, asked: Asked = {}) {
    const [method = 'GET', path = ''] = call.split(' ');
    const before = domain.events.newestId();
    const answer = await exchange(origin + path, { method, ...asked });
    return {
      ...answer,
      json: isJson(answer) && answer.text !== '' ? JSON.parse(answer.text) : undefined,
      events: eventsAfter(before).map(({ name }) => name),
    };
  }

  const eventsAfter = (id: number): Event[] => domain.events.after(id, 1000);

  async function end() {
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
  }

  return {
    app,
    domain,
    clock,
    origin,
    folder,
    request,
    eventsAfter,
    write: domain.store.write,
    ...resting(app, clock),
    [Symbol.asyncDispose]: end,
  };
}

const isJson = ({ headers }: { headers: Headers }) =>
  (headers.get('content-type') ?? '').startsWith('application/json');
const actorOf = ({ roles }: Domain, id: number): Actor => ({
  ...system,
  kind: 'agent',
  id,
  permissions: new Set(roles.ofAgent(id).flatMap((role) => role.permissions)),
});
