import { type Outline, outlineOf } from './outline.ts';
import { type Person, personOf } from './person.ts';
import { type Random, random } from './random.ts';
import { beginnings, DAYS } from './rhythm.ts';

/** Who looks at the demo in a running server: some of it is theirs, and it goes on from here. */
export type Viewer = { id: number; name: string; language: 'en' | 'ar' | 'uz' | 'ru' };
/** What the demo is made from: the same wishes give the same rows. */
export type Wish = {
  seed: string;
  conversations: number;
  until: number;
  /** Over how many days they are spread: ninety unless said otherwise. */
  days?: number;
  viewer?: Viewer;
};

export type Planned = {
  nth: number;
  start: number;
  /** How many messages the conversations before this one have. */
  messagesBefore: number;
  /** Who writes: the nth customer, perhaps for the first time. */
  personNth: number;
  isNew: boolean;
  person: Person;
  outline: Outline;
  /** Goes on where the outline stopped. */
  chance: Random;
};

const SHARE_OF_NEW = 0.6;

/** Every conversation in the order in which they begin. */
export function* conversationsOf({ seed, conversations, until, days = DAYS }: Wish): Generator<Planned> {
  const starts = beginnings(conversations, { until, days }, random(seed, 'beginnings'));
  let people = 0;
  let messagesBefore = 0;
  for (const [nth, start] of starts.entries()) {
    const chance = random(seed, 'conversation', nth);
    const isNew = people === 0 || chance.chance(SHARE_OF_NEW);
    // Those who came lately come back sooner.
    const personNth = isNew ? people++ : people - 1 - Math.floor(people * chance.unit() ** 2);
    const person = personOf(seed, personNth);
    const outline = outlineOf(person, start, until, chance);
    yield { nth, start, messagesBefore, personNth, isNew, person, outline, chance };
    messagesBefore += outline.steps.length;
  }
}

/**
 * The place of every message among all when they are put in order of time: message ids tell which came first, although
 * each conversation is written as a whole. Messages are counted conversation by conversation.
 */
export function ranksOf(wish: Wish) {
  const times: number[] = [];
  for (const { outline } of conversationsOf(wish)) for (const { at } of outline.steps) times.push(at);
  const order = Uint32Array.from(times.keys()).sort(
    (a, b) => (times[a] as number) - (times[b] as number) || a - b,
  );
  const ranks = new Uint32Array(times.length);
  for (const [rank, message] of order.entries()) ranks[message] = rank;
  return ranks;
}
