import type { OwnTopic, Topic } from '../../../domain/intelligence.ts';
import { keyPhrasesOf, type Phrase } from './key-phrases.ts';
import { piecesOf, plainWord } from './letters.ts';
import type { Reading, Sentence } from './reading.ts';
import { type Wording, wordingOf } from './wording.ts';

const MOST_TOPICS = 5;
const BY_AGENT = 0.5;
const IN_SUBJECT = 2;
/** A synonym of several words is no accident. */
const FOR_EACH_WORD = 0.5;
/** Shorter than this a word must be the very same. */
const LONG_ENOUGH = 4;
const LONGEST_ENDING = 6;

type Pattern = { stems: string[]; weight: number };
type Matched = { topic: OwnTopic; weight: number; stems: Set<string> };

/** What a conversation is about: the organisation's own topics that it speaks of, then phrases of its own. */
export function topicsOf(reading: Reading, subject: Sentence | null, own: readonly OwnTopic[]): Topic[] {
  const sentences = subject === null ? reading.sentences : [subject, ...reading.sentences];
  const matched = own
    .map((topic) => matchedBy(topic, sentences, reading, subject))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);
  const covered = new Set(matched.flatMap(({ stems }) => [...stems]));
  const phrases = keyPhrasesOf(reading, subject).filter(
    ({ stems }) => !stems.some((stem) => covered.has(stem)),
  );
  return [...matched.map(ofOwn), ...phrases.map(ofPhrase)].slice(0, MOST_TOPICS);
}

const ofOwn = ({ topic, weight }: Matched): Topic => ({
  name: topic.name,
  source: 'own',
  confidence: hundredths(1 - Math.exp(-weight)),
});
const ofPhrase = ({ text, weight }: Phrase): Topic => ({
  name: text,
  source: 'phrase',
  confidence: hundredths(0.8 * (1 - Math.exp(-weight / 3))),
});

function matchedBy(
  topic: OwnTopic,
  sentences: readonly Sentence[],
  { tongue }: Reading,
  subject: Sentence | null,
) {
  const wording = wordingOf(tongue.code ?? '');
  const patterns = [topic.name, ...topic.synonyms].map((synonym) => patternOf(synonym, tongue.code, wording));
  const matched: Matched = { topic, weight: 0, stems: new Set() };
  for (const sentence of sentences) {
    const share = sentence === subject ? IN_SUBJECT : sentence.by === 'contact' ? 1 : BY_AGENT;
    for (let at = 0; at < sentence.words.length; at++) {
      const best = longestAt(patterns, sentence, at, wording);
      if (best === null) continue;
      matched.weight += best.weight * share;
      for (const stem of best.stems) matched.stems.add(stem);
    }
  }
  return matched;
}

function patternOf(synonym: string, language: string | null, { stemOf }: Wording): Pattern {
  const stems = piecesOf(synonym, language).map((piece) => stemOf(plainWord(piece, language)));
  return { stems, weight: 1 + FOR_EACH_WORD * (stems.length - 1) };
}

function longestAt(patterns: readonly Pattern[], { words }: Sentence, at: number, wording: Wording) {
  let longest: Pattern | null = null;
  for (const pattern of patterns) {
    const fits = pattern.stems.every((stem, nth) => isOf(stem, words[at + nth]?.plain, wording));
    if (fits && pattern.stems.length > (longest?.stems.length ?? 0)) longest = pattern;
  }
  return longest;
}

function isOf(stem: string, word: string | undefined, { stemOf }: Wording) {
  if (word === undefined || stem === '') return false;
  if (word === stem || stemOf(word) === stem) return true;
  return (
    stem.length >= LONG_ENOUGH &&
    word.startsWith(stem) &&
    word.length <= stem.length + Math.min(LONGEST_ENDING, stem.length)
  );
}

const hundredths = (value: number) => Math.round(value * 100) / 100;
