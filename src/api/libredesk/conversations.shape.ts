import type { Conversation as DomainConversation } from '../../domain/conversations/conversations.ts';
import type { Whole } from '../../domain/conversations/whole.ts';
import type { Domain } from '../../domain/domain.ts';
import { isoTime, isoTimeOrNull } from '../../lib/clock.ts';
import {
  anything,
  array,
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
import { Contact, ContactSummary, presentContact, presentSummary } from './people.shape.ts';

const when = nullable(dateTime());
const sla = {
  sla_policy_id: nullable(integer()),
  applied_sla_id: nullable(integer()),
  first_response_deadline_at: when,
  resolution_deadline_at: when,
  next_response_deadline_at: when,
  next_response_met_at: when,
};
const shared = {
  id: integer(),
  created_at: dateTime(),
  updated_at: dateTime(),
  uuid: uuid(),
  reference_number: text(),
  waiting_since: when,
  inbox_channel: text(),
  inbox_name: text(),
  first_reply_at: when,
  last_reply_at: when,
  resolved_at: when,
  subject: text(),
  last_message: text(),
  last_message_at: dateTime(),
  last_message_sender: oneOf('agent', 'contact'),
  status: text(),
  status_id: integer(),
  priority: nullable(text()),
  priority_id: nullable(integer()),
  assigned_user_id: nullable(integer()),
  assigned_team_id: nullable(integer()),
  ...sla,
};

export const ConversationListItem = named(
  'ConversationListItem',
  object(
    { ...shared, contact: ContactSummary, next_sla_deadline_at: when },
    { unread_message_count: integer(), assignee_last_seen_at: dateTime() },
  ),
);

const Previous = object({
  id: integer(),
  created_at: dateTime(),
  updated_at: dateTime(),
  uuid: uuid(),
  contact: object({ first_name: text(), last_name: text(), avatar_url: nullable(text()) }),
  last_message: text(),
  last_message_at: dateTime(),
});

export const Conversation = named(
  'Conversation',
  object(
    {
      ...shared,
      contact_id: integer(),
      inbox_id: integer(),
      inbox_mail: text(),
      closed_at: when,
      snoozed_until: when,
      tags: array(text()),
      meta: array(record(anything())),
      custom_attributes: record(anything()),
      contact: Contact,
      sla_policy_name: nullable(text()),
      previous_conversations: array(Previous),
    },
    { assignee_last_seen_at: dateTime() },
  ),
);

const said = (conversation: DomainConversation, withWords: boolean) => ({
  last_message: withWords ? conversation.last_message_text : '',
  last_message_at: isoTime(conversation.last_message_at ?? conversation.created_at),
  // Bots and the program itself speak for us.
  last_message_sender: conversation.last_message_by === 'contact' ? ('contact' as const) : ('agent' as const),
});

const presentShared = (
  { conversation, inbox, status, priority, sla }: Whole,
  { withWords }: Pick<Shown, 'withWords'>,
) => ({
  id: conversation.id,
  created_at: isoTime(conversation.created_at),
  updated_at: isoTime(conversation.updated_at),
  uuid: conversation.uuid,
  reference_number: String(conversation.reference),
  waiting_since: isoTimeOrNull(conversation.waiting_since),
  inbox_channel: inbox.channel,
  inbox_name: inbox.name,
  first_reply_at: isoTimeOrNull(conversation.first_reply_at),
  last_reply_at: isoTimeOrNull(conversation.last_reply_at),
  resolved_at: isoTimeOrNull(conversation.resolved_at),
  subject: conversation.subject,
  ...said(conversation, withWords),
  status: status.name,
  status_id: status.id,
  priority: priority?.name ?? null,
  priority_id: conversation.priority_id,
  assigned_user_id: conversation.assignee_id,
  assigned_team_id: conversation.team_id,
  sla_policy_id: sla?.policyId ?? null,
  applied_sla_id: sla?.appliedId ?? null,
  first_response_deadline_at: isoTimeOrNull(sla?.firstResponseDeadlineAt ?? null),
  resolution_deadline_at: isoTimeOrNull(sla?.resolutionDeadlineAt ?? null),
  next_response_deadline_at: isoTimeOrNull(sla?.nextResponseDeadlineAt ?? null),
  next_response_met_at: isoTimeOrNull(sla?.nextResponseMetAt ?? null),
});

/** The same for every caller who may read messages, and for every other; how much is unread, and when the assignee looked, is put in front of it. */
export const presentListItem = (whole: Whole, shown: Shown): Infer<typeof ConversationListItem> => ({
  ...presentShared(whole, shown),
  contact: presentSummary(whole.contact, shown),
  next_sla_deadline_at: isoTimeOrNull(whole.conversation.next_sla_deadline_at),
});

/** `withWords`: whether for somebody who may read messages. */
type Shown = { domain: Domain; origin: string; withWords: boolean };
type Around = Shown & { previous: readonly Whole[]; assigneeLastSeenAt: number | null };

export const presentConversation = (
  whole: Whole,
  { previous, assigneeLastSeenAt, ...shown }: Around,
): Infer<typeof Conversation> => ({
  ...presentShared(whole, shown),
  contact_id: whole.conversation.contact_id,
  inbox_id: whole.conversation.inbox_id,
  inbox_mail: '',
  closed_at: isoTimeOrNull(whole.conversation.closed_at),
  snoozed_until: isoTimeOrNull(whole.conversation.snoozed_until),
  tags: whole.tags,
  meta: [],
  custom_attributes: JSON.parse(whole.conversation.custom_attributes),
  contact: presentContact(whole.contact, shown),
  sla_policy_name: whole.sla?.policyName ?? null,
  previous_conversations: previous.map((each) => presentPrevious(each, shown)),
  ...(assigneeLastSeenAt !== null && { assignee_last_seen_at: isoTime(assigneeLastSeenAt) }),
});

const presentPrevious = ({ conversation, contact }: Whole, shown: Shown): Infer<typeof Previous> => {
  const { first_name, last_name, avatar_url } = presentSummary(contact, shown);
  const { last_message, last_message_at } = said(conversation, shown.withWords);
  return {
    id: conversation.id,
    created_at: isoTime(conversation.created_at),
    updated_at: isoTime(conversation.updated_at),
    uuid: conversation.uuid,
    contact: { first_name, last_name, avatar_url },
    last_message,
    last_message_at,
  };
};
