import type { Domain } from '../../domain/domain.ts';
import type { EventName } from '../../domain/event-names.ts';
import type { Event } from '../../domain/events.ts';
import type { PresentEvent } from '../../domain/webhooks/dispatch.ts';
import { isoTime } from '../../lib/clock.ts';
import { IN_EVENTS } from '../media-url.ts';
import { presentConversation } from './conversations.shape.ts';
import { shown } from './message.ts';

/** Every name that a webhook may ask for. */
export const webhookEvents = [
  'conversation.created',
  'conversation.status_changed',
  'conversation.tags_changed',
  'conversation.assigned',
  'conversation.unassigned',
  'message.created',
  'message.updated',
] as const;
type Name = (typeof webhookEvents)[number] | 'webhook.test';

type Presented = { name: Name; payload: unknown } | null;
type Present = (domain: Domain, event: Event) => Presented;

const presented: Partial<Record<EventName, Present>> = {
  'conversation.created': (domain, event) => about('conversation.created', domain, event, {}),
  'conversation.status_changed': (domain, event) =>
    about('conversation.status_changed', domain, event, {
      previous_status: event.data.from,
      new_status: event.data.to,
      snooze_until: typeof event.data.snoozed_until === 'number' ? isoTime(event.data.snoozed_until) : '',
    }),
  'conversation.tags_changed': (domain, event) =>
    about('conversation.tags_changed', domain, event, {
      added: event.data.added,
      removed: event.data.removed,
    }),
  'conversation.assigned': (domain, event) =>
    event.data.to === null
      ? about('conversation.unassigned', domain, event, {})
      : about('conversation.assigned', domain, event, { assigned_to: event.data.to }),
  'message.received': (domain, event) => ofMessage('message.created', domain, event),
  'message.created': (domain, event) => ofMessage('message.created', domain, event),
  'message.note_added': (domain, event) => ofMessage('message.created', domain, event),
  'message.status_changed': (domain, event) => ofMessage('message.updated', domain, event),
  'webhook.tested': () => ({ name: 'webhook.test', payload: {} }),
};

/** The conversation as it is now, and what of it has changed. */
function about(name: Name, domain: Domain, { conversationId, actor }: Event, changed: object): Presented {
  const { conversations } = domain;
  const conversation = conversationId === null ? undefined : conversations.find(conversationId);
  if (!conversation) return null;
  const assigneeLastSeenAt = conversations.assigneeSeenAt(conversation);
  const whole = conversations.whole(conversation);
  const object = presentConversation(whole, { domain, origin: IN_EVENTS, previous: [], assigneeLastSeenAt });
  if (name === 'conversation.created') return { name, payload: object };
  const payload = {
    conversation_uuid: conversation.uuid,
    ...changed,
    actor_id: actor.id,
    conversation: object,
  };
  return { name, payload };
}

function ofMessage(name: Name, domain: Domain, { subjectId }: Event): Presented {
  const message = subjectId === null ? undefined : domain.messages.find(subjectId);
  return message ? { name, payload: shown(domain, IN_EVENTS, message) } : null;
}

export const presentEvent =
  (domain: Domain): PresentEvent =>
  (event) => {
    const found = presented[event.name]?.(domain, event);
    if (!found) return null;
    const { name, payload } = found;
    return { name, body: { event: name, timestamp: isoTime(event.at), payload } };
  };
