import type { Actor } from '../../domain/actor.ts';
import type { Domain } from '../../domain/domain.ts';
import type { EventName } from '../../domain/event-names.ts';
import type { Event } from '../../domain/events.ts';
import type { Shown } from '../../domain/messages/shown.ts';
import type { RequestFacts } from '../../http/route.ts';
import { isoTime } from '../../lib/clock.ts';
import type { Infer } from '../../lib/schema.ts';
import { listed } from './envelope.ts';
import { shown } from './message.ts';
import type { Message } from './messages.shape.ts';

type Page = { page: number; limit: number; offset: number };

/** What happened, as messages among the others: here it is nothing but events, told in a sentence. */
export function activitiesOf(
  domain: Domain,
  actor: Actor,
  id: number,
  { kinds = [], isPrivate }: Shown,
  page: Page,
  request: RequestFacts,
) {
  const { messages, conversations } = domain;
  const said = kinds.filter((kind) => kind !== 'activity');
  const until = { limit: page.offset + page.limit, offset: 0 };
  const none = { messages: [], total: 0 };
  const talk = said.length > 0 ? messages.page(actor, id, { kinds: said, isPrivate }, until) : none;
  // Activities are for agents alone.
  const events = isPrivate === false ? [] : conversations.activities(actor, id);
  const { uuid } = conversations.get(id);
  const rows = [
    ...talk.messages.map((message) => ({
      at: message.created_at,
      row: () => shown(domain, request.origin, message),
    })),
    ...events.map((event) => ({ at: event.at, row: () => presentActivity(domain, event, uuid) })),
  ].sort((a, b) => b.at - a.at);
  const results = rows.slice(page.offset, page.offset + page.limit).map(({ row }) => row());
  return listed(results, page, talk.total + events.length);
}

function presentActivity(domain: Domain, event: Event, conversationUuid: string): Infer<typeof Message> {
  const sentence = `${actorName(domain, event)} ${deedOf(domain, event)}`;
  return {
    id: event.id,
    created_at: isoTime(event.at),
    updated_at: isoTime(event.at),
    uuid: event.uuid,
    type: 'activity',
    status: 'sent',
    conversation_id: event.conversationId ?? 0,
    conversation_uuid: conversationUuid,
    content: sentence,
    text_content: sentence,
    content_type: 'text',
    private: true,
    sender_id: event.actor.kind === 'agent' ? (event.actor.id ?? 0) : domain.agents.systemId(),
    sender_type: 'agent',
    meta: {},
    attachments: [],
  };
}

const actorName = (domain: Domain, { actor }: Event) =>
  actor.kind === 'agent' ? agentName(domain, actor.id) : 'System';

function agentName({ agents }: Domain, id: unknown) {
  const agent = typeof id === 'number' ? agents.find(id) : undefined;
  return agent ? `${agent.first_name} ${agent.last_name}`.trim() : 'somebody';
}

function teamName({ teams }: Domain, id: unknown) {
  return (typeof id === 'number' ? teams.find(id)?.name : undefined) ?? 'a team';
}

const policyName = ({ slaPolicies }: Domain, id: unknown) =>
  (typeof id === 'number' ? slaPolicies.find(id)?.name : undefined) ?? '';

type Deed = (data: Record<string, unknown>, domain: Domain) => string;
const listOf = (names: unknown) => (Array.isArray(names) ? names.join(', ') : '');

const deeds: Partial<Record<EventName, Deed>> = {
  'conversation.created': () => 'opened the conversation',
  'conversation.updated': () => 'changed the conversation',
  'conversation.status_changed': ({ to }) => `marked the conversation as ${to}`,
  'conversation.assigned': ({ to }, domain) =>
    to === null
      ? 'took the conversation off its agent'
      : `assigned the conversation to ${agentName(domain, to)}`,
  'conversation.team_changed': ({ to }, domain) =>
    to === null
      ? 'took the conversation off its team'
      : `assigned the conversation to ${teamName(domain, to)}`,
  'conversation.priority_changed': ({ to }) =>
    to === null ? 'removed the priority' : `set the priority to ${to}`,
  'conversation.tags_changed': ({ added, removed }) =>
    [
      ...(listOf(added) ? [`added the tags ${listOf(added)}`] : []),
      ...(listOf(removed) ? [`removed the tags ${listOf(removed)}`] : []),
    ].join(' and '),
  'conversation.linked': () => 'linked the conversation to another',
  'conversation.unlinked': () => 'removed a link to another conversation',
  'conversation.merged': () => 'merged two conversations',
  'conversation.unmerged': () => 'undid a merge',
  'conversation.split': () => 'split the conversation',
  'conversation.unsplit': () => 'undid a split',
  'conversation.trashed': () => 'moved the conversation to the trash',
  'conversation.restored': () => 'took the conversation out of the trash',
  'csat.sent': () => 'asked the contact for a rating',
  'csat.answered': () => 'received a rating',
  'macro.applied': ({ name }) => (name === undefined ? 'applied a macro' : `applied the macro ${name}`),
  'rule.ran': ({ name }) => `ran the automation rule ${name}`,
  'sla.applied': ({ policy_id }, domain) =>
    `applied the SLA policy ${policyName(domain, policy_id)}`.trimEnd(),
  'sla.removed': ({ policy_id }, domain) =>
    `removed the SLA policy ${policyName(domain, policy_id)}`.trimEnd(),
  'sla.warned': ({ metric }) => `warned that an SLA deadline is near: ${wordsOf(metric)}`,
  'sla.breached': ({ metric }) => `noted an SLA breach: ${wordsOf(metric)}`,
  'summary.requested': () => 'asked for a summary',
  'summary.failed': () => 'could make no summary',
  'sla.met': ({ metric }) => `noted that an SLA was met: ${wordsOf(metric)}`,
};

const wordsOf = (metric: unknown) => String(metric).replaceAll('_', ' ');
const deedOf = (domain: Domain, { name, data }: Event) =>
  deeds[name]?.(data, domain) ?? 'changed the conversation';
