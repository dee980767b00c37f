import type { Actor } from '../../domain/actor.ts';
import type { Listed, Narrowing } from '../../domain/conversations/lists.ts';
import type { Domain } from '../../domain/domain.ts';
import type { Filter, Rule } from '../../domain/filters/filter.ts';
import { type RequestFacts, reply, route } from '../../http/route.ts';
import { isoTime } from '../../lib/clock.ts';
import { Problem } from '../../lib/problem.ts';
import { object } from '../../lib/schema.ts';
import { conversationRows } from '../conversation-rows.ts';
import { ConversationListItem, presentListItem } from './conversations.shape.ts';
import { countsOf, listOf, pageOf, pageQuery } from './envelope.ts';
import { type FilterQuery, filterOf, filterQuery, orderOf } from './filters.ts';
import { idParams } from './ids.ts';

const tag = 'Conversations';
const rendered = conversationRows(presentListItem);
const query = object({}, { ...pageQuery, ...filterQuery });
type Asked = FilterQuery & { page?: number; page_size?: number };
/** A list by its index, and the same as rules, for when more is asked of it. */
type List = { narrowing: Narrowing; rules: readonly Rule[] };
type Page = { page: number; limit: number; offset: number };
type Call = { domain: Domain; actor: Actor; request: RequestFacts; query: Asked };

export const listAllConversations = route({
  method: 'get',
  path: '/api/v1/conversations/all',
  tag,
  summary: 'Get all Conversations',
  access: 'conversations:read_all',
  query,
  returns: listOf(ConversationListItem),
  handle: (call) => listed(call, { narrowing: {}, rules: [] }),
});

export const listAssignedConversations = route({
  method: 'get',
  path: '/api/v1/conversations/assigned',
  tag,
  summary: 'Get Assigned Conversations',
  description: 'Get all assigned conversations to current user',
  access: 'conversations:read_assigned',
  query,
  returns: listOf(ConversationListItem),
  handle: (call) => listed(call, { narrowing: { assigneeId: call.actor.id ?? 0 }, rules: [MINE] }),
});

export const listUnassignedConversations = route({
  method: 'get',
  path: '/api/v1/conversations/unassigned',
  tag,
  summary: 'Get Unassigned Conversations',
  description: 'Get all conversations not assigned to any user and team',
  access: 'conversations:read_unassigned',
  query,
  returns: listOf(ConversationListItem),
  handle: (call) =>
    listed(call, { narrowing: { assigneeId: null, teamId: null }, rules: [OF_NOBODY, OF_NO_TEAM] }),
});

export const listTeamConversations = route({
  method: 'get',
  path: '/api/v1/teams/:id/conversations/unassigned',
  tag,
  summary: 'Get Team Unassigned Conversations',
  description: 'Get conversation assigned to team but not assigned to any agent',
  access: 'conversations:read_team_inbox',
  params: idParams,
  query,
  returns: listOf(ConversationListItem),
  handle(call) {
    const teamId = Number(call.params.id);
    const { members } = call.domain.teams.get(teamId);
    if (call.actor.id === null || !members.includes(call.actor.id))
      throw new Problem('forbidden', 'not_in_team', 'You are not in this team.');
    return listed(call, {
      narrowing: { assigneeId: null, teamId },
      rules: [OF_NOBODY, { field: 'team', operator: 'equals', value: teamId }],
    });
  },
});

const MINE: Rule = { field: 'assignee', operator: 'equals', value: 'me' };
const OF_NOBODY: Rule = { field: 'assignee', operator: 'not_set' };
const OF_NO_TEAM: Rule = { field: 'team', operator: 'not_set' };

export const listViewConversations = route({
  method: 'get',
  path: '/api/v1/views/:id/conversations',
  tag,
  summary: 'Get View Conversations',
  description: 'Get conversations for a specific view',
  access: 'conversations:read',
  params: idParams,
  query: object({}, pageQuery),
  returns: listOf(ConversationListItem),
  async handle(call) {
    const page = pageOf(call.query);
    return answered(call, page, await call.domain.views.page(call.actor, Number(call.params.id), page));
  },
});

async function listed(call: Call, { narrowing, rules }: List) {
  const { domain, actor, query: asked } = call;
  const page = pageOf(asked);
  const wanted = filterOf(domain, asked.filters);
  if (wanted === null && asked.order_by === undefined && asked.order === undefined)
    return answered(call, page, domain.conversations.page(actor, narrowing, page));
  const filter: Filter = { logic: 'and', rules: [...rules, ...(wanted ? [wanted] : [])] };
  return answered(call, page, await domain.views.pageOf(actor, filter, orderOf(asked), page));
}

type Found = { conversations: readonly Listed[]; total: number };

function answered(
  { domain, actor, request }: Omit<Call, 'query'>,
  page: Page,
  { conversations, total }: Found,
) {
  const counts = JSON.stringify(countsOf(page, total)).slice(1);
  const results = rowsFor(domain, actor, conversations, request.origin);
  return reply({ json: `{"status":"success","data":{"results":${results},${counts}}` });
}

/** As rendered for many; what is unread by whom, and when the assignee looked, goes in front of each. */
export function rowsFor(domain: Domain, actor: Actor, rows: readonly Listed[], origin: string) {
  const texts = rendered({ domain, actor, origin }, rows);
  return `[${rows.map((row, at) => `{${ownOf(domain, actor, row)}${texts[at]?.slice(1)}`).join()}]`;
}

function ownOf({ conversations }: Domain, actor: Actor, row: Listed) {
  const seenAt = conversations.assigneeSeenAt(row);
  const unread = actor.id === null ? 0 : conversations.unreadBy(actor.id, row);
  const seen = seenAt === null ? '' : `"assignee_last_seen_at":"${isoTime(seenAt)}",`;
  return `"unread_message_count":${unread},${seen}`;
}
