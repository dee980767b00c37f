import type { Conversation } from '../conversations/row.ts';
import type { Core } from '../core.ts';

export const metrics = ['first_response', 'next_response', 'resolution'] as const;
export type Metric = (typeof metrics)[number];

export type AppliedSla = {
  id: number;
  conversation_id: number;
  sla_policy_id: number;
  applied_at: number;
  ended_at: number | null;
};
export type SlaClock = {
  id: number;
  applied_sla_id: number;
  conversation_id: number;
  metric: Metric;
  target_ms: number;
  started_at: number;
  counted_from: number;
  remaining_ms: number;
  paused_at: number | null;
  warn_at: number | null;
  deadline_at: number | null;
  warned_at: number | null;
  met_at: number | null;
  breached_at: number | null;
  cancelled_at: number | null;
};
export type NewClock = Omit<SlaClock, 'id'>;
type Promised = { id: number; policyId: number | null; deadlineAt: number | null; now: number };

/** The statements about policies at work; what they mean is in the files beside this one. */
export function clockRows({ store }: Pick<Core, 'store'>) {
  const current = store.rows<[conversationId: number], AppliedSla>(
    'sla.current',
    'select * from applied_slas where conversation_id = ? and ended_at is null',
  );
  const applied = store.rows<[id: number], AppliedSla>(
    'sla.applied',
    'select * from applied_slas where id = ?',
  );
  const apply = store.rows<[{ conversationId: number; policyId: number; now: number }], AppliedSla>(
    'sla.apply',
    `insert into applied_slas (conversation_id, sla_policy_id, applied_at)
     values (@conversationId, @policyId, @now) returning *`,
  );
  const end = store.change<[at: number, id: number]>(
    'sla.end',
    'update applied_slas set ended_at = ? where id = ?',
  );
  const underway = store.values<[after: number, limit: number], number>(
    'sla.underway',
    `select conversation_id from applied_slas
     where ended_at is null and conversation_id > ? order by conversation_id limit ?`,
  );
  const latest = store.rows<[appliedId: number, metric: Metric], SlaClock>(
    'sla.latestClock',
    'select * from sla_clocks where applied_sla_id = ? and metric = ? order by id desc limit 1',
  );
  const start = store.rows<[NewClock], SlaClock>(
    'sla.startClock',
    `insert into sla_clocks (applied_sla_id, conversation_id, metric, target_ms, started_at, counted_from, remaining_ms,
       paused_at, warn_at, deadline_at, warned_at, met_at, breached_at, cancelled_at)
     values (@applied_sla_id, @conversation_id, @metric, @target_ms, @started_at, @counted_from, @remaining_ms,
       @paused_at, @warn_at, @deadline_at, @warned_at, @met_at, @breached_at, @cancelled_at) returning *`,
  );
  const save = store.change<[SlaClock]>(
    'sla.saveClock',
    `update sla_clocks
     set target_ms = @target_ms, counted_from = @counted_from, remaining_ms = @remaining_ms, paused_at = @paused_at,
         warn_at = @warn_at, deadline_at = @deadline_at, warned_at = @warned_at, met_at = @met_at,
         breached_at = @breached_at, cancelled_at = @cancelled_at
     where id = @id`,
  );
  const promise = store.rows<[Promised], Conversation>(
    'sla.promise',
    `update conversations set sla_policy_id = @policyId, next_sla_deadline_at = @deadlineAt,
            version = version + 1, updated_at = @now
     where id = @id returning *`,
  );

  /** At most one clock of each kind is open, and it is the newest. */
  const latestOf = (appliedId: number) => metrics.flatMap((metric) => latest.get(appliedId, metric) ?? []);

  return { current, applied, apply, end, underway, latestOf, start, save, promise };
}
