import type { Domain } from './domain/domain.ts';
import { type EventName, eventNames } from './domain/event-names.ts';
import type { Event } from './domain/events.ts';
import { tellingEvents } from './domain/notifications/occasions.ts';
import { isHappening } from './domain/rules/occasions.ts';

/**
 * What follows what. The dispatcher hands every event, in order and at least once, to the reactions named here;
 * each only writes rows (jobs, deliveries), so that doing it twice changes nothing.
 */
export type Reaction =
  | 'webhooks.dispatch'
  | 'conversations.assign'
  | 'messages.resume'
  | 'sla.recompute'
  | 'rules.follow'
  | 'csat.follow'
  | 'summaries.follow'
  | 'notifications.follow';
export type Reactions = Record<Reaction, (event: Event) => void>;

/** Messages that wait to be sent may be in another conversation now, behind others or before them. */
const rearranged: readonly EventName[] = [
  'conversation.merged',
  'conversation.unmerged',
  'conversation.split',
  'conversation.unsplit',
];

const followers: Record<Reaction, ReadonlySet<EventName>> = {
  /** Every event may be of interest outside; dialects say which ones they speak of. */
  'webhooks.dispatch': new Set(eventNames),
  /** Before work is handed out: a rule may know better whose it is. */
  'rules.follow': new Set(eventNames.filter(isHappening)),
  /** What brings somebody work, or somebody to the work. */
  'conversations.assign': new Set<EventName>([
    'conversation.created',
    'conversation.status_changed',
    'conversation.assigned',
    'conversation.team_changed',
    ...rearranged,
    'conversation.trashed',
    'conversation.restored',
    'conversation.erased',
    'agent.updated',
    'agent.deleted',
    'team.updated',
    'role.updated',
    'demo.removed',
  ]),
  'messages.resume': new Set(rearranged),
  /** What moves the deadlines of conversations that nobody touches. */
  'sla.recompute': new Set<EventName>([
    'business_hours.updated',
    'team.updated',
    'team.deleted',
    'sla_policy.updated',
    'settings.changed',
  ]),
  'csat.follow': new Set<EventName>(['conversation.status_changed']),
  /** What ends a conversation, and what makes it another one. */
  'summaries.follow': new Set<EventName>([
    'conversation.status_changed',
    'message.received',
    'message.created',
    ...rearranged,
  ]),
  /** Last, because by then somebody may have been given what would otherwise be a whole team's affair. */
  'notifications.follow': new Set(tellingEvents),
};

const reactionsTo = (name: EventName) =>
  (Object.keys(followers) as Reaction[]).filter((reaction) => followers[reaction].has(name));

export const reactions: Readonly<Record<string, readonly Reaction[]>> = Object.fromEntries(
  eventNames.map((name) => [name, reactionsTo(name)]),
);

/** Whose deed each is. */
export const actsOf = (
  domain: Domain,
  present: Parameters<Domain['deliveries']['dispatch']>[1],
): Reactions => ({
  'webhooks.dispatch': (event) => domain.deliveries.dispatch(event, present),
  'conversations.assign': domain.assignAfter,
  'messages.resume': ({ conversationId }) => domain.messages.resume(conversationId),
  'sla.recompute': domain.sla.react,
  'rules.follow': domain.rules.follow,
  'csat.follow': domain.csat.follow,
  'summaries.follow': domain.summaries.follow,
  'notifications.follow': domain.notifications.follow,
});
