import type { Actor } from './actor.ts';
import { seesAll } from './conversations/access.ts';
import type { Conversations } from './conversations/conversations.ts';
import { type Event, type EventNoun, nounOf } from './events.ts';
import type { Permission } from './permissions.ts';

/** What one needs to read a noun and hence, besides `events:read`, to see its events; null: nothing more. */
const readers: Record<EventNoun, Permission | null> = {
  agent: 'users:manage',
  ai_provider: 'ai:manage',
  business: null,
  business_hours: null,
  contact: 'contacts:read',
  conversation: 'conversations:read',
  csat: 'conversations:read',
  inbox: null,
  job: 'jobs:manage',
  key: 'keys:manage',
  lead: 'leads:read',
  macro: null,
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
  view: null,
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

  return mayHear;
}
