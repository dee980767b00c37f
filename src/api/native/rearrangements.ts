import type { Rearrangement as DomainRearrangement } from '../../domain/conversations/rearrangement-rows.ts';
import { route } from '../../http/route.ts';
import { isoTime, isoTimeOrNull } from '../../lib/clock.ts';
import {
  array,
  dateTime,
  type Infer,
  integer,
  named,
  nullable,
  object,
  oneOf,
  text,
  uuid,
} from '../../lib/schema.ts';
import { idParams } from './shapes.ts';

const tag = 'Conversations';
const Rearrangement = named(
  'Rearrangement',
  object({
    id: integer(),
    uuid: uuid(),
    kind: oneOf('merge', 'split'),
    from_id: integer(),
    into_id: integer(),
    agent_id: nullable(integer()),
    created_at: dateTime(),
    undone_at: nullable(dateTime()),
  }),
);

export const mergeConversations = route({
  method: 'post',
  path: '/api/v1/conversations/:id/merge',
  tag,
  summary: 'Merge a conversation into another',
  description: 'What was said here goes on there; its ids lead there from now on. It can be undone.',
  access: 'conversations:update_status',
  params: idParams,
  body: object({ into_id: integer() }),
  status: 201,
  returns: Rearrangement,
  change: ({ domain, actor, params, body }) =>
    presentRearrangement(
      domain.conversations.merge(actor, domain.idOf('conversations', params.id), body.into_id),
    ),
});

export const splitConversation = route({
  method: 'post',
  path: '/api/v1/conversations/:id/split',
  tag,
  summary: 'Split a conversation at a message',
  description: 'The message and all after it go on in a conversation of their own. It can be undone.',
  access: 'conversations:update_status',
  params: idParams,
  body: object({ message_id: integer() }, { subject: text({ maxLength: 998 }) }),
  status: 201,
  returns: Rearrangement,
  change: ({ domain, actor, params, body }) =>
    presentRearrangement(
      domain.conversations.split(
        actor,
        domain.idOf('conversations', params.id),
        body.message_id,
        body.subject,
      ),
    ),
});

export const listRearrangements = route({
  method: 'get',
  path: '/api/v1/conversations/:id/rearrangements',
  tag,
  summary: 'Merges and splits of a conversation',
  description: 'The oldest first. One that was merged away has its own, and those of the one it lives on in.',
  access: 'conversations:read',
  params: idParams,
  returns: object({ data: array(Rearrangement) }),
  handle: ({ domain, actor, params }) => ({
    data: domain.conversations
      .rearrangementsOf(actor, domain.idOf('conversations', params.id))
      .map(presentRearrangement),
  }),
});

export const undoRearrangement = route({
  method: 'post',
  path: '/api/v1/rearrangements/:id/undo',
  tag,
  summary: 'Undo a merge or a split',
  description: 'Exactly what was moved goes back; what was said since stays where it was said.',
  access: 'conversations:update_status',
  params: idParams,
  returns: Rearrangement,
  change: ({ domain, actor, params }) =>
    presentRearrangement(
      domain.conversations.undoRearrangement(actor, domain.idOf('rearrangements', params.id)),
    ),
});

const presentRearrangement = (done: DomainRearrangement): Infer<typeof Rearrangement> => ({
  id: done.id,
  uuid: done.uuid,
  kind: done.kind,
  from_id: done.from_id,
  into_id: done.into_id,
  agent_id: done.agent_id,
  created_at: isoTime(done.created_at),
  undone_at: isoTimeOrNull(done.undone_at),
});
