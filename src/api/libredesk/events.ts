import type { Domain } from '../../domain/domain.ts';
import type { EventName } from '../../domain/event-names.ts';
import type { Event } from '../../domain/events.ts';
import type { PresentEvent } from '../../domain/webhooks/dispatch.ts';
import { isoTime } from '../../lib/clock.ts';
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
/** `origin`: where links lead. */
type Here = { domain: Domain; origin: string };
type Present = (here: Here, event: Event) => Presented;

const presented: Partial<Record<EventName, Present>> = {
  'conversation.created': (here, event) => about('conversation.created', here, event, {}),
  'conversation.status_changed': (here, event) =>
    about('conversation.status_changed', here, event, {
      previous_status: event.data.from,
      new_status: event.data.to,
      snooze_until: typeof event.data.snoozed_until === 'number' ? isoTime(event.data.snoozed_until) : '',
    }),
  'conversation.tags_changed': (here, event) =>
    about('conversation.tags_changed', here, event, {
      added: event.data.added,
      removed: event.data.removed,
    }),
  'conversation.assigned': (here, event) =>
    event.data.to === null
      ? about('conversation.unassigned', here, event, {})
      : about('conversation.assigned', here, event, { assigned_to: event.data.to }),
  'message.received': (here, event) => ofMessage('message.created', here, event),
  'message.created': (here, event) => ofMessage('message.created', here, event),
  'message.note_added': (here, event) => ofMessage('message.created', here, event),
  'message.status_changed': (here, event) => ofMessage('message.updated', here, event),
  'webhook.tested': () => ({ name: 'webhook.test', payload: {} }),
};

/** The conversation as it is now, and what of it has changed. */
function about(name: Name, here: Here, { conversationId, actor }: Event, changed: object): Presented {
  const { conversations } = here.domain;
  const conversation = conversationId === null ? undefined : conversations.find(conversationId);
  if (!conversation) return null;
  const assigneeLastSeenAt = conversations.assigneeSeenAt(conversation);
  const whole = conversations.whole(conversation);
  const object = presentConversation(whole, {
    ...here,
    withWords: true,
    previous: [],
    assigneeLastSeenAt,
  });
  if (name === 'conversation.created') return { name, payload: object };
  const payload = {
    conversation_uuid: conversation.uuid,
    ...changed,
    actor_id: actor.id,
    conversation: object,
  };
  return { name, payload };
}

function ofMessage(name: Name, { domain, origin }: Here, { subjectId }: Event): Presented {
  const message = subjectId === null ? undefined : domain.messages.find(subjectId);
  return message ? { name, payload: shown(domain, origin, message) } : null;
}

export const presentEvent =
  (domain: Domain, origin: () => string): PresentEvent =>
  (event) => {
    const found = presented[event.name]?.({ domain, origin: origin() }, event);
    if (!found) return null;
    const { name, payload } = found;
    return { name, body: { event: name, timestamp: isoTime(event.at), payload } };
  };
