import { MINUTE, SECOND } from '../lib/clock.ts';
import type { JobRow } from '../store/job-rows.ts';
import { execution } from './execution.ts';
import type { Job, Tools } from './job.ts';

const LONGEST_SLEEP_MS = MINUTE;
const GRACE_MS = 5 * SECOND;
const PRIORITIES = [1, 0, -1] as const;

/**
 * Runs what is due and sleeps until the next thing is: no polling. Every attempt holds a lease, renewed while it
 * runs; what the end of a process cut off is taken up again by the next one.
 */
export function worker(tools: Tools, jobs: readonly Job[], chance: () => number = Math.random) {
  const { domain, log } = tools;
  const { store, clock } = domain;
  const { rows } = domain.jobs;
  const kinds = new Map(jobs.map((job) => [job.kind as string, job]));
  const { execute, release, LEASE_MS } = execution(tools, kinds, chance);
  const running = new Map<JobRow['id'], { kind: string; abort: () => void; done: Promise<void> }>();
  let state: 'stopped' | 'resting' | 'looking' | 'look again' = 'stopped';
  let cancelSleep = () => {};
  let wakesAt = 0;
  let stopListening = () => {};

  async function start() {
    // Nobody else holds this folder, so what is marked as running was cut off when the last process ended.
    await store.write(() =>
      rows.running.all().forEach((row) => release(row, 'The process ended while this ran.')),
    );
    state = 'resting';
    const unsubscribe = store.onCommit(lookWhenDue);
    stopListening = () => void unsubscribe();
    await look();
  }

  function lookWhenDue() {
    const next = rows.nextDue.get() ?? null;
    if (next === null) return;
    if (next <= clock.now()) void look();
    else if (state === 'resting' && next < wakesAt) sleepUntil(next);
  }

  // Asked by a function, because it may have changed during an await, which the compiler does not see.
  const isStopped = () => state === 'stopped';
  const isAskedAgain = () => state === 'look again';

  /** Takes what is due and free to run, then sleeps until the next due time. */
  async function look() {
    if (isStopped()) return;
    if (state !== 'resting') return void (state = 'look again');
    state = 'looking';
    cancelSleep();
    const from = clock.now();
    await takeDue().catch((error) => log.error({ err: error }, 'the worker could not take its jobs'));
    if (isStopped()) return;
    const again = isAskedAgain();
    state = 'resting';
    if (again) void look();
    else sleep(from);
  }

  // What was due at `from` and is still waiting waits for a free place: the end of a running job looks again.
  function sleep(from: number) {
    const next = rows.nextAfter.get(from) ?? null;
    sleepUntil(next ?? Number.POSITIVE_INFINITY);
  }

  function sleepUntil(next: number) {
    cancelSleep();
    wakesAt = Math.min(next, clock.now() + LONGEST_SLEEP_MS);
    cancelSleep = clock.after(wakesAt - clock.now(), () => void look());
  }

  async function takeDue() {
    for (const job of jobs) {
      const free = job.concurrency - countRunning(job.kind);
      if (isStopped() || free <= 0 || !isDue(job)) continue;
      const leased = await store.write(() => lease(job, free));
      // Stopped meanwhile: the leases are given back by `stop`.
      if (!isStopped()) leased.forEach((row) => begin(job, row));
    }
  }

  const isDue = ({ kind }: Job) =>
    PRIORITIES.some((priority) => rows.isDue.get(kind, priority, clock.now()) === 1);

  function lease({ kind }: Job, free: number) {
    const now = clock.now();
    const taken: JobRow[] = [];
    for (const priority of PRIORITIES) {
      const limit = free - taken.length;
      if (limit > 0) taken.push(...rows.lease.all({ kind, priority, now, until: now + LEASE_MS, limit }));
    }
    return taken;
  }

  function begin(job: Job, row: JobRow) {
    const controller = new AbortController();
    const done = execute(job, row, controller.signal).finally(() => {
      running.delete(row.id);
      void look();
    });
    running.set(row.id, { kind: job.kind, abort: () => controller.abort(), done });
  }

  const countRunning = (kind: string) => [...running.values()].filter((entry) => entry.kind === kind).length;

  /** Lets running jobs end, asks those that take longer to stop, and gives every lease back. */
  async function stop() {
    state = 'stopped';
    stopListening();
    cancelSleep();
    for (const { abort } of running.values()) abort();
    const ended = Promise.allSettled([...running.values()].map(({ done }) => done));
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, GRACE_MS).unref())]);
    await store.write(() => rows.running.all().forEach((row) => release(row, null)));
  }

  return { start, stop, look, isIdle: () => running.size === 0 && state === 'resting' };
}
