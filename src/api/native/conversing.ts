import type { Actor } from '../../domain/actor.ts';
import type { Domain } from '../../domain/domain.ts';
import { writtenOf } from '../../domain/messages/writing.ts';
import { route } from '../../http/route.ts';
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
  partial,
  record,
  text,
} from '../../lib/schema.ts';
import { Conversation } from './conversations.shape.ts';
import { presentFor } from './conversations.ts';
import { Event, presentEventRow } from './events.shape.ts';
import { contentType } from './messages.shape.ts';
import { idParams, idText } from './shapes.ts';

const tag = 'Conversations';
const attributes = record(anything(), { maxProperties: 100 });
const tags = array(text({ minLength: 1, maxLength: 100 }), { maxItems: 100 });

export const createConversation = route({
  method: 'post',
  path: '/api/v1/conversations',
  tag,
  summary: 'Begin a conversation',
  description: 'With `message` it begins with a word: from the contact, or to the contact.',
  access: 'conversations:write',
  body: named(
    'NewConversation',
    object(
      { inbox_id: integer(), contact_id: integer() },
      {
        subject: text({ maxLength: 998 }),
        custom_attributes: attributes,
        message: object(
          { content: text({ maxLength: 500_000 }), from: oneOf('contact', 'agent') },
          { content_type: contentType, attachments: array(integer(), { maxItems: 50 }) },
        ),
      },
    ),
  ),
  status: 201,
  returns: Conversation,
  prepare: async ({ body: { message } }) =>
    message ? writtenOf(message.content, message.content_type ?? 'text') : null,
  change({ domain, actor, body }, written) {
    const { conversations, messages } = domain;
    const { id } = conversations.open(actor, {
      inboxId: body.inbox_id,
      contactId: body.contact_id,
      subject: body.subject,
      customAttributes: body.custom_attributes,
    });
    const { from = 'agent', attachments: attachmentIds } = body.message ?? {};
    if (written) messages.begin(actor, id, from, { written, attachmentIds });
    return presentFor(domain, actor, id);
  },
});

const Change = object({
  subject: text({ maxLength: 998 }),
  status: text({ minLength: 1, maxLength: 100, description: 'Its name.' }),
  snoozed_until: dateTime({ description: 'With the status Snoozed: when it opens again.' }),
  priority: nullable(text({ maxLength: 100 })),
  assignee_id: nullable(integer()),
  team_id: nullable(integer()),
  tags,
  add_tags: tags,
  remove_tags: tags,
  custom_attributes: attributes,
});
const ConversationChange = named('ConversationChange', partial(Change));

export const changeConversation = route({
  method: 'patch',
  path: '/api/v1/conversations/:id',
  tag,
  summary: 'Change a conversation',
  description: 'Each part needs its own permission. What is left out stays as it is.',
  access: 'conversations:read',
  params: idParams,
  body: ConversationChange,
  returns: Conversation,
  change({ domain, actor, params, body }) {
    const id = domain.idOf('conversations', params.id);
    apply(domain, actor, id, body);
    return presentFor(domain, actor, id);
  },
});

const MOST_AT_ONCE = 200;

export const changeConversations = route({
  method: 'post',
  path: '/api/v1/conversations/bulk',
  tag,
  summary: 'Change many conversations',
  description: 'All of them, or, where one of them cannot be changed so, none.',
  access: 'conversations:read',
  body: object({
    ids: array(integer(), { minItems: 1, maxItems: MOST_AT_ONCE, uniqueItems: true }),
    change: ConversationChange,
  }),
  returns: object({ changed: integer() }),
  change({ domain, actor, body: { ids, change } }) {
    for (const id of ids) apply(domain, actor, id, change);
    return { changed: ids.length };
  },
});

function apply(
  { conversations }: Domain,
  actor: Actor,
  id: number,
  wanted: Infer<typeof ConversationChange>,
) {
  const { subject, custom_attributes: customAttributes, status, priority } = wanted;
  const { team_id: teamId, assignee_id: agentId, tags: set, add_tags: add, remove_tags: remove } = wanted;
  if (subject !== undefined || customAttributes) conversations.edit(actor, id, { subject, customAttributes });
  if (priority !== undefined) conversations.setPriority(actor, id, priority);
  if (teamId !== undefined) conversations.assignTeam(actor, id, teamId);
  if (agentId !== undefined) conversations.assignAgent(actor, id, agentId);
  if (set || add || remove) conversations.tag(actor, id, { set, add, remove });
  if (status !== undefined)
    conversations.setStatus(actor, id, status, { snoozedUntil: instantOf(wanted.snoozed_until) });
}

