import { type Issue, type IssueType, issueTypes, type Sentiment } from '../../../domain/intelligence.ts';
import type { ToldByWords } from '../vocabulary/vocabulary.ts';
import type { Reading, Sentence } from './reading.ts';

/** How much one sign of a thing says: everybody asks and says please, hardly anybody speaks of invoices. */
const weightOf: Readonly<Record<ToldByWords, number>> = {
  question: 0.6,
  problem: 1.3,
  request: 0.8,
  complaint: 1.3,
  feedback: 1.6,
  appointment: 1.4,
  billing: 1.4,
};
const FOR_MARK = 1;
const FOR_LACKING = 0.8;
const FOR_WEARY = 0.8;
/** What is said first says why somebody writes. */
const LATER = 0.5;
const LEAST = 0.5;
/** The third sign of the same thing hardly adds to the first two. */
const FADING = 0.6;

type Signs = Map<IssueType, { weight: number; words: string[] }>;

/** What a conversation is: by what the customer says, how it is said and how they feel. */
export function issueOf({ sentences }: Reading, sentiment: Sentiment): Issue {
  const byCustomer = sentences.filter(({ by }) => by === 'contact');
  const signs: Signs = new Map();
  for (const sentence of byCustomer)
    weigh(sentence, sentence.message === byCustomer[0]?.message ? 1 : LATER, signs);
  weighFeeling(sentiment, signs);
  const ranked = [...signs].sort(
    ([a, one], [b, other]) => other.weight - one.weight || issueTypes.indexOf(a) - issueTypes.indexOf(b),
  );
  const [best, second] = ranked;
  if (!best || best[1].weight < LEAST)
    return { value: 'other', confidence: 0.3, reason: 'Nothing tells what it is.' };
  const [value, { weight, words }] = best;
  const clear = (weight - (second?.[1].weight ?? 0)) / weight;
  return { value, confidence: hundredths(0.4 + 0.5 * clear), reason: reasonFor(value, words) };
}

function weigh({ text, words, cues, isQuestion, isLacking, isWeary }: Sentence, share: number, signs: Signs) {
  for (const { kind, at, length } of cues)
    if (isToldByWords(kind))
      add(signs, kind, weightOf[kind] * share, text.slice(words[at]?.start, words[at + length - 1]?.end));
  if (!isQuestion && isLacking) add(signs, 'problem', FOR_LACKING * share, text);
  if (!isQuestion && isWeary) add(signs, 'complaint', FOR_WEARY * share, text);
  if (isQuestion) add(signs, 'question', FOR_MARK * share, '?');
}

/** Feelings turn a thing into another: a problem into a complaint, news into praise. */
function weighFeeling({ score, basis }: Sentiment, signs: Signs) {
  if (basis === 'fallback') return;
  const of = (type: IssueType) => signs.get(type)?.weight ?? 0;
  if (score > 0.3)
    add(
      signs,
      'praise',
      4 * score - 0.7 * of('request') - 0.4 * of('question') - 0.5 * of('feedback'),
      'glad words',
    );
  if (score < -0.2) add(signs, 'problem', -1.5 * score, 'unhappy words');
  if (score < -0.55) add(signs, 'complaint', -1.2 * score, 'very unhappy words');
  if (score > -0.2) for (const type of ['complaint', 'problem'] as const) lessen(signs, type);
}

function lessen(signs: Signs, type: IssueType) {
  const known = signs.get(type);
  if (known) known.weight *= 0.5;
}

function add(signs: Signs, type: IssueType, weight: number, word: string) {
  const known = signs.get(type) ?? { weight: 0, words: [] };
  signs.set(type, {
    weight: known.weight + weight * FADING ** known.words.length,
    words: [...known.words, word],
  });
}

const toldByWords: ReadonlySet<string> = new Set(Object.keys(weightOf));
const isToldByWords = (kind: string): kind is ToldByWords => toldByWords.has(kind);

function reasonFor(value: IssueType, words: readonly string[]) {
  const said = [...new Set(words)].slice(0, 4).map((word) => (word.includes(' words') ? word : `"${word}"`));
  return `It reads as ${value}: ${said.join(', ')}.`;
}
const hundredths = (value: number) => Math.round(value * 100) / 100;
