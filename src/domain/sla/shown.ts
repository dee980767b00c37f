import type { AppliedSla, clockRows, Metric, SlaClock } from './clock-rows.ts';
import type { slaPolicies as slaPoliciesOf } from './policies.ts';

type Parts = { rows: ReturnType<typeof clockRows>; slaPolicies: ReturnType<typeof slaPoliciesOf> };
/** What a conversation is under, and the newest clock of each kind. */
export type ShownSla = {
  policyId: number;
  policyName: string;
  appliedId: number;
  firstResponseDeadlineAt: number | null;
  nextResponseDeadlineAt: number | null;
  nextResponseMetAt: number | null;
  resolutionDeadlineAt: number | null;
  clocks: SlaClock[];
};

export function shownSla({ rows, slaPolicies }: Parts) {
  function shown(applied: AppliedSla | undefined): ShownSla | null {
    if (!applied) return null;
    const clocks = rows.latestOf(applied.id);
    const of = (metric: Metric) => clocks.find((clock) => clock.metric === metric);
    const policy = slaPolicies.get(applied.sla_policy_id);
    return {
      policyId: policy.id,
      policyName: policy.name,
      appliedId: applied.id,
      firstResponseDeadlineAt: of('first_response')?.deadline_at ?? null,
      nextResponseDeadlineAt: of('next_response')?.deadline_at ?? null,
      nextResponseMetAt: of('next_response')?.met_at ?? null,
      resolutionDeadlineAt: of('resolution')?.deadline_at ?? null,
      clocks,
    };
  }

  return {
    shownFor: (conversationId: number) => shown(rows.current.get(conversationId)),
    find: (appliedId: number) => shown(rows.applied.get(appliedId)),
  };
}
