import type { Event, EventName } from './domain/events.ts';
import { eventNames } from './domain/events.ts';

/**
 * What follows what. The dispatcher hands every event, in order and at least once, to the reactions named here;
 * each only writes rows (jobs, deliveries), so that doing it twice changes nothing.
 */
export type Reaction = 'webhooks.dispatch';
export type Reactions = Record<Reaction, (event: Event) => void>;

/** Every event may be of interest outside; dialects say which ones they speak of. */
const usual: readonly Reaction[] = ['webhooks.dispatch'];

export const reactions = Object.fromEntries(eventNames.map((name) => [name, usual])) as Record<
  EventName,
  readonly Reaction[]
>;
