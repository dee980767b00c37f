import { Problem } from '../lib/problem.ts';
import { type JobRow, type JobState, jobRows } from '../store/job-rows.ts';
import { type Actor, authorizeEverywhere } from './actor.ts';
import type { events as eventsOf } from './events.ts';
import type { Foundation } from './foundation.ts';

/** What a verb may ask for. The kinds, their payloads and what they do are declared in src/jobs. */
export type JobKinds = {
  'events.react': { eventId: number };
  'conversations.wake': { conversationId: number };
  'conversations.empty_trash': Record<string, never>;
  'teams.hand_out': { teamId: number };
  'agents.release': { agentId: number };
  'messages.send': { messageId: number };
  'messages.send_later': { messageId: number };
  'rules.every_hour': Record<string, never>;
  'csat.follow': { eventId: number };
  'csat.send': { surveyId: number };
  'webhooks.deliver': { webhookId: number };
  'webhooks.catch_up': { webhookId: number };
  'webhooks.review': { webhookId: number };
  'webhooks.erase': { webhookId: number };
  'sla.review': { conversationId: number };
  'sla.recompute': Record<string, never>;
  'summaries.make': { summaryId: number };
  'search.reindex': { conversationId: number };
  'search.rebuild': Record<string, never>;
  'contacts.import': { importId: number };
  'exports.run': { exportId: number };
  'exports.expire': Record<string, never>;
  'exports.discard': { sha256: string };
  'demo.fill': { viewerId: number };
  'demo.remove': Record<string, never>;
  'store.prune': Record<string, never>;
  'store.check': Record<string, never>;
  'store.backup': { nightly: boolean };
  'store.collect': Record<string, never>;
};
export type { JobRow };
export type JobKind = keyof JobKinds;

type Asked = { runAt?: number; uniqueKey?: string; priority?: -1 | 0 | 1; attempts?: number };
const ATTEMPTS = 8;

/** Asking for work, in the same transaction as the change that makes it necessary. */
export function jobQueue(
  { store, clock }: Pick<Foundation, 'store' | 'clock'>,
  events: ReturnType<typeof eventsOf>,
) {
  const rows = jobRows(store);

  function ask<K extends JobKind>(kind: K, payload: JobKinds[K], asked: Asked = {}) {
    return rows.add.one({
      kind,
      payload: JSON.stringify(payload),
      unique_key: asked.uniqueKey ?? null,
      priority: asked.priority ?? 0,
      run_at: asked.runAt ?? clock.now(),
      max_attempts: asked.attempts ?? ATTEMPTS,
      now: clock.now(),
    });
  }

  /** Jobs belong to the installation, whoever they work for. */
  function visible(actor: Actor, id: number) {
    authorizeEverywhere(actor);
    const row = rows.get.get(id);
    if (!row) throw Problem.missing('job', id);
    return row;
  }

  function revive(actor: Actor, id: number): JobRow {
    const job = visible(actor, id);
    if (job.state !== 'dead')
      throw Problem.conflict('job_not_dead', 'Only a job that has given up can be retried.');
    if (job.unique_key !== null && rows.alive.get(job.kind, job.unique_key) === 1) {
      throw Problem.conflict(
        'job_replaced',
        'The same work is in the queue again already. Remove this job instead.',
      );
    }
    rows.revive.run({ id, now: clock.now() });
    events.record('job.revived', id, actor, { data: { kind: job.kind } });
    return visible(actor, id);
  }

  function remove(actor: Actor, id: number) {
    const job = visible(actor, id);
    if (job.state === 'running') throw Problem.conflict('job_running', 'A running job cannot be removed.');
    rows.remove.run(id);
    events.record('job.removed', id, actor, { data: { kind: job.kind } });
  }

  return {
    rows,
    ask,
    visible,
    revive,
    remove,
    page(actor: Actor, state: JobState, before: number, limit: number) {
      authorizeEverywhere(actor);
      return rows.page.all({ state, before, limit });
    },
    counts: () => rows.counts.all(),
  };
}
