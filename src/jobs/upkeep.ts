import { DAY, MINUTE } from '../lib/clock.ts';
import { boolean, object } from '../lib/schema.ts';
import { job } from './job.ts';

const nothing = object({});
const PAGE = 500;
const DEAD_KEPT_MS = 30 * DAY;

/** Forgets what has had its time: old answers, sessions, delivery logs, notifications, calls of the language model, what imports refused, what became of exports, dead jobs. */
export const prune = job({
  kind: 'store.prune',
  payload: nothing,
  async run({ domain }, _payload, signal) {
    const {
      store,
      idempotency,
      sessions,
      deliveries,
      notifications,
      aiCalls,
      contactImports,
      exports,
      jobs,
      usage,
      clock,
    } = domain;
    await store.write(() => {
      idempotency.prune();
      sessions.prune();
      usage.prune();
      jobs.rows.forgetDead.run(clock.now() - DEAD_KEPT_MS);
    });
    // A page at a time, so that requests come in between.
    for (const outdated of [deliveries, notifications, aiCalls, exports])
      while (!signal.aborted && (await store.write(() => outdated.prune(PAGE))) === PAGE) {}
    while (!signal.aborted && (await store.write(() => contactImports.prune(1))) === 1) {}
  },
});

/** Reads the whole database on a thread and says so when something is wrong. */
export const check = job({
  kind: 'store.check',
  payload: nothing,
  timeoutMs: 60 * MINUTE,
  async run({ threads, log }, _payload, signal) {
    const faults = await threads.run('check', {}, signal);
    if (faults.length > 0) log.error({ faults }, 'the database is damaged; restore a backup');
  },
});

/** A backup into the data folder, nightly or because somebody asked; the oldest ones make room. */
export const backup = job({
  kind: 'store.backup',
  payload: object({ nightly: boolean() }),
  timeoutMs: 6 * 60 * MINUTE,
  async run({ domain, threads, log }, { nightly }, signal) {
    const { backups_kept: kept } = domain.settings.get();
    if (nightly && kept === 0) return;
    const made = await threads.run('backup', { kept: Math.max(kept, 1), at: domain.clock.now() }, signal);
    log.info(made, 'backup made and verified');
  },
});

/** Removes files that nothing refers to: uploads that were never used, and what was left of deleted ones. */
export const collect = job({
  kind: 'store.collect',
  payload: nothing,
  timeoutMs: 60 * MINUTE,
  async run({ domain: { store, media } }, _payload, signal) {
    while (!signal.aborted && (await store.write(() => media.prune(PAGE))) === PAGE) {}
    for await (const found of inPages(media.files.all())) {
      if (signal.aborted) return;
      await store.write(() => media.noteLeftovers(found));
    }
    while (!signal.aborted && (await store.write(() => media.dropLeftovers(PAGE))) === PAGE) {}
  },
});

async function* inPages<T>(all: AsyncIterable<T>) {
  let page: T[] = [];
  for await (const one of all) {
    page.push(one);
    if (page.length < PAGE) continue;
    yield page;
    page = [];
  }
  yield page;
}
