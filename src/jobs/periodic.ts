import cron from 'node-cron';
import type { Domain } from '../domain/domain.ts';
import type { JobKind } from '../domain/job-queue.ts';
import { DAY, HOUR } from '../lib/clock.ts';
import type { Log } from '../lib/log.ts';

type Periodic = {
  kind: Extract<JobKind, `store.${string}` | 'conversations.empty_trash' | 'rules.every_hour'>;
  schedule: string;
  everyMs: number;
  ask: () => void;
};

/** Times are those of the organisation's zone. `everyMs` says when a slot counts as missed. */
const periodicOf = ({ jobs }: Domain): readonly Periodic[] => [
  {
    kind: 'rules.every_hour',
    schedule: '10 * * * *',
    everyMs: HOUR,
    ask: () => jobs.ask('rules.every_hour', {}, { uniqueKey: 'periodic' }),
  },
  {
    kind: 'store.prune',
    schedule: '20 2 * * *',
    everyMs: DAY,
    ask: () => jobs.ask('store.prune', {}, { uniqueKey: 'periodic' }),
  },
  {
    kind: 'conversations.empty_trash',
    schedule: '40 2 * * *',
    everyMs: DAY,
    ask: () => jobs.ask('conversations.empty_trash', {}, { uniqueKey: 'periodic' }),
  },
  {
    kind: 'store.collect',
    schedule: '50 2 * * *',
    everyMs: DAY,
    ask: () => jobs.ask('store.collect', {}, { uniqueKey: 'periodic' }),
  },
  {
    kind: 'store.backup',
    schedule: '0 3 * * *',
    everyMs: DAY,
    ask: () => jobs.ask('store.backup', { nightly: true }, { uniqueKey: 'periodic' }),
  },
  {
    kind: 'store.check',
    schedule: '0 4 * * 0',
    everyMs: 7 * DAY,
    ask: () => jobs.ask('store.check', {}, { uniqueKey: 'periodic' }),
  },
];

/** node-cron only asks for the work; a slot that was missed while the server was down is made up for once at start. */
export function periodicWork({ domain, log }: { domain: Domain; log: Log }) {
  const { store, clock, events } = domain;
  const periodic = periodicOf(domain);
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
    tasks = periodic.map((work) =>
      cron.schedule(work.schedule, () => enqueue(work), { timezone, name: work.kind }),
    );
  }

  function followZone() {
    if (domain.settings.get().timezone !== timezone) schedule();
  }

  function enqueue(work: Periodic) {
    store
      .write(() => ask(work))
      .catch((error) => log.error({ err: error, job: work.kind }, 'periodic work was not enqueued'));
  }

  function ask(work: Periodic) {
    remember(work.kind);
    work.ask();
  }

  const remember = (kind: string) => events.moveCursor(`periodic:${kind}`, clock.now());

  function makeUp(work: Periodic) {
    const last = events.cursor(`periodic:${work.kind}`);
    if (last === 0) remember(work.kind);
    else if (clock.now() - last > work.everyMs + HOUR) ask(work);
  }

  function stop() {
    unsubscribe();
    tasks.forEach((task) => void task.destroy());
  }

  return { start, stop };
}
