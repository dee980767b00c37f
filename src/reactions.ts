import { type Event, type EventName, eventNames } from './domain/events.ts';
import { isHappening } from './domain/rules/occasions.ts';

/**
 * What follows what. The dispatcher hands every event, in order and at least once, to the reactions named here;
 * each only writes rows (jobs, deliveries), so that doing it twice changes nothing.
 */
export type Reaction = 'webhooks.dispatch' | 'rules.follow' | 'csat.follow';
export type Reactions = Record<Reaction, (event: Event) => void>;

/** Every event may be of interest outside; dialects say which ones they speak of. */
const usual: readonly Reaction[] = ['webhooks.dispatch'];
const special: Partial<Record<EventName, readonly Reaction[]>> = {
  'conversation.status_changed': ['csat.follow'],
};
const following = (name: EventName): readonly Reaction[] => [
  ...usual,
  ...(isHappening(name) ? (['rules.follow'] as const) : []),
  ...(special[name] ?? []),
];

export const reactions = Object.fromEntries(eventNames.map((name) => [name, following(name)])) as Record<
  EventName,
  readonly Reaction[]
>;
