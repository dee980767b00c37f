import { type Actor, system } from '../actor.ts';
import type { calendars as calendarsOf } from '../calendars.ts';
import type { Conversation } from '../conversations/row.ts';
import type { Core } from '../core.ts';
import type { clockRows } from './clock-rows.ts';
import { ended, isOpen } from './clocks.ts';
import type { Following } from './following.ts';

type Parts = {
  rows: ReturnType<typeof clockRows>;
  calendars: ReturnType<typeof calendarsOf>;
  following: Following;
};

/** Which policy a conversation is under, one at a time: its team's, or the one that it was given since. */
export function applying({ store, clock }: Core, { rows, calendars, following }: Parts) {
  const { follow, tell, promise } = following;
  const policyOfTeam = store.values<[teamId: number], number | null>(
    'sla.policyOfTeam',
    'select sla_policy_id from teams where id = ?',
  );

  /** What a change of the conversation means for what was promised in it. */
  function changed(actor: Actor, before: Pick<Conversation, 'team_id'>, after: Conversation) {
    const { team_id: teamId } = after;
    const policyId = teamId === null || teamId === before.team_id ? null : (policyOfTeam.get(teamId) ?? null);
    return policyId !== null && policyId !== after.sla_policy_id
      ? give(actor, after, policyId, before.team_id)
      : follow(actor, after, before.team_id);
  }

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
