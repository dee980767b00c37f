import { readFileSync } from 'node:fs';
import type { Analysis, IssueType, OwnTopic, Parcel } from '../../src/domain/intelligence.ts';
import { analysisOf } from '../../src/intelligence/built-in/analysis.ts';
import { recognise } from '../../src/intelligence/built-in/recognising/recognise.ts';
import { plainWord } from '../../src/intelligence/built-in/understanding/letters.ts';

/** What of the labelled conversations the word lists were made by, and what not: test/fixtures/labelled/README.md. */
export type Part = 'development' | 'before' | 'after';
type Sentence = { language: string; part: Part; text: string };
type Labelled = {
  id: string;
  part: Part;
  language: string;
  business: string;
  sentiment: 'negative' | 'neutral' | 'positive';
  issueType: IssueType;
  topic: string;
  phrases: string[];
  messages: { by: 'contact' | 'agent'; text: string }[];
};
export const qualities = ['language', 'sentiment', 'issue', 'topics', 'phrases'] as const;
type Quality = (typeof qualities)[number];
/** How many of a language's conversations of a part were understood rightly, in each respect. */
export type Score = { language: string; part: Part; count: number; shares: Record<Quality, number> };

// What stands in the files is what `Labelled` says: they are written for it.
const read = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../fixtures/labelled/${name}.json`, import.meta.url), 'utf8'));

const files = ['en', 'ru', 'ar', 'uz', 'others', 'later', 'afterwards'];
export const labelled = files.flatMap((name) => read<Labelled[]>(name));
export const labelledSentences = read<Sentence[]>('sentences');
const lists = read<Record<string, OwnTopic[]>>('topics');
export const ownTopics = (business: string): OwnTopic[] => lists[business] ?? [];

const TOP = 3;

/** The share of sentences whose language was recognised. */
export function languageScore(part: Part) {
  const some = labelledSentences.filter((one) => one.part === part);
  return some.filter(({ text, language }) => recognise(text).code === language).length / some.length;
}

export function scores(): Score[] {
  const groups = Map.groupBy(labelled, ({ language, part }) => `${language} ${part}`);
  return [...groups.values()].map(scoreOf);
}

/** The score of several groups taken together. */
export function together(some: readonly Score[], quality: Quality) {
  const count = some.reduce((sum, one) => sum + one.count, 0);
  return some.reduce((sum, one) => sum + one.shares[quality] * one.count, 0) / count;
}

function scoreOf(some: Labelled[]): Score {
  const [first] = some;
  if (!first) throw new Error('There is nothing to score');
  const judged = some.map(judge);
  const share = (quality: Quality) => judged.filter((one) => one[quality]).length / judged.length;
  return {
    language: first.language,
    part: first.part,
    count: some.length,
    shares: {
      language: share('language'),
      sentiment: share('sentiment'),
      issue: share('issue'),
      topics: share('topics'),
      phrases: share('phrases'),
    },
  };
}

function judge(one: Labelled): Record<Quality, boolean> {
  const withList = analysisOf(parcelOf(one, ownTopics(one.business)));
  const topics = withList.topics.slice(0, TOP).map(({ name }) => name);
  const free = analysisOf(parcelOf(one, [])).topics.slice(0, TOP);
  return {
    language: withList.language.code === one.language,
    sentiment: classOf(withList) === one.sentiment,
    issue: withList.issue.value === one.issueType,
    topics: topics.includes(one.topic),
    phrases: free.some(({ name }) => one.phrases.some((phrase) => isOf(name, phrase))),
  };
}

export const parcelOf = ({ messages }: Pick<Labelled, 'messages'>, topics: OwnTopic[]): Parcel => ({
  subject: null,
  messages: messages.map((one) => ({ ...one, name: null })),
  topics,
  style: 'concise',
  language: null,
});

const classOf = ({ sentiment: { value } }: Analysis) =>
  value === 'neutral' ? value : value.endsWith('negative') ? 'negative' : 'positive';

/** Whether each word of what was expected begins one of what was found, its last two letters aside. */
function isOf(found: string, expected: string) {
  const words = plainParts(found);
  return plainParts(expected).every((part) => {
    const beginning = part.slice(0, Math.max(3, part.length - 2));
    return words.some((word) => word.startsWith(beginning));
  });
}
const plainParts = (phrase: string) => phrase.split(/[\s-]+/).map((word) => plainWord(word, 'uz'));
