import { setImmediate as turn } from 'node:timers/promises';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { system } from '../../src/domain/actor.ts';
import { DAY, HOUR, MINUTE } from '../../src/lib/clock.ts';
import { randomIds } from '../../src/lib/ids.ts';
import { silentLog } from '../../src/lib/log.ts';
import { openStore } from '../../src/store/open-store.ts';
import { manualClock } from '../support/clock.ts';
import type { Figure } from './figure.ts';
import { emptyFolder } from './processes.ts';

const CONVERSATIONS = 100_000;
const TOGETHER = 500;
const WEB = 2;
type App = ReturnType<typeof createApp>;

/** What promises cost while nothing is due, and how soon a deadline is noticed among so many. */
export async function promises(): Promise<Figure[]> {
  const clock = manualClock();
  const app = opened(clock);
  await app.prepare();
  await promised(app);
  await app.start();
  await turn();
  const idleMs = await processorTime(() => hour(clock));
  const lateMs = await breachAfter(app, () => clock.advance(HOUR));
  await app.stop();
  const among = `with ${CONVERSATIONS} conversations under SLA`;
  return [
    {
      row: 'sla-idle',
      what: `processor time an hour ${among} and nothing due`,
      value: idleMs,
      unit: 'ms',
      target: { atMost: 100 },
    },
    {
      row: 'sla-deadline',
      what: `from a deadline to its breach on the disk ${among}`,
      value: lateMs,
      unit: 'ms',
      target: { atMost: 1000 },
    },
  ];
}

function opened(clock: ReturnType<typeof manualClock>) {
  const data = emptyFolder('data-sla');
  const store = openStore({ folder: data, secretKey: null, log: silentLog });
  if (store === 'older') throw new Error(`${data} is not empty`);
  const threadData = { folder: data, nativeBinding: store.nativeBinding, keyIsGiven: false };
  return createApp({
    config: readConfig({}, { data }),
    ...store,
    clock,
    ids: randomIds,
    log: silentLog,
    threadData,
  });
}

/** One has to be answered within two hours, all others within weeks. */
async function promised({ domain }: App) {
  const { store, contacts, conversations, slaPolicies, sla } = domain;
  const { contactId, soon, late } = await store.write(() => ({
    contactId: contacts.findOrCreate(system, 1, { name: 'Zuhra Karimova' }).id,
    soon: slaPolicies.create(system, { name: 'Soon', first_response_ms: 2 * HOUR }).id,
    late: slaPolicies.create(system, { name: 'Late', first_response_ms: 14 * DAY, resolution_ms: 30 * DAY })
      .id,
  }));
  for (let made = 0; made < CONVERSATIONS; made += TOGETHER)
    await store.write(() => {
      for (let number = made; number < made + TOGETHER; number++) {
        const { id } = conversations.open(system, { inboxId: WEB, contactId });
        sla.apply(system, id, number === 0 ? soon : late);
      }
    });
}

async function hour(clock: ReturnType<typeof manualClock>) {
  for (let minute = 0; minute < 60; minute++) {
    clock.advance(MINUTE);
    await turn();
  }
}

async function processorTime(work: () => Promise<void>) {
  const before = process.cpuUsage();
  await work();
  const { user, system: inSystem } = process.cpuUsage(before);
  return (user + inSystem) / 1000;
}

async function breachAfter({ domain: { store, events } }: App, cause: () => void) {
  const after = events.newestId();
  const isBreached = () => events.after(after, 10).some(({ name }) => name === 'sla.breached');
  const breached = new Promise<void>((resolve) => store.onCommit(() => isBreached() && resolve()));
  const began = performance.now();
  cause();
  await breached;
  return performance.now() - began;
}
