import type { Conversation } from '../../domain/conversations/conversations.ts';
import type { Domain } from '../../domain/domain.ts';
import type { Event } from '../../domain/events.ts';
import type { Message } from '../../domain/messages/messages.ts';
import { previewOf } from '../../domain/messages/writing.ts';
import { notificationKinds } from '../../domain/notifications/kinds.ts';
import type { Notification as DomainNotification } from '../../domain/notifications/notifications.ts';
import { isoTime, isoTimeOrNull } from '../../lib/clock.ts';
import { dateTime, type Infer, integer, named, nullable, object, oneOf, text } from '../../lib/schema.ts';

const KINDS = [
  '`assigned` (somebody else, or a rule, gave you a conversation), `team_assigned` (one that is nobody’s came to a team of',
  'yours), `mentioned` (a note calls on you or on a team of yours), in conversations of yours `message` (of the contact),',
  '`note` (of somebody else), `sla_warning`, `sla_breached`, `woken` (no longer snoozed), and `message_failed` (yours).',
].join(' ');

export const Notification = named(
  'Notification',
  object({
    id: integer(),
    kind: { ...oneOf(...notificationKinds), description: KINDS },
    conversation: object({ id: integer(), reference: text(), subject: text(), contact: text() }),
    actor: object({
      kind: text({ description: 'agent, contact, bot or system.' }),
      id: nullable(integer()),
      name: text({ description: 'Empty for the system, and for rules.' }),
    }),
    message: nullable(object({ id: integer(), text: text({ description: 'Its beginning.' }) })),
    read_at: nullable(dateTime()),
    created_at: dateTime(),
  }),
);

export function presentNotification(
  notification: DomainNotification,
  { conversations, contacts, agents, messages, events }: Domain,
): Infer<typeof Notification> {
  const conversation = conversations.get(notification.conversation_id);
  const message =
    notification.message_id === null ? undefined : messages.rows.byId.get(notification.message_id);
  const actor = actorOf(message, events.get(notification.event_id));
  const person =
    actor.id === null ? undefined : (actor.kind === 'contact' ? contacts : agents).find(actor.id);
  return {
    id: notification.id,
    kind: notification.kind,
    conversation: {
      id: conversation.id,
      reference: String(conversation.reference),
      subject: conversation.subject,
      contact: contactName(conversation, contacts),
    },
    actor: { ...actor, name: person ? nameOf(person) : '' },
    message: message ? { id: message.id, text: previewOf(message) } : null,
    read_at: isoTimeOrNull(notification.read_at),
    created_at: isoTime(notification.at),
  };
}

type Person = { first_name: string; last_name: string };
const nameOf = ({ first_name: first, last_name: last }: Person) => `${first} ${last}`.trim();

function contactName({ contact_id: id }: Conversation, contacts: Domain['contacts']) {
  const contact = contacts.find(id);
  return contact ? nameOf(contact) || (contact.email ?? contact.phone ?? '') : '';
}

/** Whose word it is; or, where nothing was said, whose doing. */
const actorOf = (message: Message | undefined, event: Event | undefined): Event['actor'] =>
  message
    ? { kind: message.sender_kind, id: message.sender_id }
    : (event?.actor ?? { kind: 'system', id: null });
