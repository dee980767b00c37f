import type { Event, EventName } from './domain/events.ts';
import { eventNames } from './domain/events.ts';

/**
 * What follows what. The dispatcher hands every event, in order and at least once, to the reactions named here;
 * each only writes rows (jobs, deliveries), so that doing it twice changes nothing.
 */
export type Reaction = 'webhooks.dispatch' | 'sla.recompute';
export type Reactions = Record<Reaction, (event: Event) => void>;

/** Every event may be of interest outside; dialects say which ones they speak of. */
const usual: readonly Reaction[] = ['webhooks.dispatch'];

/** What moves the deadlines of conversations that nobody touches. */
const moving: readonly EventName[] = [
  'business_hours.updated',
  'team.updated',
  'team.deleted',
  'sla_policy.updated',
  'settings.changed',
];

const followsOf = (name: EventName): readonly Reaction[] =>
  moving.includes(name) ? [...usual, 'sla.recompute'] : usual;

export const reactions = Object.fromEntries(eventNames.map((name) => [name, followsOf(name)])) as Record<
  EventName,
  readonly Reaction[]
>;
