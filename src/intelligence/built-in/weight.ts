import { folded, wordsOf } from '../../lib/fold.ts';
import type { Language } from './languages/language.ts';
import { commonWords } from './recognising/recognise.ts';
import type { Sentence } from './sentences.ts';

/** The weightiest first: by how often its words come in the whole text; the first sentence says what it is about. */
export function byWeight(sentences: readonly Sentence[], language: Language | null) {
  const empty = new Set([...(language === null ? [] : commonWords(language.code))].map(folded));
  const wordsIn = new Map(sentences.map((one) => [one, tellingWords(one.text, empty)]));
  const counts = new Map<string, number>();
  for (const word of [...wordsIn.values()].flat()) counts.set(word, (counts.get(word) ?? 0) + 1);

  function weightOf(one: Sentence) {
    const words = wordsIn.get(one) ?? [];
    const sum = words.reduce((total, word) => total + (counts.get(word) ?? 0), 0);
    return sum / Math.sqrt(words.length + 1) + Number(isFact(one, language)) + Number(one === sentences[0]);
  }

  return sentences
    .map((one) => ({ one, weight: weightOf(one) }))
    .sort((a, b) => b.weight - a.weight || a.one.place - b.one.place)
    .map(({ one }) => one);
}

const tellingWords = (text: string, empty: ReadonlySet<string>) => [
  ...new Set(wordsOf(text).flatMap((word) => (empty.has(word.folded) ? [] : word.folded))),
];

/** A question, a figure, what must not be touched, such as an address, or a day or a number in words. */
export const isFact = ({ text }: Sentence, language: Language | null) =>
  /[\p{N}\p{Co}?？؟]/u.test(text) || (language?.fact.test(text) ?? false);
