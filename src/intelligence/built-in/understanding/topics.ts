import type { OwnTopic, Topic } from '../../../domain/intelligence.ts';
import { keyPhrasesOf, type Phrase } from './key-phrases.ts';
import { type Matched, ownTopicsIn } from './own-topics.ts';
import type { Reading, Sentence } from './reading.ts';

const MOST_TOPICS = 5;

/** What a conversation is about: the organisation's own topics that it speaks of, then phrases of its own. */
export function topicsOf(reading: Reading, subject: Sentence | null, own: readonly OwnTopic[]): Topic[] {
  const matched = ownTopicsIn(reading, subject, own);
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

const hundredths = (value: number) => Math.round(value * 100) / 100;
