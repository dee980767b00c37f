import type { Kind } from './cues.ts';
import type { Reading, Sentence } from './reading.ts';
import { wordingOf } from './wording.ts';

/** Why somebody writes at all stands in what they say first. */
const FIRST = 0.8;
const FACT = 0.4;
const PURPOSE = 0.5;
const ASKED = 0.3;
const MATTER = 1.5;
const purposes: ReadonlySet<Kind> = new Set([
  'problem',
  'request',
  'complaint',
  'appointment',
  'billing',
  'feedback',
  'promises',
  'appoints',
]);

export type Weighed = Sentence & { weight: number };

/** What each sentence says of its conversation: by how often its words come, and by what they are for. Greetings say nothing. */
export function weighed({ sentences }: Reading): Weighed[] {
  const stems = new Map(sentences.map((one) => [one, telling(one)]));
  const counts = new Map<string, number>();
  for (const stem of [...stems.values()].flatMap((known) => [...known.keys()]))
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const first = sentences.find((one) => one.by === 'contact' && (stems.get(one)?.size ?? 0) > 0);

  return sentences.map((one) => {
    const known = stems.get(one) ?? new Map<string, number>();
    const sum = [...known].reduce((total, [stem, share]) => total + share * (counts.get(stem) ?? 0), 0);
    return {
      ...one,
      weight: known.size < 2 && !isToThePoint(one) ? 0 : weightOf(one, sum, known.size, one === first),
    };
  });
}

const weightOf = (one: Sentence, sum: number, words: number, isFirst: boolean) =>
  sum / Math.sqrt(words + 2) +
  (isFirst ? FIRST : 0) +
  (hasFact(one) ? FACT : 0) +
  (hasPurpose(one) ? PURPOSE : 0) +
  (one.isQuestion ? ASKED : 0);

/** "Gladly." is not. */
const isToThePoint = (one: Sentence) => hasFact(one) || hasPurpose(one);
/** "Glad to help.", "Write to us at any time." */
export const isCourtesy = (one: Sentence) =>
  !hasFact(one) &&
  one.cues.some(
    ({ kind, weight }) => kind === 'thanks' || kind === 'idle' || (kind === 'feeling' && weight > 0),
  );
const hasFact = ({ text }: Sentence) => /\p{N}/u.test(text);
const hasPurpose = ({ cues }: Sentence) => cues.some(({ kind }) => purposes.has(kind));

function telling({ words, tongue }: Sentence): Map<string, number> {
  const { stemOf, isTelling, matterOf } = wordingOf(tongue.code ?? '');
  const found = new Map<string, number>();
  for (const { plain } of words) {
    const stem = stemOf(plain);
    if (matterOf(stem, plain) !== null) found.set(stem, MATTER);
    else if (isTelling(plain)) found.set(stem, 1);
  }
  return found;
}

/** The weightiest of them, in the order in which they were said. */
export const weightiest = (sentences: readonly Weighed[], most: number): Weighed[] =>
  sentences
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight || one.place - other.place)
    .slice(0, most)
    .sort((one, other) => one.place - other.place);
