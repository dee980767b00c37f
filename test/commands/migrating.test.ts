import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { suite } from 'uvu';
import { equal, is, match, ok } from 'uvu/assert';
import { confab } from '../support/confab.ts';
import { listening } from '../support/listening.ts';
import { ran } from '../support/program.ts';

const migrating = suite('serve with the database of an older version');

const LOOK_EVERY_MS = 20;
const LONGEST_WAIT_MS = 30_000;
const injected = resolve('test/support/injected-migrations.ts');

/** A data folder of today with an agent in it, and a program that knows three migrations more. */
async function olderFolder(settings: Record<string, string> = {}) {
  const here = confab();
  await here.typed('agent create --email ada@clinic.example --name Ada --role Admin');
  const newer = confab({
    CONFAB_DATA: here.data,
    NODE_OPTIONS: `--import=${injected}`,
    MIGRATION_GATE: here.file('gate'),
    ...settings,
  });
  const place = { ...newer, data: here.data };
  const database = join(here.data, 'confab.db');
  const facts = () => {
    const db = new Database(database);
    const version = db.pragma('user_version', { simple: true });
    const columns = version === 1 ? 'first_name' : 'first_name, score';
    const agents = db.prepare(`select ${columns} from agents where kind = 'human'`).raw().all();
    db.close();
    return { version, agents };
  };
  function remove() {
    newer.remove();
    here.remove();
  }
  return {
    place,
    facts,
    database,
    data: here.data,
    openGate: () => writeFileSync(here.file('gate'), ''),
    [Symbol.dispose]: remove,
  };
}

/** Starts the server on a known port, because while it migrates it has not said yet where it listens. */
async function begun({ place }: Awaited<ReturnType<typeof olderFolder>>) {
  const probe = createServer();
  const port = await listening(probe);
  await new Promise((closed) => probe.close(closed));
  const child = place.run('serve', '--port', String(port));
  process.once('exit', () => child.kill('SIGKILL'));
  child.stderr.resume();
  child.stdout.resume();
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
  /** Asks until the answer has this status. */
  async function until(path: string, status: number) {
    const giveUpAt = performance.now() + LONGEST_WAIT_MS;
    while (performance.now() < giveUpAt) {
      const answer = await get(path).catch(() => null);
      if (answer?.status === status) return answer;
      await answer?.body?.cancel();
      if (child.exitCode !== null) throw new Error(`The server ended with code ${child.exitCode}`);
      await pause(LOOK_EVERY_MS);
    }
    throw new Error(`${path} was not answered with ${status} within ${LONGEST_WAIT_MS} ms`);
  }
  async function end(signal: NodeJS.Signals) {
    child.kill(signal);
    await once(child, 'exit');
  }
  return { get, until, end };
}

migrating('is alive but not ready while it works, says so in every dialect, and then serves', async () => {
  using here = await olderFolder();
  const server = await begun(here);
  const busy = await server.until('/ready', 503);
  equal(
    [busy.headers.get('retry-after'), (busy.headers.get('x-request-id') ?? '').slice(0, 4)],
    ['5', 'req_'],
  );
  is(((await busy.json()) as { error: { code: string } }).error.code, 'updating');
  is((await server.get('/health')).status, 200);
  is((await server.get('/thikaa/api/v1/health')).status, 200);
  const octocom = await server.get('/octocom/rest/v1/tickets');
  is(octocom.status, 503);
  match(((await octocom.json()) as { error: string }).error, /^The database is being updated: /);

  here.openGate();
  await server.until('/ready', 200);
  is((await server.get('/thikaa/api/v1/leads')).status, 401);
  await server.end('SIGTERM');
  equal(here.facts(), { version: 4, agents: [['Ada', 14]] });
  ok(existsSync(`${here.database}.before-4`));
});

migrating('begins again when it was killed in the middle, and loses nothing', async () => {
  using here = await olderFolder();
  const first = await begun(here);
  await first.until('/ready', 503);
  await untilThere(`${here.database}.migrating`);
  await first.end('SIGKILL');
  equal(here.facts(), { version: 1, agents: [['Ada']] });

  here.openGate();
  const second = await begun(here);
  await second.until('/ready', 200);
  await second.end('SIGTERM');
  equal(here.facts(), { version: 4, agents: [['Ada', 14]] });
  ok(!readdirSync(here.data).some((name) => name.includes('.migrating')));
});

migrating('ends with a sentence when a step fails, and leaves everything as it was', async () => {
  using here = await olderFolder({ MIGRATION_FAILS: '1' });
  here.openGate();
  const { code, errors } = await ran(here.place, ['serve', '--port', '0']);
  is(code, 1);
  match(
    errors,
    'The database could not be updated: the step to schema 4 (scores are doubled) failed: it was not to be.',
  );
  equal(here.facts(), { version: 1, agents: [['Ada']] });
  ok(!readdirSync(here.data).some((name) => name.includes('.migrating') || name.includes('.before')));
});

migrating('is left to the server: other commands only say that it has to be done', async () => {
  using here = await olderFolder();
  const { code, errors } = await ran(here.place, ['key', 'list']);
  equal([code, here.facts().version], [2, 1]);
  match(errors, /^The database is of an older version\. Start the server once/);
});

async function untilThere(file: string) {
  while (!existsSync(file)) await pause(LOOK_EVERY_MS);
}

migrating.run();
