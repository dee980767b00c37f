import type { Actor } from '../../domain/actor.ts';
import type { Listed, Narrowing, Place } from '../../domain/conversations/lists.ts';
import type { Domain } from '../../domain/domain.ts';
import { mayReadMessages } from '../../domain/search/filters.ts';
import { type Call, reply, route } from '../../http/route.ts';
import { Problem } from '../../lib/problem.ts';
import { integer, object, text } from '../../lib/schema.ts';
import { conversationRows } from '../conversation-rows.ts';
import { Conversation, presentConversation } from './conversations.shape.ts';
import { pageOf, pageQuery } from './paging.ts';
import { idParams } from './shapes.ts';
import { versioned } from './versions.ts';

const tag = 'Conversations';
const LIST_CURSOR = /^at:(\d{1,15}):(\d{1,15})$/;
const rendered = conversationRows(presentConversation);

export const listConversations = route({
  method: 'get',
  path: '/api/v1/conversations',
  tag,
  summary: 'List conversations',
  description: 'Those you may see, the latest activity first.',
  access: 'conversations:read',
  query: object(
    {},
    {
      ...pageQuery,
      status: text({ maxLength: 100, description: 'Its id or name.' }),
      assignee: text({ pattern: '^(\\d{1,15}|me|none)$', description: 'An id, `me` or `none`.' }),
      team: text({ pattern: '^(\\d{1,15}|none)$', description: 'An id or `none`.' }),
      inbox: integer({ minimum: 1 }),
      channel: text({ maxLength: 40 }),
      business: integer({ minimum: 1 }),
    },
  ),
  returns: pageOf(Conversation),
  handle(call) {
    const { domain, actor, query } = call;
    const narrowing = narrowingOf(domain, actor, query);
    return pageBy(call, (place, limit) => domain.conversations.after(actor, narrowing, place, limit));
  },
});

export const listTrash = route({
  method: 'get',
  path: '/api/v1/conversations/trash',
  tag,
  summary: 'List the trash',
  description: 'Those you may see, the latest deleted first. Each is erased after thirty days.',
  access: 'conversations:delete',
  query: object({}, pageQuery),
  returns: pageOf(Conversation),
  handle: (call) =>
    pageBy(call, (place, limit) => call.domain.conversations.trashed(call.actor, place, limit)),
});

/** Who asks, and from where. */
type Asker = Pick<Call, 'domain' | 'actor' | 'request'>;

function pageBy(
  { query: { limit = 20, cursor }, ...asker }: Asker & { query: { limit?: number; cursor?: string } },
  read: (place: Place | null, limit: number) => (Listed & Place)[],
) {
  const found = read(placeOf(cursor), limit + 1);
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  const next = last ? Buffer.from(`at:${last.at}:${last.id}`).toString('base64url') : null;
  const page = JSON.stringify({ next, limit, has_more: next !== null });
  return reply({ json: `{"data":${withUnread(asker, shown)},"page":${page}}` });
}

export const getConversation = route({
  method: 'get',
  path: '/api/v1/conversations/:id',
  tag,
  summary: 'Get a conversation',
  access: 'conversations:read',
  params: idParams,
  returns: Conversation,
  handle(call) {
    const { domain, actor, params } = call;
    const conversation = domain.conversations.seenBy(actor, domain.idOf('conversations', params.id));
    return versioned(presentFor(call, conversation.id), conversation.version);
  },
});

/** As one agent sees it. */
export function presentFor({ domain, actor, request }: Asker, id: number) {
  const whole = domain.conversations.wholeOf(id);
  const withWords = mayReadMessages(actor);
  const shown = presentConversation(whole, { domain, origin: request.origin, withWords });
  return actor.id === null ? shown : { unread: domain.conversations.unreadBy(actor.id, shown), ...shown };
}

/** As rendered for many, with what is the agent's own put in front of each. */
export function withUnread({ domain, actor, request }: Asker, shown: readonly Listed[]) {
  const texts = rendered({ domain, actor, origin: request.origin }, shown);
  const { unreadBy } = domain.conversations;
  const rows = shown.map((row, at) =>
    actor.id === null ? texts[at] : `{"unread":${unreadBy(actor.id, row)},${texts[at]?.slice(1)}`,
  );
  return `[${rows.join()}]`;
}

type Asked = {
  status?: string;
  assignee?: string;
  team?: string;
  inbox?: number;
  channel?: string;
  business?: number;
};

function narrowingOf({ statuses }: Domain, actor: Actor, asked: Asked): Narrowing {
  const { status, assignee, team, inbox, channel, business } = asked;
  return {
    ...(status !== undefined && {
      statusId: /^\d+$/.test(status) ? Number(status) : statuses.named(status).id,
    }),
    ...(assignee !== undefined && { assigneeId: assignee === 'me' ? (actor.id ?? 0) : idOrNone(assignee) }),
    ...(team !== undefined && { teamId: idOrNone(team) }),
    ...(inbox !== undefined && { inboxId: inbox }),
    ...(channel !== undefined && { channel }),
    ...(business !== undefined && { businessId: business }),
  };
}

const idOrNone = (typed: string) => (typed === 'none' ? null : Number(typed));

function placeOf(cursor: string | undefined) {
  if (cursor === undefined) return null;
  const [, at, id] = LIST_CURSOR.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (at === undefined)
    throw Problem.invalid('cursor', 'This cursor is not one of ours: take `next` from the page before.');
  return { at: Number(at), id: Number(id) };
}
