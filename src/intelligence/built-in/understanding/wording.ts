import { once } from '../../../lib/once.ts';
import { commonWords } from '../recognising/recognise.ts';
import { vocabularyOf } from '../vocabulary/index.ts';
import { piecesOf, plainWord } from './letters.ts';

/** What is known of the words of a language beyond what they are signs of. */
export type Wording = {
  /** Without the ending: words that are the same but for it are one. */
  stemOf(word: string): string;
  /** Whether a word may be (part of) a topic. */
  isTelling(word: string): boolean;
  isVerb(word: string): boolean;
  /** A little word that may stand inside a topic. */
  isLink(word: string): boolean;
  /** What conversations are often about: the word as it stands in a dictionary, by its stem or stems. */
  matterOf(stem: string, word?: string): string | null;
};

const SHORTEST_STEM = 3;
/** So much of a word is taken for its stem where no endings are known. */
const STEM_AT_LEAST = 6;

export const wordingOf = once((code: string): Wording => {
  const vocabulary = vocabularyOf(code);
  const plain = (word: string) => plainWord(word, code);
  const listOf = (list: string) => piecesOf(list, code).map(plain);
  const empty = new Set([...commonWords(code)].flatMap((word) => piecesOf(word, code)).map(plain));
  for (const word of listOf(vocabulary?.dull ?? '')) empty.add(word);
  const longestFirst = (list: string) => listOf(list).sort((one, other) => other.length - one.length);
  const endings = longestFirst(vocabulary?.endings ?? '');
  const verbs = longestFirst(vocabulary?.verbs ?? '');
  const links = new Set(listOf(vocabulary?.links ?? ''));
  const stemOf = remembering((word) =>
    vocabulary === null ? word.slice(0, STEM_AT_LEAST) : without(word, endings),
  );
  const matters = new Map(
    (vocabulary?.matters ?? '')
      .split('|')
      .map((matter) => [listOf(matter).map(stemOf).join(' '), matter.trim().replace(/\s+/g, ' ')]),
  );
  const isTelling = remembering((word) => /^\p{L}{2}/u.test(word) && !empty.has(word));
  return {
    stemOf,
    isTelling,
    isVerb: (word) => verbs.some((ending) => word.length > ending.length + 2 && word.endsWith(ending)),
    isLink: (word) => links.has(word),
    // A short stem may be that of a common word as well: "меню" and "меня".
    matterOf: (stem, word) =>
      word === undefined || stem.length > SHORTEST_STEM || isTelling(word)
        ? (matters.get(stem) ?? null)
        : null,
  };
});

/** Endings go one after the other, as they are put on: "buyurtmalarimni" is "buyurtma". */
function without(word: string, endings: readonly string[]): string {
  const ending = endings.find((one) => word.length - one.length >= SHORTEST_STEM && word.endsWith(one));
  return ending === undefined ? word : word.slice(0, -ending.length);
}

const REMEMBERED = 20_000;
function remembering<T extends string | boolean>(work: (word: string) => T) {
  const known = new Map<string, T>();
  return (word: string) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    if (known.size >= REMEMBERED) known.clear();
    const value = work(word);
    known.set(word, value);
    return value;
  };
}
