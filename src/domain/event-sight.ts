import type { Actor } from './actor.ts';
import { toldToColleagues } from './colleagues.ts';
import { seesAll } from './conversations/access.ts';
import type { Conversation, Conversations } from './conversations/conversations.ts';
import type { EventName, EventNoun } from './event-names.ts';
import { type Event, idIn, isDoneToConversation, nounOf } from './events.ts';
import { fileSight } from './file-sight.ts';
import type { media as mediaOf } from './media/media.ts';
import type { Messages } from './messages/messages.ts';
import type { Permission } from './permissions.ts';
import { isSharedNoun, sharesIn, sharing } from './sharing.ts';
import type { teamMembers as teamMembersOf } from './team-members.ts';

type Parts = {
  conversations: Conversations;
  media: ReturnType<typeof mediaOf>;
  messages: Messages;
  teamMembers: ReturnType<typeof teamMembersOf>;
};

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
  export: 'exports:read',
  inbox: null,
  job: 'jobs:manage',
  key: 'keys:manage',
  lead: 'leads:read',
  macro: 'messages:read',
  media: 'messages:read',
  message: 'messages:read',
  notification: 'messages:read',
  priority: null,
  prompt: null,
  role: null,
  rule: 'automations:manage',
  settings: 'settings:manage',
  sla: 'conversations:read',
  sla_policy: null,
  status: null,
  summary: 'messages:read',
  tag: null,
  team: null,
  topic: null,
  view: 'conversations:read',
  webhook: 'webhooks:manage',
};

/**
 * Whoever may read a thing hears of it, however they listen: by the feed, by the stream, or as a webhook, which listens
 * as the system. A key or webhook that is bound to a business hears of that one only; of a conversation whoever sees it,
 * of a view or macro whoever it is for, of a notification its agent alone, of an export whoever asked for it, of a file
 * whoever sees it. What was erased is told to those who see all.
 */
export function eventSight({ teamMembers, ...parts }: Parts) {
  const { conversations, media } = parts;
  const { isFor } = sharing({ teamMembers });
  const { seesFile } = fileSight(parts);

  function mayHear(actor: Actor, event: Event) {
    if (!mayRead(actor, readerOf(event))) return false;
    const noun = nounOf(event);
    if (isSharedNoun(noun) && !isDoneToConversation(event))
      return sharesIn(event.data).some((share) => isFor(actor, noun, share));
    if (actor.businessId !== null && event.businessId !== actor.businessId) return false;
    if (noun === 'notification') return isToldTo(actor, event.data);
    if (noun === 'media') return isToldOfFile(actor, event);
    if (noun === 'export') return seesAll(actor) || actor.id === idIn(event.data, 'agent_id');
    return event.conversationId === null || seesAll(actor) || maySee(actor, event.conversationId);
  }

  /** What somebody hears of a colleague whose account is none of their business; null: nothing. */
  function hearsOfColleague(actor: Actor, event: Event) {
    return nounOf(event) === 'agent' && actor.businessId === null ? toldToColleagues(event) : null;
  }

  /** The event as somebody hears it; null: not at all. */
  const heardBy = (actor: Actor, event: Event) =>
    mayHear(actor, event) ? event : hearsOfColleague(actor, event);

  const isToldTo = (actor: Actor, data: Event['data']) =>
    actor.kind === 'agent' &&
    actor.id === idIn(data, 'agent_id') &&
    maySee(actor, idIn(data, 'conversation_id') ?? 0);

  /** An upload is nobody's conversation yet, and its link opens it for whoever has that. */
  function isToldOfFile(actor: Actor, { subjectId, actor: by }: Event) {
    if (seesAll(actor)) return true;
    const file = subjectId === null ? undefined : media.find(subjectId);
    return file ? seesFile(actor, file) : by.kind === 'agent' && by.id === actor.id;
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

  return { mayHear, hearsOfColleague, heardBy, hidesFrom, isFor, seesFile };
}

const mayRead = (actor: Actor, wanted: Permission | null) =>
  wanted === null || actor.kind === 'system' || actor.permissions.has(wanted);
const readerOf = (event: Event) =>
  isDoneToConversation(event) ? 'conversations:read' : readers[nounOf(event)];

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
