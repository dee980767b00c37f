import { type Actor, inConsequence } from '../actor.ts';
import type { calendars as calendarsOf } from '../calendars.ts';
import type { Conversation } from '../conversations/row.ts';
import type { Core } from '../core.ts';
import type { statuses as statusesOf } from '../statuses.ts';
import type { AppliedSla, clockRows, NewClock, SlaClock } from './clock-rows.ts';
import { dueAt, nextDeadline } from './clocks.ts';
import type { slaPolicies as slaPoliciesOf } from './policies.ts';
import { clocksIn } from './promises.ts';

export type Following = ReturnType<typeof following>;
type Parts = {
  rows: ReturnType<typeof clockRows>;
  slaPolicies: ReturnType<typeof slaPoliciesOf>;
  calendars: ReturnType<typeof calendarsOf>;
  statuses: ReturnType<typeof statusesOf>;
};

/** Brings the clocks of a conversation to where its present state wants them, tells of it, and asks to be woken. */
export function following(core: Core, { rows, slaPolicies, calendars, statuses }: Parts) {
  const { clock, events, jobs } = core;

  /** Nothing is written where everything is as it should be. The answer is the conversation as it is now. */
  function follow(actor: Actor, conversation: Conversation, teamBefore = conversation.team_id): Conversation {
    const applied = conversation.sla_policy_id === null ? undefined : rows.current.get(conversation.id);
    if (!applied) return conversation;
    const before = rows.latestOf(applied.id);
    const wanted = clocksIn(situationOf(conversation, applied, teamBefore), before);
    const changed = wanted.filter((each) => !before.some((old) => isSame(old, each)));
    for (const each of changed) save(actor, conversation, applied, each, before);
    const deadlineAt = nextDeadline(wanted);
    wake(conversation.id, dueAt(wanted), changed.length > 0);
    const isKnown = changed.length === 0 && deadlineAt === conversation.next_sla_deadline_at;
    return isKnown ? conversation : promise(conversation.id, applied.sla_policy_id, deadlineAt);
  }

  function situationOf(conversation: Conversation, applied: AppliedSla, teamBefore: number | null) {
    const { team_id: teamId, status_id: statusId } = conversation;
    const calendar = calendars.of(teamId);
    return {
      now: clock.now(),
      conversation,
      applied,
      category: statuses.get(statusId).category,
      policy: slaPolicies.get(applied.sla_policy_id),
      calendar,
      calendarBefore: teamBefore === teamId ? calendar : calendars.of(teamBefore),
    };
  }

  function save(
    actor: Actor,
    conversation: Conversation,
    applied: AppliedSla,
    after: SlaClock | NewClock,
    all: readonly SlaClock[],
  ) {
    const before = 'id' in after ? all.find(({ id }) => id === after.id) : undefined;
    if ('id' in after) rows.save.run(after);
    else rows.start.get(after);
    for (const [name, at] of NEWS)
      if (after[at] !== null && after[at] !== (before?.[at] ?? null))
        tell(inConsequence(actor), conversation, name, applied, clockFacts(after));
  }

  function tell(
    actor: Actor,
    { id, business_id: businessId }: Conversation,
    name: NewsOfSla,
    applied: AppliedSla,
    facts: Record<string, unknown> = {},
  ) {
    const data = { policy_id: applied.sla_policy_id, ...facts };
    events.record(name, applied.id, actor, { businessId, conversationId: id, data });
  }

  function wake(conversationId: number, at: number | null, isNews: boolean) {
    if (isNews && at !== null)
      jobs.ask('sla.review', { conversationId }, { runAt: at, uniqueKey: String(conversationId) });
  }

  const promise = (id: number, policyId: number | null, deadlineAt: number | null) =>
    rows.promise.one({ id, policyId, deadlineAt, now: clock.now() });

  return { follow, tell, promise };
}

const NEWS = [
  ['sla.warned', 'warned_at'],
  ['sla.breached', 'breached_at'],
  ['sla.met', 'met_at'],
] as const;
type NewsOfSla = (typeof NEWS)[number][0] | 'sla.applied' | 'sla.removed';

const clockFacts = ({ metric, deadline_at, met_at, breached_at }: NewClock) => ({
  metric,
  deadline_at,
  met_at,
  breached_at,
});

// The cast: `keys` forgets the names.
const isSame = (one: SlaClock, other: SlaClock | NewClock) =>
  'id' in other && (Object.keys(one) as (keyof SlaClock)[]).every((name) => one[name] === other[name]);
