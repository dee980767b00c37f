import type { OwnTopic } from '../../../domain/intelligence.ts';
import { piecesOf, plainWord } from './letters.ts';
import type { Reading, Sentence } from './reading.ts';
import { type Wording, wordingOf } from './wording.ts';

const BY_AGENT = 0.5;
const IN_SUBJECT = 2;
/** A synonym of several words is no accident. */
const FOR_EACH_WORD = 0.5;
/** Shorter than this a word must be the very same. */
const LONG_ENOUGH = 4;
const LONGEST_ENDING = 6;

export type Matched = { topic: OwnTopic; weight: number; stems: Set<string> };
type Pattern = { stems: string[]; matched: Matched };
type Index = { patterns: Map<string, Pattern[]>; known: Map<string, Pattern[]> };

/** The topics of an organisation that a conversation speaks of by any of their names, the weightiest first. */
export function ownTopicsIn(reading: Reading, subject: Sentence | null, own: readonly OwnTopic[]): Matched[] {
  const wording = wordingOf(reading.tongue.code ?? '');
  const all = own.map((topic): Matched => ({ topic, weight: 0, stems: new Set() }));
  const index = indexOf(all, reading.tongue.code, wording);
  for (const sentence of subject === null ? reading.sentences : [subject, ...reading.sentences]) {
    const share = sentence === subject ? IN_SUBJECT : sentence.by === 'contact' ? 1 : BY_AGENT;
    for (let at = 0; at < sentence.words.length; at++)
      for (const [matched, pattern] of longestAt(at, sentence, index, wording)) {
        matched.weight += share * (1 + FOR_EACH_WORD * (pattern.stems.length - 1));
        for (const stem of pattern.stems) matched.stems.add(stem);
      }
  }
  return all.filter(({ weight }) => weight > 0).sort((one, other) => other.weight - one.weight);
}

function indexOf(all: readonly Matched[], language: string | null, { stemOf }: Wording): Index {
  const patterns = new Map<string, Pattern[]>();
  for (const matched of all)
    for (const name of [matched.topic.name, ...matched.topic.synonyms]) {
      const stems = piecesOf(name, language).map((piece) => stemOf(plainWord(piece, language)));
      const first = stems[0];
      if (first) patterns.set(first, [...(patterns.get(first) ?? []), { stems, matched }]);
    }
  return { patterns, known: new Map() };
}

/** Of each topic the longest name that stands there. */
function longestAt(at: number, { words }: Sentence, index: Index, wording: Wording) {
  const longest = new Map<Matched, Pattern>();
  for (const pattern of startingWith(words[at]?.plain ?? '', index, wording)) {
    const { stems, matched } = pattern;
    const fits = stems.every((stem, nth) => nth === 0 || isOf(stem, words[at + nth]?.plain, wording));
    if (fits && stems.length > (longest.get(matched)?.stems.length ?? 0)) longest.set(matched, pattern);
  }
  return longest;
}

function startingWith(word: string, { patterns, known }: Index, wording: Wording) {
  const found = known.get(word);
  if (found) return found;
  const fitting: Pattern[] = [];
  for (let length = 1; length <= word.length; length++) {
    const some = patterns.get(word.slice(0, length));
    if (some && isOf(word.slice(0, length), word, wording)) fitting.push(...some);
  }
  known.set(word, fitting);
  return fitting;
}

function isOf(stem: string, word: string | undefined, { stemOf }: Wording) {
  if (word === undefined || stem === '') return false;
  if (word === stem || stemOf(word) === stem) return true;
  const longest = stem.length + Math.min(LONGEST_ENDING, stem.length);
  return stem.length >= LONG_ENOUGH && word.length <= longest && word.startsWith(stem);
}
