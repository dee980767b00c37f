import cron from 'node-cron';
import type { Domain } from '../domain/domain.ts';
import type { JobKind } from '../domain/job-queue.ts';
import { DAY, HOUR } from '../lib/clock.ts';
import type { Log } from '../lib/log.ts';

type Periodic = { kind: Extract<JobKind, `store.${string}`>; schedule: string; everyMs: number };

/** Times are those of the organisation's zone. `everyMs` says when a slot counts as missed. */
const periodic: readonly Periodic[] = [
  { kind: 'store.prune', schedule: '20 2 * * *', everyMs: DAY },
  { kind: 'store.backup', schedule: '0 3 * * *', everyMs: DAY },
  { kind: 'store.check', schedule: '0 4 * * 0', everyMs: 7 * DAY },
];

/** node-cron only asks for the work; a slot that was missed while the server was down is made up for once at start. */
export function periodicWork({ domain, log }: { domain: Domain; log: Log }) {
  const { store, clock, jobs, events } = domain;
  let tasks: ReturnType<typeof cron.schedule>[] = [];
  let timezone = '';
  let unsubscribe = () => {};

  async function start() {
    await store.write(() => periodic.forEach(makeUp));
    schedule();
    const stopListening = store.onCommit(followZone);
    unsubscribe = () => void stopListening();
  }

  function schedule() {
    tasks.forEach((task) => void task.destroy());
    timezone = domain.settings.get().timezone;
    tasks = periodic.map(({ kind, schedule: at }) =>
      cron.schedule(at, () => enqueue(kind), { timezone, name: kind }),
    );
  }

  function followZone() {
    if (domain.settings.get().timezone !== timezone) schedule();
  }

  function enqueue(kind: Periodic['kind']) {
    store
      .write(() => ask(kind))
      .catch((error) => log.error({ err: error, job: kind }, 'periodic work was not enqueued'));
  }

  function ask(kind: Periodic['kind']) {
    remember(kind);
    jobs.ask(kind, {}, { uniqueKey: kind });
  }

  const remember = (kind: string) => events.moveCursor(`periodic:${kind}`, clock.now());

  function makeUp({ kind, everyMs }: Periodic) {
    const last = events.cursor(`periodic:${kind}`);
    if (last === 0) remember(kind);
    else if (clock.now() - last > everyMs + HOUR) ask(kind);
  }

  function stop() {
    unsubscribe();
    tasks.forEach((task) => void task.destroy());
  }

  return { start, stop };
}
