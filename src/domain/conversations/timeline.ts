import type { Actor } from '../actor.ts';
import type { Core } from '../core.ts';
import type { Event, EventName } from '../events.ts';
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
]);
const PAGE = 200;

/** The activities of a conversation: nothing but its events. */
export function timeline({ events }: Core, { changing: { seenBy } }: { changing: Changing }) {
  /** The oldest first. */
  function timelineOf(actor: Actor, id: number, after = 0, limit = PAGE): Event[] {
    const conversation = seenBy(actor, id);
    return events.ofConversation(conversation.id, after, limit).filter(({ name }) => told.has(name));
  }

  /** All of them, the newest first. */
  function activities(actor: Actor, id: number): Event[] {
    const { id: conversationId } = seenBy(actor, id);
    const all: Event[] = [];
    for (let last = 0; ; ) {
      const page = events.ofConversation(conversationId, last, PAGE);
      all.push(...page.filter(({ name }) => told.has(name)));
      if (page.length < PAGE) return all.reverse();
      last = page.at(-1)?.id ?? last;
    }
  }

  return { timelineOf, activities };
}
