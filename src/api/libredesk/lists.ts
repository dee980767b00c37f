import type { Actor } from '../../domain/actor.ts';
import type { Listed, Narrowing } from '../../domain/conversations/lists.ts';
import type { Domain } from '../../domain/domain.ts';
import { renderedRows } from '../../http/rendered.ts';
import { type RequestFacts, reply, route } from '../../http/route.ts';
import { HOUR, isoTime } from '../../lib/clock.ts';
import { Problem } from '../../lib/problem.ts';
import { object } from '../../lib/schema.ts';
import { ConversationListItem, presentListItem } from './conversations.shape.ts';
import { countsOf, listOf, pageOf, pageQuery } from './envelope.ts';
import { idParams } from './ids.ts';

const tag = 'Conversations';
const rendered = renderedRows(
  (domain, id) => domain.conversations.wholeOf(id),
  (whole, domain, place) => presentListItem(whole, { domain, origin: place.slice(place.indexOf(' ') + 1) }),
);
const query = object({}, pageQuery);
type Asked = { page?: number; page_size?: number };
type Call = { domain: Domain; actor: Actor; request: RequestFacts; query: Asked };

export const listAllConversations = route({
  method: 'get',
  path: '/api/v1/conversations/all',
  tag,
  summary: 'Get all Conversations',
  access: 'conversations:read_all',
  query,
  returns: listOf(ConversationListItem),
  handle: (call) => listed(call, {}),
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
  handle: (call) => listed(call, { assigneeId: call.actor.id ?? 0 }),
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
  handle: (call) => listed(call, { assigneeId: null, teamId: null }),
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
    return listed(call, { assigneeId: null, teamId });
  },
});

function listed({ domain, actor, request, query: asked }: Call, narrowing: Narrowing) {
  const page = pageOf(asked);
  const { conversations, total } = domain.conversations.page(actor, narrowing, page);
  const counts = JSON.stringify(countsOf(page, total)).slice(1);
  const results = rowsFor(domain, actor, conversations, request.origin);
  return reply({ json: `{"status":"success","data":{"results":${results},${counts}}` });
}

/** Rendered once for everybody; what is unread by whom, and when the assignee looked, goes in front of each. */
export function rowsFor(domain: Domain, actor: Actor, rows: readonly Listed[], origin: string) {
  // Links to pictures in the rows last for hours, and for where they were asked from.
  const place = `${Math.floor(domain.clock.now() / HOUR)} ${origin}`;
  const ids = rows.map(({ id }) => id);
  const sights = domain.conversations.sightsOf(actor.id, ids);
  const row = (listed: Listed, nth: number) => {
    const { unread = 0, assigneeSeenAt = null } = sights[nth] ?? {};
    const seen = assigneeSeenAt === null ? '' : `"assignee_last_seen_at":"${isoTime(assigneeSeenAt)}",`;
    return `{"unread_message_count":${unread},${seen}${rendered(domain, [listed], place).slice(2, -1)}`;
  };
  return `[${rows.map(row).join(',')}]`;
}
