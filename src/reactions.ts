import type { Event, EventName } from './domain/events.ts';
import { eventNames } from './domain/events.ts';

/**
 * What follows what. The dispatcher hands every event, in order and at least once, to the reactions named here;
 * each only writes rows (jobs, deliveries), so that doing it twice changes nothing.
 */
export type Reaction = 'webhooks.dispatch' | 'conversations.assign';
export type Reactions = Record<Reaction, (event: Event) => void>;

/** Every event may be of interest outside; dialects say which ones they speak of. */
const usual: readonly Reaction[] = ['webhooks.dispatch'];

/** What brings somebody work, or somebody to the work. */
const assigning: ReadonlySet<EventName> = new Set<EventName>([
  'conversation.created',
  'conversation.status_changed',
  'conversation.assigned',
  'conversation.team_changed',
  'conversation.merged',
  'conversation.unmerged',
  'conversation.split',
  'conversation.unsplit',
  'conversation.trashed',
  'conversation.restored',
  'conversation.erased',
  'agent.updated',
  'agent.deleted',
  'team.updated',
  'role.updated',
]);

const reactionsOf = (name: EventName): readonly Reaction[] =>
  assigning.has(name) ? [...usual, 'conversations.assign'] : usual;

export const reactions = Object.fromEntries(eventNames.map((name) => [name, reactionsOf(name)])) as Record<
  EventName,
  readonly Reaction[]
>;
