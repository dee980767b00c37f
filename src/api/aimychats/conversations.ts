import type { Domain } from '../../domain/domain.ts';
import type { InTime } from '../../domain/search/catalogue.ts';
import { type Call, route } from '../../http/route.ts';
import {
  anything,
  boolean,
  described,
  named,
  object,
  oneOf,
  openObject,
  record,
  text,
} from '../../lib/schema.ts';
import { linkFor } from './attachments.shape.ts';
import {
  Conversation,
  ConversationListItem,
  presentConversation,
  presentListItem,
} from './conversations.shape.ts';
import { idIn, idParams, idText } from './ids.ts';
import { countsOf, linksOf, listOf, pageIn, pageQuery } from './paging.ts';
import { shown } from './shown.ts';
import { Source, Status, sourceFilter, statusFilter } from './vocabulary.ts';

const tag = 'Conversations';
const path = '/v1/conversations';
// They tell what was said.
const access = 'messages:read';

const orders = {
  created_at: { by: 'created_at', direction: 'asc' },
  '-created_at': { by: 'created_at', direction: 'desc' },
  updated_at: { by: 'updated_at', direction: 'asc' },
  '-updated_at': { by: 'updated_at', direction: 'desc' },
} as const satisfies Record<string, InTime>;

export const listConversations = route({
  method: 'get',
  path,
  operationId: 'listConversations',
  tag,
  summary: 'List Conversations',
  description: 'Get a paginated list of conversations.',
  access,
  query: object(
    {},
    {
      ...pageQuery,
      status: described('Filter by status: of the current summary.', Status),
      source: described('Filter by source; every other channel is `api`.', Source),
      search: text({ maxLength: 500, description: 'Search in title and content: all words.' }),
      sort: described(
        'Sort by; `-` for the newest first. By itself `-created_at`.',
        oneOf('created_at', '-created_at', 'updated_at', '-updated_at'),
      ),
    },
  ),
  returns: listOf(ConversationListItem),
  async handle({ domain, actor, request, query }) {
    const { status, source, search: typed = '', sort = '-created_at' } = query;
    const page = pageIn(query);
    const filters = { ...statusFilter(status), ...sourceFilter(source), notes: 'without' } as const;
    const words = typed.trim() === '' ? undefined : typed;
    const found = await domain.catalogue.page(actor, { filters, words, order: orders[sort] }, page);
    const meta = countsOf(page, found.total);
    return {
      data: found.conversations.map((one) => presentListItem(one, domain.summaries.standing(one))),
      meta,
      links: linksOf(request, path, query, meta),
    };
  },
});

export const getConversation = route({
  method: 'get',
  path: `${path}/:id`,
  operationId: 'getConversation',
  tag,
  summary: 'Get Conversation',
  description: 'Retrieve a specific conversation.',
  access,
  params: idParams('conv'),
  returns: Conversation,
  handle: (call) => answered(call, conversationIn(call)),
});

const title = text({ maxLength: 998, pattern: '\\S' });
const metadata = record(anything(), { description: 'Of yours; `participants` says who took part.' });

export const createConversation = route({
  method: 'post',
  path,
  operationId: 'createConversation',
  tag,
  summary: 'Create Conversation',
  description: 'Create a new conversation. It is `processing` until its summary is made, a moment later.',
  access: 'conversations:write',
  body: named(
    'NewConversation',
    openObject({ title, content: text({ maxLength: 9999, pattern: '\\S' }) }, { source: Source, metadata }),
  ),
  status: 201,
  returns: Conversation,
  change({ domain, actor, body }) {
    const { title: subject, content, source: channel = 'api', metadata: given = {} } = body;
    const participants = namesIn(given.participants);
    const conversation = domain.records.keep(actor, {
      title: subject,
      content,
      channel,
      metadata: given,
      participants,
    });
    return presentConversation({ conversation, content, standing: null, contact: null, attachments: [] });
  },
});

const namesIn = (participants: unknown) =>
  Array.isArray(participants) ? participants.filter((one) => typeof one === 'string') : [];

export const updateConversation = route({
  method: 'patch',
  path: `${path}/:id`,
  operationId: 'updateConversation',
  tag,
  summary: 'Update Conversation',
  description: 'Update an existing conversation. Metadata is merged by name; null takes one away.',
  access: 'messages:write',
  params: idParams('conv'),
  body: named('ConversationChange', openObject({}, { title, metadata })),
  returns: Conversation,
  change(call) {
    const id = conversationIn(call);
    const { title: subject, metadata: given } = call.body;
    call.domain.conversations.edit(call.actor, id, { subject, metadata: given });
    return answered(call, id);
  },
});

export const deleteConversation = route({
  method: 'delete',
  path: `${path}/:id`,
  operationId: 'deleteConversation',
  tag,
  summary: 'Delete Conversation',
  description: 'Delete a conversation permanently: with its messages, files and summaries.',
  access: 'conversations:delete',
  params: idParams('conv'),
  returns: named('Deleted', object({ deleted: boolean(), id: idText('conv') })),
  change(call) {
    call.domain.records.erase(call.actor, conversationIn(call));
    return { deleted: true, id: call.params.id };
  },
});

const answered = ({ domain, actor, request }: Call, id: number) =>
  shown({ domain, actor, linkTo: linkFor(request.origin, domain) }, id);

type Named = Pick<Call<{ id: string }>, 'params'> & { domain: Domain };
export const conversationIn = ({ domain, params }: Named) => idIn(domain, 'conv', params.id);
