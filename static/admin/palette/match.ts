import { folded } from '../../../src/lib/fold.ts';

const WHOLE = 5;
const BEGINNING = 4;
const WITHIN = 2;
const SCATTERED = 1;

/**
 * How well a title answers what was typed; 0: not at all. Each typed word must be found: as the beginning of a word, inside
 * one, or letter by letter along the whole. Case, accents and harakat do not matter, as in the search of the server.
 */
export function scoreOf(typed: string, title: string, otherWords = '') {
  const wanted = wordsIn(typed);
  const words = wordsIn(title);
  const scores = scoresOf(wanted, words, wordsIn(otherWords));
  if (scores.some((score) => score === 0)) return 0;
  const sum = scores.reduce((all, score) => all + score, 0);
  // Of two that answer alike, the one that says less besides is meant.
  const extra = 1 / (1 + words.length) + (words[0]?.startsWith(wanted[0] ?? '') ? 0.5 : 0);
  return sum / Math.max(1, scores.length) + extra * CLOSE;
}

/** Below this only the letters were found, not the words: it may be meant, but hardly is. */
export const NEAR = 1.6;
const CLOSE = 0.3;

const scoresOf = (wanted: readonly string[], words: readonly string[], others: readonly string[]) =>
  wanted.map((word) =>
    Math.max(bestOf(word, words), bestOf(word, others) * 0.6, scattered(word, words.join(' '))),
  );

const wordsIn = (text: string) => folded(text).split(' ').filter(Boolean);

const bestOf = (word: string, words: readonly string[]) =>
  Math.max(0, ...words.map((other) => against(word, other)));

function against(word: string, other: string) {
  if (other === word) return WHOLE;
  if (other.startsWith(word)) return BEGINNING;
  return other.includes(word) ? WITHIN : 0;
}

/** The letters in their order, the first of them at the beginning of a word: `rtc` finds “Reply to contact”. */
function scattered(letters: string, text: string) {
  for (let from = -1; ; ) {
    from = nextWord(text, letters[0] ?? '', from);
    if (from === -1) return 0;
    if (isAlong(letters, text.slice(from))) return SCATTERED;
  }
}

function nextWord(text: string, letter: string, after: number) {
  for (let at = after + 1; at < text.length; at++)
    if (text[at] === letter && (at === 0 || text[at - 1] === ' ')) return at;
  return -1;
}

function isAlong(letters: string, text: string) {
  let at = -1;
  return [...letters].every((letter) => (at = text.indexOf(letter, at + 1)) !== -1);
}

type Titled = { title: string; words?: string; group?: string };

/** Those that answer, the best first, with how well; all as they were where nothing was typed. */
export function ranked<Item extends Titled>(typed: string, items: readonly Item[]) {
  const scored = items.map((item) => ({
    item,
    score: scoreOf(typed, item.title, `${item.words ?? ''} ${item.group ?? ''}`),
  }));
  if (wordsIn(typed).length === 0) return scored;
  return scored.filter(({ score }) => score > 0).sort((one, other) => other.score - one.score);
}
