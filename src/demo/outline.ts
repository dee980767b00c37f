import { HOUR, MINUTE, SECOND } from '../lib/clock.ts';
import { type Topic, topics } from './languages/language.ts';
import type { Channel, Person } from './person.ts';
import type { Random } from './random.ts';
import { atWork } from './rhythm.ts';

/** What one message does in its conversation. `ask` and `reply` come in pairs. */
export type Part = 'opening' | 'answer' | 'ask' | 'reply' | 'thanks' | 'goodbye' | 'note';
export type Step = { part: Part; at: number };
export type Outline = { topic: Topic; steps: Step[]; isCutShort: boolean };

const SHARES = {
  shop: { booking: 4, price: 28, delivery: 30, refund: 16, complaint: 12, thanks: 10 },
  clinic: { booking: 50, price: 20, delivery: 3, refund: 6, complaint: 10, thanks: 11 },
};
const SLOW: readonly Channel[] = ['email', 'api'];
const FROM_US: readonly Part[] = ['answer', 'reply', 'goodbye', 'note'];
export const isFromUs = ({ part }: Step) => FROM_US.includes(part);

/** What a conversation is about, which messages it has, and when; what would come after the end has not happened. */
export function outlineOf(person: Person, start: number, until: number, chance: Random): Outline {
  const shares = person.business === 1 ? SHARES.clinic : SHARES.shop;
  const topic = chance.weighted(topics.map((name) => [name, shares[name]] as const));
  const parts = partsOf(person.language.talks[topic].exchanges.length, chance);
  const steps = timed(parts, start, SLOW.includes(person.channel), chance);
  const happened = steps.filter(({ at }) => at < until);
  return { topic, steps: happened, isCutShort: happened.length < steps.length };
}

const HOW_MANY_EXCHANGES = [
  [0, 3],
  [1, 4],
  [2, 4],
  [3, 2],
  [4, 1],
] as const;

function partsOf(mostExchanges: number, chance: Random): Part[] {
  if (chance.chance(0.03)) return ['opening'];
  const exchanges = Math.min(mostExchanges, chance.weighted(HOW_MANY_EXCHANGES));
  const parts: Part[] = ['opening', 'answer'];
  for (let nth = 0; nth < exchanges; nth++) parts.push('ask', 'reply');
  if (chance.chance(0.12)) parts.splice(chance.between(1, parts.length), 0, 'note');
  if (chance.chance(0.7)) parts.push('thanks');
  if (parts.at(-1) === 'thanks' && chance.chance(0.6)) parts.push('goodbye');
  return parts;
}

function timed(parts: Part[], start: number, isSlow: boolean, chance: Random) {
  let at = start;
  return parts.map((part, nth) => {
    if (nth > 0) at += waitFor(part, isSlow, chance);
    if (isFromUs({ part, at })) at = atWork(at, chance);
    return { part, at };
  });
}

function waitFor(part: Part, isSlow: boolean, chance: Random) {
  const median = part === 'note' ? 4 * MINUTE : isSlow ? 3 * HOUR : 3 * MINUTE;
  return Math.floor(5 * SECOND + chance.around(median, 1.6));
}
