import { type Actor, authorize } from '../actor.ts';
import type { Core } from '../core.ts';
import { type Metric, metrics } from './clock-rows.ts';

/** Clocks that began within the time, which ends before `to`. */
type Asked = { from: number; to: number; teamId: number | null; policyId: number | null };
export type SlaReportRow = {
  policy_id: number;
  policy_name: string;
  metric: Metric;
  met: number;
  breached: number;
  cancelled: number;
  running: number;
  /** Of those that came to be met; working time, by the nearest rank. */
  median_ms: number | null;
  p90_ms: number | null;
};

/** How promises were kept. What was met after its deadline counts as breached, and its time counts as well. */
export function slaReport({ store }: Core) {
  const rows = store.rows<[Asked & { metrics: string; businessId: number | null }], SlaReportRow>(
    'sla.report',
    `with wanted as (
       select applied_slas.sla_policy_id as policy_id, metric, breached_at, met_at, cancelled_at,
              iif(met_at is null, null, target_ms - remaining_ms) as took
       from sla_clocks
       join applied_slas on applied_slas.id = applied_sla_id
       join conversations on conversations.id = sla_clocks.conversation_id
       where metric in (select value from json_each(@metrics)) and started_at >= @from and started_at < @to
         and (@policyId is null or applied_slas.sla_policy_id = @policyId)
         and (@teamId is null or team_id = @teamId)
         and (@businessId is null or business_id = @businessId)
     ), ranked as (
       select *, row_number() over (partition by policy_id, metric, met_at is null order by took) as place,
              count(took) over (partition by policy_id, metric) as answered
       from wanted
     )
     select policy_id, name as policy_name, metric,
            sum(breached_at is null and met_at is not null) as met,
            sum(breached_at is not null) as breached,
            sum(breached_at is null and cancelled_at is not null) as cancelled,
            sum(breached_at is null and met_at is null and cancelled_at is null) as running,
            max(iif(place = (answered + 1) / 2, took, null)) as median_ms,
            max(iif(place = (answered * 9 + 9) / 10, took, null)) as p90_ms
     from ranked join sla_policies on sla_policies.id = policy_id
     group by policy_id, metric
     order by policy_id, metric`,
  );

  function report(actor: Actor, asked: Asked) {
    authorize(actor, 'reports:manage');
    return rows.all({ ...asked, metrics: JSON.stringify(metrics), businessId: actor.businessId });
  }

  return { report };
}
