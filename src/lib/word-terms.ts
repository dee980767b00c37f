import { isUnspaced, type Word } from './fold.ts';

/** What is looked for: folded words that follow each other, of which the last may be only the beginning of one. */
export type Term = { words: readonly string[]; isPrefix: boolean };
export type Span = { start: number; end: number };

/** Where a term stands among the words of a text. */
export function spansOf({ words: wanted, isPrefix }: Term, words: readonly Word[]): Span[] {
  const spans: Span[] = [];
  const last = wanted.length - 1;
  for (let at = 0; at + last < words.length; at++) {
    if (wanted.every((word, nth) => isMatch(words[at + nth] as Word, word, isPrefix && nth === last)))
      spans.push({ start: (words[at] as Word).start, end: endOf(words, at + last, wanted[last] as string) });
  }
  return spans;
}

const isMatch = ({ folded }: Word, wanted: string, isPrefix: boolean) =>
  isPrefix ? folded.startsWith(wanted) : folded === wanted;

/** A single letter of writing without spaces finds it with its neighbour, which was not asked for. */
function endOf(words: readonly Word[], at: number, wanted: string) {
  const { folded, end } = words[at] as Word;
  const next = words[at + 1];
  return next && folded !== wanted && isUnspaced(wanted) ? next.start : end;
}
