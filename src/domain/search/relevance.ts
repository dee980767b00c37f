import { DAY } from '../../lib/clock.ts';
import { folded } from '../../lib/fold.ts';
import type { Term } from '../../lib/word-terms.ts';

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
export function scorer(terms: readonly Term[], now: number) {
  const sought = terms.map(({ words, isPrefix }) => ` ${words.join(' ')}${isPrefix ? '' : ' '}`);
  const titles = new Map<string, string>();

  function titleOf(title: string) {
    const known = titles.get(title) ?? spaced(title);
    titles.set(title, known);
    return known;
  }

  return function scoreOf({ text, title, at }: Scored) {
    const [words, titleWords] = [spaced(text), titleOf(title)];
    const length = 1 - LENGTH_MATTERS + (LENGTH_MATTERS * timesIn(words, ' ')) / USUAL_LENGTH;
    const sum = sought.reduce((total, term) => {
      const times = timesIn(words, term);
      const inText = times / (times + SATURATION * length);
      return total + (titleWords.includes(term) ? inText + (1 - inText) * TITLE : inText);
    }, 0);
    const ageDays = Math.max(0, now - at) / DAY;
    return (1 - NEWNESS) * (sum / Math.max(terms.length, 1)) + NEWNESS * 0.5 ** (ageDays / HALF_LIFE_DAYS);
  };
}

const spaced = (text: string) => ` ${folded(text)} `;

/** The space behind one word is the one before the next. */
function timesIn(words: string, term: string) {
  let times = 0;
  for (let at = words.indexOf(term); at >= 0; at = words.indexOf(term, at + Math.max(1, term.length - 1)))
    times++;
  return times;
}
