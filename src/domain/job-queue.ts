import { Problem } from '../lib/problem.ts';
import { type JobRow, type JobState, jobRows } from '../store/job-rows.ts';
import type { Foundation } from './core.ts';

/** What a verb may ask for. The kinds, their payloads and what they do are declared in src/jobs. */
export type JobKinds = {
  'webhooks.deliver': { webhookId: number };
  'webhooks.catch_up': { webhookId: number; afterEventId: number };
  'store.prune': Record<string, never>;
  'store.check': Record<string, never>;
  'store.backup': Record<string, never>;
};
export type JobKind = keyof JobKinds;

type Asked = { runAt?: number; uniqueKey?: string; priority?: -1 | 0 | 1; attempts?: number };
const ATTEMPTS = 8;

/** Asking for work, in the same transaction as the change that makes it necessary. */
export function jobQueue({ store, clock }: Pick<Foundation, 'store' | 'clock'>) {
  const rows = jobRows(store);

  function ask<K extends JobKind>(kind: K, payload: JobKinds[K], asked: Asked = {}) {
    return rows.add.get({
      kind,
      payload: JSON.stringify(payload),
      unique_key: asked.uniqueKey ?? null,
      priority: asked.priority ?? 0,
      run_at: asked.runAt ?? clock.now(),
      max_attempts: asked.attempts ?? ATTEMPTS,
      now: clock.now(),
    }) as number;
  }

  function get(id: number) {
    const row = rows.get.get(id);
    if (!row) throw Problem.missing('job', id);
    return row;
  }

  function revive(id: number): JobRow {
    const now = clock.now();
    if (get(id).state !== 'dead') throw Problem.conflict('job_not_dead', 'Only a job that has given up can be retried.');
    rows.revive.run(now, now, id);
    return get(id);
  }

  function remove(id: number) {
    if (get(id).state === 'running') throw Problem.conflict('job_running', 'A running job cannot be removed.');
    rows.remove.run(id);
  }

  return {
    rows,
    ask,
    get,
    revive,
    remove,
    page: (state: JobState, before: number, limit: number) => rows.page.all({ state, before, limit }),
    counts: () => rows.counts.all(),
  };
}
