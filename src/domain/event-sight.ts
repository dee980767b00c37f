import type { Actor } from './actor.ts';
import { seesAll } from './conversations/access.ts';
import type { Conversation, Conversations } from './conversations/conversations.ts';
import { type Event, type EventName, type EventNoun, idIn, nounOf } from './events.ts';
import type { Permission } from './permissions.ts';

/** What one needs to read a noun and hence, besides `events:read`, to see its events; null: nothing more. */
const readers: Record<EventNoun, Permission | null> = {
  agent: 'users:manage',
  ai_provider: 'ai:manage',
  business: null,
  business_hours: null,
  contact: 'contacts:read',
  contact_import: 'contacts:write',
  conversation: 'conversations:read',
  csat: 'conversations:read',
  demo: null,
  inbox: null,
  job: 'jobs:manage',
  key: 'keys:manage',
  lead: 'leads:read',
  macro: 'macros:manage',
  media: 'messages:read',
  message: 'messages:read',
  prompt: null,
  role: null,
  rule: 'automations:manage',
  settings: 'settings:manage',
  sla: 'conversations:read',
  sla_policy: null,
  status: null,
  tag: null,
  team: null,
  view: 'shared_views:manage',
  webhook: 'webhooks:manage',
};

/**
 * Whoever may read a thing sees its events, however they ask; a key that is bound to a business those of that one only,
 * and of a conversation whoever sees the conversation. What was erased is told to those who see all.
 */
export function eventSight({ conversations }: { conversations: Conversations }) {
  function mayHear(actor: Actor, event: Event) {
    const wanted = readers[nounOf(event)];
    const isElsewhere = actor.businessId !== null && event.businessId !== actor.businessId;
    if (isElsewhere || (wanted !== null && !actor.permissions.has(wanted))) return false;
    return event.conversationId === null || seesAll(actor) || maySee(actor, event.conversationId);
  }

  function maySee(actor: Actor, conversationId: number) {
    const conversation = conversations.find(conversationId);
    return conversation !== undefined && conversations.access.maySee(actor, conversation);
  }

  /** Whether this is how a conversation went out of somebody's sight. */
  function hidesFrom(actor: Actor, event: Event) {
    const before = placesBefore[event.name]?.(event);
    if (!before || event.businessId === null || mayHear(actor, event)) return false;
    return conversations.access.maySee(actor, { business_id: event.businessId, ...before });
  }

  return { mayHear, hidesFrom };
}

type Place = Pick<Conversation, 'assignee_id' | 'team_id'>;
/** Whose it was before it was given to somebody else. */
const placesBefore: Partial<Record<EventName, (event: Event) => Place>> = {
  'conversation.assigned': ({ data }) => ({
    assignee_id: idIn(data, 'from'),
    team_id: idIn(data, 'team_id'),
  }),
  'conversation.team_changed': ({ data }) => ({
    assignee_id: idIn(data, 'assignee_id'),
    team_id: idIn(data, 'from'),
  }),
};
