import { Problem } from '../../lib/problem.ts';
import { type Actor, authorize, system } from '../actor.ts';
import type { Core } from '../core.ts';
import type { Status, statuses as statusesOf } from '../statuses.ts';
import type { Changing } from './changing.ts';
import type { Conversation } from './row.ts';

type Parts = { changing: Changing; statuses: ReturnType<typeof statusesOf> };
type Wanted = { snoozedUntil?: number | null };

/** Open, waiting or resolved: how a conversation goes from one status to the next, and back when its time has come. */
export function conversationStatus(
  { clock, jobs }: Core,
  { changing: { openTo, change, find }, statuses }: Parts,
) {
  function setStatus(actor: Actor, id: number, name: string, { snoozedUntil = null }: Wanted = {}) {
    authorize(actor, 'conversations:update_status');
    return moveTo(actor, openTo(actor, id), statuses.named(name), snoozedUntil);
  }

  function moveTo(
    actor: Actor,
    before: Conversation,
    status: Status,
    snoozedUntil: number | null,
    facts: { woken?: true } = {},
  ) {
    const until = status.name === SNOOZED ? futureOf(snoozedUntil, clock.now()) : null;
    const was = statuses.get(before.status_id);
    const after = change(
      actor,
      before,
      { status_id: status.id, snoozed_until: until, ...endingsOf(before, status) },
      'conversation.status_changed',
      {
        from: was.name,
        to: status.name,
        from_category: was.category,
        to_category: status.category,
        snoozed_until: until,
        ...facts,
      },
    );
    if (until !== null)
      jobs.ask(
        'conversations.wake',
        { conversationId: after.id },
        { runAt: until, uniqueKey: String(after.id) },
      );
    return after;
  }

  /** Resolved and closed say when it came to that; whatever is worked on again is neither. */
  function endingsOf(before: Conversation, { name, category }: Status) {
    if (category !== 'resolved') return { resolved_at: null, closed_at: null };
    const now = clock.now();
    return {
      resolved_at: before.resolved_at ?? now,
      closed_at: name === CLOSED ? (before.closed_at ?? now) : null,
    };
  }

  /** A word from the contact, or the end of a snooze: somebody has to look at it again. */
  function reopen(actor: Actor, before: Conversation) {
    if (statuses.get(before.status_id).category === 'open') return before;
    return moveTo(actor, before, statuses.named(OPEN), null);
  }

  /** When the snooze is over. It may have been prolonged or ended since the job was asked for. */
  function wake(id: number) {
    const conversation = find(id);
    if (conversation?.snoozed_until == null || conversation.trashed_at !== null) return null;
    if (conversation.snoozed_until > clock.now()) return conversation.snoozed_until;
    moveTo(system, conversation, statuses.named(OPEN), null, { woken: true });
    return null;
  }

  return { setStatus, reopen, wake };
}

export const OPEN = 'Open';
export const SNOOZED = 'Snoozed';
export const CLOSED = 'Closed';

function futureOf(at: number | null, now: number) {
  if (at === null) throw Problem.invalid('snoozed_until', 'Say until when it is snoozed.');
  // Also what is no time at all: a leap second looks like one.
  if (!(at > now)) throw Problem.invalid('snoozed_until', 'A snooze ends in the future.');
  return at;
}
