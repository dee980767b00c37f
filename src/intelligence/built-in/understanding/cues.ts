import type { Strength, ToldByWords, Vocabulary } from '../vocabulary/vocabulary.ts';
import { piecesOf, plainWord } from './letters.ts';

/** What a word or a phrase can be a sign of. */
export type Kind =
  | 'feeling'
  | 'thanks'
  | 'not'
  | 'notAfter'
  | 'very'
  | 'barely'
  | 'but'
  | 'asks'
  | 'promises'
  | 'appoints'
  | 'idle'
  | ToldByWords;
export type Cue = { kind: Kind; weight: number; at: number; length: number };
type Entry = { words: Pattern[]; kind: Kind; weight: number };
type Pattern = { text: string; isBeginning: boolean };
type Index = { exact: Map<string, Entry[]>; beginnings: Map<string, Entry[]>; known: Map<string, Entry[]> };

const weightOf: Readonly<Record<Strength, number>> = {
  awful: -3,
  bad: -2,
  poor: -1,
  nothing: 0,
  fine: 1,
  good: 2,
  great: 3,
};
const SHORTEST_BEGINNING = 2;
/** Words that were looked up stay looked up, as many as a vocabulary of everyday use has. */
const REMEMBERED = 20_000;

/** Where in a row of words something stands that a vocabulary lists: of each kind the longest at each place. */
export function cuesIn(words: readonly string[], vocabulary: Vocabulary): Cue[] {
  const index = indexOf(vocabulary);
  const cues: Cue[] = [];
  const covered = new Map<Kind, number>();
  for (let at = 0; at < words.length; at++)
    for (const { kind, weight, words: pattern } of startingWith(words[at] ?? '', index)) {
      if ((covered.get(kind) ?? 0) > at || !isAt(words, at, pattern)) continue;
      covered.set(kind, at + pattern.length);
      cues.push({ kind, weight, at, length: pattern.length });
    }
  return cues;
}

const isAt = (words: readonly string[], at: number, pattern: readonly Pattern[]) =>
  pattern.every(({ text, isBeginning }, nth) => {
    const word = words[at + nth];
    return word !== undefined && (isBeginning ? word.startsWith(text) : word === text);
  });

/** The entries whose first word this may be, the longest first. */
function startingWith(word: string, { exact, beginnings, known }: Index) {
  const found = known.get(word);
  if (found) return found;
  const entries = [...(exact.get(word) ?? [])];
  for (let length = SHORTEST_BEGINNING; length <= word.length; length++)
    entries.push(...(beginnings.get(word.slice(0, length)) ?? []));
  entries.sort((one, other) => extent(other) - extent(one));
  if (known.size >= REMEMBERED) known.clear();
  known.set(word, entries);
  return entries;
}

const extent = ({ words }: Entry) => words.length * 100 + (words[0]?.text.length ?? 0);

const indexes = new WeakMap<Vocabulary, Index>();
function indexOf(vocabulary: Vocabulary) {
  const index = indexes.get(vocabulary) ?? built(vocabulary);
  indexes.set(vocabulary, index);
  return index;
}

function built(vocabulary: Vocabulary): Index {
  const index: Index = { exact: new Map(), beginnings: new Map(), known: new Map() };
  const add = (list: string, kind: Kind, weight: number) => {
    for (const entry of phrasesOf(list, vocabulary.code)) {
      const first = entry[0];
      if (!first) continue;
      const into = first.isBeginning ? index.beginnings : index.exact;
      const others = into.get(first.text) ?? [];
      into.set(first.text, [...others, { words: entry, kind, weight }]);
    }
  };
  for (const [strength, list] of entriesOf(vocabulary.feelings)) add(list, 'feeling', weightOf[strength]);
  for (const kind of [
    'thanks',
    'not',
    'notAfter',
    'very',
    'barely',
    'but',
    'asks',
    'promises',
    'appoints',
    'idle',
  ] as const)
    add(vocabulary[kind] ?? '', kind, 1);
  for (const [type, list] of entriesOf(vocabulary.issues)) add(list, type, 1);
  return index;
}

function phrasesOf(list: string, language: string): Pattern[][] {
  return list
    .split('|')
    .map((phrase) => piecesOf(phrase, language).flatMap((word) => patternsOf(word, language)))
    .filter((phrase) => phrase.length > 0);
}

function patternsOf(word: string, language: string): Pattern[] {
  const isBeginning = word.endsWith('*');
  const text = plainWord(isBeginning ? word.slice(0, -1) : word, language);
  return text === '' ? [] : [{ text, isBeginning }];
}

// What Object.entries forgets: that the keys of a record of all of them are all that there are.
const entriesOf = <K extends string>(record: Readonly<Record<K, string>>) =>
  Object.entries(record) as [K, string][];
