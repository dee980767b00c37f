import type { Actor } from '../../domain/actor.ts';
import { SNOOZED } from '../../domain/conversations/status.ts';
import type { Domain } from '../../domain/domain.ts';
import { writtenOf } from '../../domain/messages/writing.ts';
import { route } from '../../http/route.ts';
import type { Clock } from '../../lib/clock.ts';
import { distance, distanceMs } from '../../lib/distance.ts';
import {
  anything,
  array,
  dateTime,
  described,
  either,
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
import { contentType } from './messages.shape.ts';
import { idParams } from './shapes.ts';
import { refuseStale, versioned } from './versions.ts';

const tag = 'Conversations';
const attributes = record(anything(), { maxProperties: 100 });
const tags = array(text({ minLength: 1, maxLength: 100 }), { maxItems: 100 });

const Change = object({
  subject: text({ maxLength: 998 }),
  status: text({ minLength: 1, maxLength: 100, description: 'Its name.' }),
  snoozed_until: described(
    'When it opens again, or in how long: `2h`, `3d`. Without a status it means Snoozed.',
    either(dateTime(), distance),
  ),
  priority: nullable(text({ maxLength: 100 })),
  assignee_id: nullable(integer()),
  team_id: nullable(integer()),
  tags,
  add_tags: tags,
  remove_tags: tags,
  custom_attributes: attributes,
});
export const ConversationChange = named('ConversationChange', partial(Change));

export const createConversation = route({
  method: 'post',
  path: '/api/v1/conversations',
  tag,
  summary: 'Begin a conversation',
  description:
    'With `message` it begins with a word: from the contact, or to the contact. With `change` it is given at once to whom it belongs.',
  access: 'conversations:write',
  body: named(
    'NewConversation',
    object(
      { inbox_id: integer(), contact_id: integer() },
      {
        subject: text({ maxLength: 998 }),
        custom_attributes: attributes,
        message: object(
          { content: text({ maxLength: 500_000 }), sender: oneOf('contact', 'agent') },
          { content_type: contentType, attachments: array(integer(), { maxItems: 50 }) },
        ),
        change: ConversationChange,
      },
    ),
  ),
  status: 201,
  returns: Conversation,
  prepare: async ({ body: { message } }) =>
    message ? writtenOf(message.content, message.content_type ?? 'text') : null,
  change(call, written) {
    const { domain, actor, body } = call;
    const { conversations, messages } = domain;
    const { id } = conversations.open(actor, {
      inboxId: body.inbox_id,
      contactId: body.contact_id,
      subject: body.subject,
      customAttributes: body.custom_attributes,
    });
    const { sender = 'agent', attachments: attachmentIds } = body.message ?? {};
    if (written) messages.begin(actor, id, sender, { written, attachmentIds });
    if (body.change) applyChange(domain, actor, id, body.change);
    return presentFor(call, id);
  },
});

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
  change(call) {
    const { domain, actor, request, params, body } = call;
    const id = domain.idOf('conversations', params.id);
    refuseStale(request, domain.conversations.seenBy(actor, id).version);
    applyChange(domain, actor, id, body);
    return versioned(presentFor(call, id), domain.conversations.get(id).version);
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
    for (const id of ids) applyChange(domain, actor, id, change);
    return { changed: ids.length };
  },
});

/** Each part in turn; the first that is refused takes the others back with it. */
export function applyChange(
  { conversations, clock }: Domain,
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
  const snoozedUntil = wanted.snoozed_until === undefined ? null : instantOf(wanted.snoozed_until, clock);
  if (status !== undefined || snoozedUntil !== null)
    conversations.setStatus(actor, id, status ?? SNOOZED, { snoozedUntil });
}

function instantOf(typed: string, clock: Clock) {
  const ms = distanceMs(typed);
  return ms === null ? Date.parse(typed) : clock.now() + ms;
}
