import { system } from '../domain/actor.ts';
import { doubling } from '../lib/backoff.ts';
import { HOUR, MINUTE, SECOND } from '../lib/clock.ts';
import { messageOf } from '../lib/thrown.ts';
import { isNotSaved } from '../store/faults.ts';
import type { JobRow } from '../store/job-rows.ts';
import type { Job, Tools } from './job.ts';

const LEASE_MS = 2 * MINUTE;
const RENEW_MS = 30 * SECOND;
const STOP_WITHIN_MS = MINUTE;
const SAVE_AGAIN_MS = 5 * SECOND;
const LONGEST_WAIT_MS = 6 * HOUR;

/** One attempt at one job, from its payload to the transaction that ends it. */
export function execution(tools: Tools, kinds: ReadonlyMap<string, Job>, chance: () => number) {
  const { domain, log } = tools;
  const { store, clock, events } = domain;
  const { rows } = domain.jobs;

  /** Never rejects. */
  async function execute(job: Job, row: JobRow, stopping: AbortSignal) {
    const stopRenewing = keepLease(row.id);
    const end = await attempt(job, row, stopping);
    await recorded(end, stopping)
      .catch((error) => recorded(failed(job, row, error), stopping))
      .catch((error) => log.error({ err: error, job_id: row.id }, 'the end of a job cannot be written down'));
    stopRenewing();
  }

  /** Does the work; the answer writes down how it went. */
  async function attempt(job: Job, row: JobRow, stopping: AbortSignal): Promise<() => void> {
    try {
      const asked = job.asked(JSON.parse(row.payload));
      await inTime(job, stopping, (signal) => asked.run(tools, signal));
      // Told to stop, a job returns early: it is not done, and goes on in the next process.
      return stopping.aborted ? () => release(row, null) : () => finish(row, asked.again(tools));
    } catch (error) {
      if (stopping.aborted) return () => release(row, null);
      return failed(job, row, error);
    }
  }

  /** How a job ended has to be written down, however long that takes: a disk may be full just now. */
  async function recorded(write: () => void, stopping: AbortSignal): Promise<void> {
    try {
      await store.write(write);
    } catch (error) {
      if (!isNotSaved(error)) throw error;
      if (stopping.aborted) return;
      log.error({ err: error }, 'the end of a job could not be saved; trying again');
      await new Promise<void>((resolve) => clock.after(SAVE_AGAIN_MS, resolve));
      return recorded(write, stopping);
    }
  }

  function failed(job: Job, row: JobRow, error: unknown) {
    log.warn({ err: error, job: row.kind, job_id: row.id, attempt: row.attempts }, 'a job failed');
    return () => fail(job, row, sentenceOf(error));
  }

  function keepLease(id: number) {
    let cancel = clock.after(RENEW_MS, renew);
    function renew() {
      void store.write(() => rows.renew.run(clock.now() + LEASE_MS, id)).catch(() => {});
      cancel = clock.after(RENEW_MS, renew);
    }
    return () => cancel();
  }

  // An attempt lasts until its work has really ended, or it would run beside the next one; what does not end even
  // when it is told to must not hold the queue up for ever.
  async function inTime(job: Job, stopping: AbortSignal, run: (signal: AbortSignal) => Promise<void>) {
    const late = new Error(`Took longer than ${job.timeoutMs} ms`);
    const timeout = new AbortController();
    const lost = Promise.withResolvers<never>();
    let cancel = clock.after(job.timeoutMs, () => {
      cancel = clock.after(STOP_WITHIN_MS, () => lost.reject(late));
      timeout.abort(late);
    });
    try {
      await Promise.race([run(AbortSignal.any([stopping, timeout.signal])), lost.promise]);
      timeout.signal.throwIfAborted();
    } catch (error) {
      throw timeout.signal.aborted ? late : error;
    } finally {
      cancel();
    }
  }

  function finish(row: JobRow, again: number | null) {
    const wishes = [again, wantedAgain(row)].filter((at) => at !== null);
    if (wishes.length === 0) rows.finish.run(row.id);
    else rows.rearm.run({ id: row.id, runAt: Math.min(...wishes), now: clock.now() });
  }

  const wantedAgain = ({ id }: JobRow) => rows.get.get(id)?.again_at ?? null;

  function fail(job: Job, row: JobRow, error: string) {
    if (row.attempts >= row.max_attempts) return bury(row, error);
    const waitMs = doubling(job.retryMs, LONGEST_WAIT_MS)(row.attempts, chance());
    rows.postpone.run({ id: row.id, runAt: clock.now() + waitMs, error, spent: 1, now: clock.now() });
  }

  function bury(row: JobRow, error: string) {
    const runAt = wantedAgain(row);
    const now = clock.now();
    rows.bury.run(error, now, row.id);
    kinds.get(row.kind)?.gaveUp(tools, JSON.parse(row.payload), error);
    // Somebody asked for it while the last attempt ran: that was a new wish, not this one.
    if (runAt !== null) rows.add.get({ ...row, run_at: runAt, now });
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

const sentenceOf = (error: unknown) => messageOf(error).slice(0, 1000);
