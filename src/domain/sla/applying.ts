import { type Actor, inConsequence, system } from '../actor.ts';
import type { calendars as calendarsOf } from '../calendars.ts';
import type { Conversation } from '../conversations/row.ts';
import type { Core } from '../core.ts';
import type { clockRows } from './clock-rows.ts';
import { ended, isOpen } from './clocks.ts';
import type { Following } from './following.ts';

type Belonging = Pick<Conversation, 'team_id' | 'priority_id'>;
type Parts = {
  rows: ReturnType<typeof clockRows>;
  calendars: ReturnType<typeof calendarsOf>;
  following: Following;
};

/** Which policy a conversation is under, one at a time: that of its priority, else its team's, or the one that it was given since. */
export function applying({ store, clock }: Core, { rows, calendars, following }: Parts) {
  const { follow, tell, promise } = following;
  const policyOfTeam = store.values<[teamId: number], number | null>(
    'sla.policyOfTeam',
    'select sla_policy_id from teams where id = ?',
  );
  const policyOfPriority = store.values<[priorityId: number], number | null>(
    'sla.policyOfPriority',
    'select sla_policy_id from priorities where id = ?',
  );

  /** What a change of the conversation means for what was promised in it. */
  function changed(actor: Actor, before: Belonging, after: Conversation) {
    const policyId = policyAfter(before, after);
    return policyId !== after.sla_policy_id
      ? give(inConsequence(actor), after, policyId, before.team_id)
      : follow(actor, after, before.team_id);
  }

  /** What is pressing is promised the same in every team; when it no longer is, its team's word counts again. */
  function policyAfter(before: Belonging, after: Conversation) {
    const current = after.sla_policy_id;
    const pressing = ofPriority(after.priority_id);
    const wasPressing = ofPriority(before.priority_id);
    if (after.priority_id !== before.priority_id) {
      if (pressing !== null) return pressing;
      if (wasPressing !== null && wasPressing === current) return ofTeam(after.team_id);
    }
    if (after.team_id === before.team_id || pressing !== null) return current;
    return ofTeam(after.team_id) ?? current;
  }

  const ofPriority = (id: number | null) => (id === null ? null : (policyOfPriority.get(id) ?? null));
  const ofTeam = (id: number | null) => (id === null ? null : (policyOfTeam.get(id) ?? null));

  /** Whatever was promised before ends here; the clocks begin anew. */
  function give(actor: Actor, before: Conversation, policyId: number | null, teamBefore = before.team_id) {
    if (before.sla_policy_id === policyId) return before;
    withdraw(actor, before, teamBefore);
    const after = promise(before.id, policyId, null);
    if (policyId === null) return after;
    const applied = rows.apply.one({ conversationId: after.id, policyId, now: clock.now() });
    tell(actor, after, 'sla.applied', applied);
    return follow(actor, after);
  }

  /** Not before it is told what was due by now. */
  function withdraw(actor: Actor, conversation: Conversation, teamBefore: number | null) {
    const applied = rows.current.get(conversation.id);
    if (!applied) return;
    follow(system, conversation, teamBefore);
    const now = clock.now();
    const calendar = calendars.of(conversation.team_id);
    for (const each of rows.latestOf(applied.id).filter(isOpen))
      rows.save.run(ended(each, 'cancelled_at', calendar, now));
    rows.end.run(now, applied.id);
    tell(actor, conversation, 'sla.removed', applied);
  }

  return { changed, give };
}
