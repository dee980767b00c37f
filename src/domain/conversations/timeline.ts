import type { Actor } from '../actor.ts';
import type { Core } from '../core.ts';
import type { EventName } from '../event-names.ts';
import type { Event } from '../events.ts';
import type { Changing } from './changing.ts';

/** What is told of a conversation besides what was said in it. */
const told: ReadonlySet<EventName> = new Set<EventName>([
  'conversation.created',
  'conversation.updated',
  'conversation.status_changed',
  'conversation.assigned',
  'conversation.team_changed',
  'conversation.priority_changed',
  'conversation.tags_changed',
  'conversation.linked',
  'conversation.unlinked',
  'conversation.merged',
  'conversation.unmerged',
  'conversation.split',
  'conversation.unsplit',
  'conversation.trashed',
  'conversation.restored',
  'csat.sent',
  'csat.answered',
  'macro.applied',
  'rule.ran',
  'sla.applied',
  'sla.removed',
  'sla.warned',
  'sla.breached',
  'sla.met',
  'summary.requested',
  'summary.failed',
]);
/** That a summary is made by itself is nobody's doing; that somebody wanted one is. */
const isTold = ({ name, actor }: Event) =>
  told.has(name) && (name !== 'summary.requested' || actor.kind === 'agent');
const PAGE = 200;

/** The activities of a conversation: nothing but its events. */
export function timeline({ events }: Core, { changing: { seenBy } }: { changing: Changing }) {
  /** The oldest first; however much was said between them. */
  function timelineOf(actor: Actor, id: number, after = 0, limit = PAGE): Event[] {
    return toldIn(seenBy(actor, id).id, after).take(limit).toArray();
  }

  /** All of them, the newest first. */
  function activities(actor: Actor, id: number): Event[] {
    return toldIn(seenBy(actor, id).id, 0).toArray().reverse();
  }

  function* toldIn(conversationId: number, after: number) {
    for (let last = after; ; ) {
      const page = events.ofConversation(conversationId, last, PAGE);
      yield* page.filter(isTold);
      if (page.length < PAGE) return;
      last = page.at(-1)?.id ?? last;
    }
  }

  return { timelineOf, activities };
}
