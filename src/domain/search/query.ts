import { isUnspaced, type Word, wordsOf } from '../../lib/fold.ts';
import type { Term } from '../../lib/word-terms.ts';

/** What somebody typed into a search box: all of `wanted` must be there, none of `unwanted`. */
export type Query = { wanted: Term[]; unwanted: Term[] };

const QUOTES = /[“”„‟«»＂]/g;
const PART = /(-?)(?:"([^"]*)"?|([^\s"]+))(\*?)/g;

/** Words, "quoted phrases", a beginning*, and -what must be absent. Whatever is typed means something, if only nothing. */
export function parseQuery(typed: string): Query {
  const query: Query = { wanted: [], unwanted: [] };
  for (const [, minus, phrase, word, star] of typed.replace(QUOTES, '"').matchAll(PART)) {
    const term = termOf(phrase ?? word ?? '', star === '*' || (word?.endsWith('*') ?? false));
    if (term) addOnce(minus === '-' ? query.unwanted : query.wanted, term);
  }
  return query;
}

export const isEmpty = ({ wanted }: Query) => wanted.length === 0;

/** Shorter beginnings would begin half of all words. */
const SHORTEST_BEGINNING = 2;

function termOf(typed: string, hasStar: boolean): Term | null {
  const words = withoutTail(wordsOf(typed)).map(({ folded }) => folded);
  const last = words.at(-1);
  if (last === undefined) return null;
  const isOneLetter = [...last].length === 1;
  const isPrefix = isUnspaced(last) ? isOneLetter || hasStar : hasStar && last.length >= SHORTEST_BEGINNING;
  return { words, isPrefix };
}

/** Writing without spaces ends in a single letter, behind which the text that is sought may well go on. */
function withoutTail(words: Word[]) {
  const [before, last] = words.slice(-2);
  return before && last && before.end === last.end && isUnspaced(last.folded) ? words.slice(0, -1) : words;
}

function addOnce(terms: Term[], term: Term) {
  if (!terms.some((other) => expressionOf(other) === expressionOf(term))) terms.push(term);
}

/** For FTS5. Folded words hold nothing but letters and digits, so that nothing typed can be taken for its syntax. */
export function matchExpression({ wanted, unwanted }: Query, columns: string, scope: readonly string[]) {
  const words = wanted.map(expressionOf).join(' AND ');
  const without = unwanted.length === 0 ? '' : ` NOT (${unwanted.map(expressionOf).join(' OR ')})`;
  return [`{${columns}} : ((${words})${without})`, ...scope].reduce((all, more) => `(${all}) ${more}`);
}

const expressionOf = ({ words, isPrefix }: Term) => `"${words.join(' ')}"${isPrefix ? ' *' : ''}`;
