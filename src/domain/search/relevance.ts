import { DAY } from '../../lib/clock.ts';
import { type Word, wordsOf } from '../../lib/fold.ts';
import { spansOf, type Term } from '../../lib/word-terms.ts';

/** The usual numbers of BM25, and how long a message is as a rule. */
const SATURATION = 1.2;
const LENGTH_MATTERS = 0.75;
const USUAL_LENGTH = 25;
/** How much being new counts, and after how many days half of it is gone. */
const NEWNESS = 0.25;
const HALF_LIFE_DAYS = 30;
/** What a word in the title gives of what it lacks in the text. */
const TITLE = 0.5;

export type Scored = { text: string; title: string; at: number };

/** From 0 to 1: how much a message has to do with what is sought, and how new it is. */
export function scoreOf(terms: readonly Term[], { text, title, at }: Scored, now: number) {
  const [words, titleWords] = [wordsOf(text), wordsOf(title)];
  const sum = terms.reduce((total, term) => total + weight(term, words, titleWords), 0);
  const ageDays = Math.max(0, now - at) / DAY;
  return (1 - NEWNESS) * (sum / Math.max(terms.length, 1)) + NEWNESS * 0.5 ** (ageDays / HALF_LIFE_DAYS);
}

function weight(term: Term, words: readonly Word[], titleWords: readonly Word[]) {
  const times = spansOf(term, words).length;
  const length = 1 - LENGTH_MATTERS + (LENGTH_MATTERS * words.length) / USUAL_LENGTH;
  const inText = times / (times + SATURATION * length);
  return spansOf(term, titleWords).length > 0 ? inText + (1 - inText) * TITLE : inText;
}
