import { system } from '../domain/actor.ts';
import { doubling } from '../lib/backoff.ts';
import { HOUR, MINUTE, SECOND } from '../lib/clock.ts';
import { bodyCheck } from '../lib/validate.ts';
import type { JobRow } from '../store/job-rows.ts';
import type { Job, Tools } from './job.ts';

const LEASE_MS = 2 * MINUTE;
const RENEW_MS = 30 * SECOND;
const SAVE_AGAIN_MS = 5 * SECOND;
const LONGEST_WAIT_MS = 6 * HOUR;

/** One attempt at one job, from its payload to the transaction that ends it. */
export function execution(tools: Tools, chance: () => number) {
  const { domain, log } = tools;
  const { store, clock, events } = domain;
  const { rows } = domain.jobs;
  const checks = new Map<string, ReturnType<typeof bodyCheck>>();

  async function execute(job: Job, row: JobRow, stopping: AbortSignal) {
    const stopRenewing = keepLease(row.id);
    const end = await attempt(job, row, stopping);
    stopRenewing();
    await recorded(end);
  }

  /** The answer writes down how it went. */
  async function attempt(job: Job, row: JobRow, stopping: AbortSignal): Promise<() => void> {
    try {
      const payload = payloadOf(job, row);
      await inTime(job, stopping, (signal) => job.run(tools, payload, signal));
      return () => finish(job, row, payload);
    } catch (error) {
      if (stopping.aborted) return () => release(row, null);
      log.warn({ err: error, job: row.kind, job_id: row.id, attempt: row.attempts }, 'a job failed');
      return () => fail(job, row, sentenceOf(error));
    }
  }

  /** How a job ended has to be written down, however long that takes: a disk may be full just now. */
  async function recorded(write: () => void): Promise<void> {
    try {
      await store.write(write);
    } catch (error) {
      log.error({ err: error }, 'the end of a job could not be saved; trying again');
      await new Promise<void>((resolve) => clock.after(SAVE_AGAIN_MS, resolve));
      return recorded(write);
    }
  }

  function keepLease(id: number) {
    let cancel = clock.after(RENEW_MS, renew);
    function renew() {
      void store.write(() => rows.renew.run(clock.now() + LEASE_MS, id)).catch(() => {});
      cancel = clock.after(RENEW_MS, renew);
    }
    return () => cancel();
  }

  function payloadOf(job: Job, row: JobRow) {
    const payload = JSON.parse(row.payload) as never;
    const check = checks.get(job.kind) ?? bodyCheck(job.payload);
    checks.set(job.kind, check);
    const faults = check(payload);
    if (faults) throw new Error(`The payload is not what ${job.kind} takes: ${JSON.stringify(faults)}`);
    return payload;
  }

  async function inTime(job: Job, stopping: AbortSignal, run: (signal: AbortSignal) => Promise<void>) {
    const timeout = new AbortController();
    const tooLong = new Promise<never>((_, reject) => {
      timeout.signal.addEventListener('abort', () =>
        reject(new Error(`Took longer than ${job.timeoutMs} ms`)),
      );
    });
    const cancel = clock.after(job.timeoutMs, () => timeout.abort());
    try {
      await Promise.race([run(AbortSignal.any([stopping, timeout.signal])), tooLong]);
    } finally {
      cancel();
    }
  }

  function finish(job: Job, row: JobRow, payload: never) {
    const runAt = job.again?.(tools, payload) ?? null;
    if (runAt === null) rows.finish.run(row.id);
    else rows.postpone.run({ id: row.id, runAt, error: null, spent: 0, now: clock.now() });
  }

  function fail(job: Job, row: JobRow, error: string) {
    if (row.attempts >= row.max_attempts) return bury(row, error);
    const waitMs = doubling(job.retryMs, LONGEST_WAIT_MS)(row.attempts, chance());
    rows.postpone.run({ id: row.id, runAt: clock.now() + waitMs, error, spent: 1, now: clock.now() });
  }

  function bury(row: JobRow, error: string) {
    rows.bury.run(error, clock.now(), row.id);
    events.record('job.died', row.id, system, { data: { kind: row.kind } });
  }

  /** Back into the queue at once; with a reason the attempt counts, without one (a shutdown) it does not. */
  function release(row: JobRow, reason: string | null) {
    if (reason !== null && row.attempts >= row.max_attempts) return bury(row, reason);
    const now = clock.now();
    rows.postpone.run({ id: row.id, runAt: now, error: reason, spent: reason === null ? 0 : 1, now });
  }

  return { execute, release, LEASE_MS };
}

const sentenceOf = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).slice(0, 1000);
