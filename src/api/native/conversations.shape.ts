import type { Whole } from '../../domain/conversations/whole.ts';
import type { Domain } from '../../domain/domain.ts';
import { feelings } from '../../domain/intelligence.ts';
import { isoTime, isoTimeOrNull } from '../../lib/clock.ts';
import {
  anything,
  array,
  boolean,
  dateTime,
  type Infer,
  integer,
  named,
  nullable,
  object,
  oneOf,
  record,
  text,
  uuid,
} from '../../lib/schema.ts';
import { avatarUrl } from '../media-url.ts';
import { presentSlaIfAny, Sla } from './sla.shape.ts';

const when = nullable(dateTime());
const avatar = nullable(text({ description: 'A link to the picture: works for a day without credentials.' }));
const person = { id: integer(), uuid: uuid(), first_name: text(), last_name: text() };

export const Conversation = named(
  'Conversation',
  object(
    {
      id: integer(),
      uuid: uuid(),
      reference: text({ description: 'What people call it by.' }),
      business_id: integer(),
      inbox: object({ id: integer(), name: text(), channel: text() }),
      channel: text(),
      subject: text(),
      status: object({ id: integer(), name: text(), category: oneOf('open', 'waiting', 'resolved') }),
      priority: nullable(text()),
      contact: object({ ...person, email: nullable(text()), phone: nullable(text()), avatar_url: avatar }),
      assignee: nullable(object({ ...person, avatar_url: avatar })),
      team: nullable(object({ id: integer(), name: text() })),
      tags: array(text()),
      topics: array(text({ description: 'As it was understood last, and so are sentiment and language.' })),
      sentiment: nullable(oneOf(...feelings)),
      language: nullable(text({ description: 'ISO 639.' })),
      summary_status: nullable(oneOf('processing', 'completed', 'failed')),
      custom_attributes: record(anything()),
      message_count: integer(),
      last_message: {
        ...nullable(
          object({
            id: integer(),
            text: text(),
            by: oneOf('agent', 'contact', 'bot', 'system'),
            private: boolean({ description: 'A note among agents.' }),
            at: dateTime(),
          }),
        ),
        description: 'null also for those who may not read messages.',
      },
      last_interaction_at: when,
      waiting_since: { ...when, description: 'Since when the contact waits for an answer.' },
      first_reply_at: when,
      last_reply_at: when,
      snoozed_until: when,
      resolved_at: when,
      closed_at: when,
      next_sla_deadline_at: when,
      sla: nullable(Sla),
      trashed_at: when,
      version: integer(),
      created_at: dateTime(),
      updated_at: dateTime(),
    },
    { unread: integer({ description: 'How much of it you have not seen; 100 stands for more.' }) },
  ),
);

/** `withWords`: whether for somebody who may read messages. What else differs is put in front of it. */
type Shown = { domain: Pick<Domain, 'media'>; origin: string; withWords: boolean };
export const presentConversation = (whole: Whole, shown: Shown): Infer<typeof Conversation> => {
  const { conversation, inbox, status, priority, team, tags, topics } = whole;
  return {
    id: conversation.id,
    uuid: conversation.uuid,
    reference: String(conversation.reference),
    business_id: conversation.business_id,
    inbox: { id: inbox.id, name: inbox.name, channel: inbox.channel },
    channel: conversation.channel,
    subject: conversation.subject,
    status: { id: status.id, name: status.name, category: status.category },
    priority: priority?.name ?? null,
    contact: contactOf(whole, shown),
    assignee: assigneeOf(whole, shown),
    team,
    tags,
    topics,
    sentiment: conversation.sentiment,
    language: conversation.language,
    summary_status: conversation.summary_state,
    custom_attributes: JSON.parse(conversation.custom_attributes),
    message_count: conversation.message_count,
    last_message: shown.withWords ? lastMessageOf(whole) : null,
    last_interaction_at: isoTimeOrNull(conversation.last_interaction_at),
    waiting_since: isoTimeOrNull(conversation.waiting_since),
    first_reply_at: isoTimeOrNull(conversation.first_reply_at),
    last_reply_at: isoTimeOrNull(conversation.last_reply_at),
    snoozed_until: isoTimeOrNull(conversation.snoozed_until),
    resolved_at: isoTimeOrNull(conversation.resolved_at),
    closed_at: isoTimeOrNull(conversation.closed_at),
    next_sla_deadline_at: isoTimeOrNull(conversation.next_sla_deadline_at),
    sla: presentSlaIfAny(whole.sla),
    trashed_at: isoTimeOrNull(conversation.trashed_at),
    version: conversation.version,
    created_at: isoTime(conversation.created_at),
    updated_at: isoTime(conversation.updated_at),
  };
};

const nameOf = ({ id, uuid, first_name, last_name }: Infer<typeof Person>) => ({
  id,
  uuid,
  first_name,
  last_name,
});
const Person = object(person);

const contactOf = ({ contact }: Whole, shown: Shown) => ({
  ...nameOf(contact),
  email: contact.email,
  phone: contact.phone,
  avatar_url: avatarUrl(contact, shown),
});
const assigneeOf = ({ assignee }: Whole, shown: Shown) =>
  assignee && { ...nameOf(assignee), avatar_url: avatarUrl(assignee, shown) };

function lastMessageOf({ conversation, isLastPrivate }: Whole) {
  const {
    last_message_id: id,
    last_message_text: said,
    last_message_by: by,
    last_message_at: at,
  } = conversation;
  return id === null || by === null || at === null
    ? null
    : { id, text: said, by, private: isLastPrivate, at: isoTime(at) };
}
