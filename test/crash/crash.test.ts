import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import { confab } from '../support/confab.ts';
import { leadsClient } from '../support/leads-client.ts';
import { makeKey } from '../support/own-key.ts';
import { started } from '../support/program.ts';
import { type Received, startReceiver } from '../support/receiver.ts';
import { rounds } from '../support/rounds.ts';
import { seeded } from '../support/seeded.ts';
import { leadNamesIn, wrongsIn } from './books.ts';
import { ledger } from './ledger.ts';

/**
 * The real server is killed at random moments, while it works and while it starts. `TEST_EFFORT=100 npm test --
 * test/crash` tries for longer, `CRASH_SEED` repeats the same chances.
 */
const crash = suite('a server that is killed at any moment');

const ROUNDS = rounds(2);
const SEED = Number(process.env.CRASH_SEED ?? Date.now() % 1_000_000);
const LONGEST_LIFE_MS = 500;
const LONGEST_START_MS = 400;

type Place = ReturnType<typeof confab>;
const databaseOf = ({ data }: Place) => join(data, 'confab.db');

/** Killed before it even listens. */
async function killWhileStarting(here: Place, afterMs: number) {
  const child = here.run('serve', '--port', '0');
  await Promise.race([pause(afterMs), once(child, 'exit')]);
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

crash('comes up again with an empty folder, even when it was killed while making it', async () => {
  const chance = seeded(SEED);
  for (let round = 0; round < Math.min(ROUNDS, 2); round++) {
    using here = confab();
    await killWhileStarting(here, chance() * LONGEST_START_MS);
    const server = await started(here);
    is((await server.get('/ready')).status, 200);
    await server.end('SIGKILL');
  }
});

crash(`keeps what it acknowledged and leaves nothing half-done, ${ROUNDS} times (seed ${SEED})`, async () => {
  const chance = seeded(SEED);
  using here = confab({ CONFAB_WEBHOOK_ALLOW: '127.0.0.0/8' });
  await using receiver = await startReceiver();
  const token = await makeKey(here);
  const book = ledger(chance);
  const start = async () => {
    const server = await started(here);
    return { server, client: leadsClient(server, token) };
  };
  const first = await start();
  is((await first.client.watch(receiver.url)).status, 201);
  await first.server.end('SIGKILL');

  let settled = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const { server, client } = await start();
    await book.settle(client, settled);
    settled = book.entries.length;
    is((await client.listed()).total, settled);
    const hammering = book.hammer(client);
    await pause(chance() * LONGEST_LIFE_MS);
    await server.end('SIGKILL');
    await hammering;
    const there = leadNamesIn(databaseOf(here));
    for (const { lead } of book.acknowledged())
      ok(there.has(lead.name), `${lead.name} was acknowledged and is lost`);
    equal(wrongsIn(databaseOf(here)), []);
    if (chance() < 0.3) await killWhileStarting(here, chance() * LONGEST_START_MS);
  }
  ok(settled > ROUNDS, 'there was something to lose');

  const { server, client } = await start();
  await book.settle(client, settled);
  const told = () => leadsTold(receiver.requests);
  await receiver.waitUntil(() => told().size >= book.entries.length, 'word of every lead', 60_000);
  is(told().size, book.entries.length, 'no lead is told of that is not there');
  for (const [name, ids] of told()) is(ids.size, 1, `${name} has one webhook-id, however often it was sent`);
  is((await server.end('SIGTERM')).code, 0);
  equal(wrongsIn(databaseOf(here)), []);
});

/** Which webhook-ids told of which lead. */
function leadsTold(requests: readonly Received[]) {
  const told = new Map<string, Set<unknown>>();
  for (const { json, headers } of requests) {
    const { name } = (json as { data: { name: string } }).data;
    told.set(name, (told.get(name) ?? new Set()).add(headers['webhook-id']));
  }
  return told;
}

crash.run();
