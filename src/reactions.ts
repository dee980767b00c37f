import type { Event, EventName } from './domain/events.ts';
import { eventNames } from './domain/events.ts';

/**
 * What follows what. The dispatcher hands every event, in order and at least once, to the reactions named here;
 * each only writes rows (jobs, deliveries), so that doing it twice changes nothing.
 */
export type Reaction = 'webhooks.dispatch' | 'messages.resume';
export type Reactions = Record<Reaction, (event: Event) => void>;

/** Every event may be of interest outside; dialects say which ones they speak of. */
const usual: readonly Reaction[] = ['webhooks.dispatch'];

/** Messages that wait to be sent may be in another conversation now, behind others or before them. */
const rearranged: readonly EventName[] = [
  'conversation.merged',
  'conversation.unmerged',
  'conversation.split',
  'conversation.unsplit',
];

const followers = (name: EventName): readonly Reaction[] =>
  rearranged.includes(name) ? [...usual, 'messages.resume'] : usual;

export const reactions = Object.fromEntries(eventNames.map((name) => [name, followers(name)])) as Record<
  EventName,
  readonly Reaction[]
>;