const instantOf = (typed: string | undefined) => (typed === undefined ? null : Date.parse(typed));

export const deleteConversation = route({
  method: 'delete',
  path: '/api/v1/conversations/:id',
  tag,
  summary: 'Delete a conversation',
  description: 'Into the trash for thirty days; with `permanently` for good.',
  access: 'conversations:delete',
  params: idParams,
  query: object({}, { permanently: boolean() }),
  returns: null,
  change({ domain: { conversations, idOf }, actor, params, query }) {
    const id = idOf('conversations', params.id);
    if (query.permanently) conversations.erase(actor, id);
    else conversations.putInTrash(actor, id);
  },
});

export const restoreConversation = route({
  method: 'post',
  path: '/api/v1/conversations/:id/restore',
  tag,
  summary: 'Take a conversation out of the trash',
  access: 'conversations:delete',
  params: idParams,
  returns: Conversation,
  change({ domain, actor, params }) {
    const { id } = domain.conversations.restore(actor, domain.idOf('conversations', params.id));
    return presentFor(domain, actor, id);
  },
});

export const getTimeline = route({
  method: 'get',
  path: '/api/v1/conversations/:id/timeline',
  tag,
  summary: 'What happened to a conversation',
  description: 'The oldest first; messages are listed apart.',
  access: 'conversations:read',
  params: idParams,
  query: object({ after: integer({ minimum: 0, default: 0 }) }),
  returns: object({ data: array(Event) }),
  handle: ({ domain, actor, params, query }) => ({
    data: domain.conversations
      .timelineOf(actor, domain.idOf('conversations', params.id), query.after)
      .map(presentEventRow),
  }),
});

export const listParticipants = route({
  method: 'get',
  path: '/api/v1/conversations/:id/participants',
  tag,
  summary: 'Who has taken part',
  access: 'conversations:read',
  params: idParams,
  returns: object({
    data: array(
      object({ kind: oneOf('agent', 'contact'), id: integer(), first_name: text(), last_name: text() }),
    ),
  }),
  handle({ domain: { conversations, idOf }, actor, params }) {
    const { id } = conversations.seenBy(actor, idOf('conversations', params.id));
    return {
      data: conversations.participantsOf(id).map(({ avatar_media_id: _, ...participant }) => participant),
    };
  },
});

export const markSeen = route({
  method: 'put',
  path: '/api/v1/conversations/:id/seen',
  tag,
  summary: 'You have seen all of it',
  access: 'conversations:read',
  params: idParams,
  returns: null,
  change: ({ domain, actor, params }) =>
    domain.conversations.markSeen(actor, domain.idOf('conversations', params.id)),
});

export const markUnread = route({
  method: 'delete',
  path: '/api/v1/conversations/:id/seen',
  tag,
  summary: 'Look at it again later',
  description: 'Unread from the newest word of the contact on.',
  access: 'conversations:read',
  params: idParams,
  returns: null,
  change: ({ domain, actor, params }) =>
    domain.conversations.markUnread(actor, domain.idOf('conversations', params.id)),
});

const other = object({ conversation_id: integer() });

export const linkConversations = route({
  method: 'post',
  path: '/api/v1/conversations/:id/links',
  tag,
  summary: 'Link two conversations',
  access: 'messages:write',
  params: idParams,
  body: other,
  returns: null,
  change: ({ domain, actor, params, body }) =>
    domain.conversations.link(actor, domain.idOf('conversations', params.id), body.conversation_id),
});

export const unlinkConversations = route({
  method: 'delete',
  path: '/api/v1/conversations/:id/links/:other',
  tag,
  summary: 'Take a link away',
  access: 'messages:write',
  params: object({ id: idText, other: idText }),
  returns: null,
  change: ({ domain, actor, params }) =>
    domain.conversations.unlink(
      actor,
      domain.idOf('conversations', params.id),
      domain.idOf('conversations', params.other),
    ),
});

export const listLinks = route({
  method: 'get',
  path: '/api/v1/conversations/:id/links',
  tag,
  summary: 'What it is linked to',
  access: 'conversations:read',
  params: idParams,
  returns: object({ data: array(Conversation) }),
  handle({ domain, actor, params }) {
    const { conversations } = domain;
    const ids = conversations.linkedTo(actor, domain.idOf('conversations', params.id));
    const visible = ids.filter((id) => conversations.access.maySee(actor, conversations.get(id)));
    return { data: visible.map((id) => presentFor(domain, actor, id)) };
  },
});
