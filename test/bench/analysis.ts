import { analysisOf } from '../../src/intelligence/built-in/analysis.ts';
import {
  labelled,
  languageScore,
  ownTopics,
  type Part,
  parcelOf,
  type qualities,
  scores,
  together,
} from '../support/labelled.ts';
import type { Figure } from './figure.ts';
import { median } from './rounds.ts';

/** What the built-in engine takes for a conversation of 10,000 characters, and how often it is right. */
const CHARACTERS = 10_000;
const WARM_UP = 10;
const ROUNDS = 40;
const LANGUAGES = ['en', 'ru', 'ar', 'uz'];

export function understanding(): Figure[] {
  return [duration(), languages(), ...judged.map(quality)];
}

function duration(): Figure {
  const times = LANGUAGES.map((language) => ({ language, ms: timeOf(language) }));
  const [slowest] = times.toSorted((one, other) => other.ms - one.ms);
  return {
    row: 'analysis',
    what: `language, sentiment, issue type, topics and summary of ${CHARACTERS} characters with the built-in engine, in the slowest language`,
    value: slowest?.ms ?? 0,
    unit: 'ms',
    target: { atMost: 20 },
    note: times.map(({ language, ms }) => `${language} ${ms.toFixed(1)} ms`).join(', '),
  };
}

function timeOf(language: string) {
  const parcel = parcelOf({ messages: longTalk(language) }, ownTopics('shop'));
  for (let round = 0; round < WARM_UP; round++) analysisOf(parcel);
  const times = Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    analysisOf(parcel);
    return performance.now() - began;
  });
  return median(times);
}

function longTalk(language: string) {
  const messages = labelled.filter((one) => one.language === language).flatMap((one) => one.messages);
  let characters = 0;
  const enough = messages.findIndex(({ text }) => (characters += text.length) >= CHARACTERS);
  return enough < 0 ? messages : messages.slice(0, enough + 1);
}

const languages = (): Figure => ({
  row: 'language-score',
  what: 'sentences of at least 40 characters whose language is recognised, of 45 languages, held out',
  value: languageScore('before'),
  unit: 'of 1',
  target: { atLeast: 0.95 },
});

type Judged = { of: (typeof qualities)[number]; least: number; what: string };
const judged: Judged[] = [
  { of: 'sentiment', least: 0.75, what: 'whose sentiment (three classes) is right' },
  { of: 'topics', least: 0.8, what: "whose topic of the business's own list is among the first three" },
  { of: 'phrases', least: 0.8, what: 'of whose topic one of the first three phrases speaks, without a list' },
  { of: 'issue', least: 0.5, what: 'whose issue type (one of nine) is right' },
];

/** The worst of the four languages; and apart what was written when the word lists were finished. */
function quality({ of, least, what }: Judged): Figure {
  const all = scores();
  const shares = LANGUAGES.map((code) =>
    together(
      all.filter(({ language }) => language === code),
      of,
    ),
  );
  const shareOf = (part: Part) =>
    together(
      all.filter((one) => one.part === part),
      of,
    ).toFixed(2);
  return {
    row: `${of}-score`,
    what: `conversations ${what}, in the worst of ${LANGUAGES.join(', ')}`,
    value: Math.min(...shares),
    unit: 'of 1',
    target: { atLeast: least },
    note: `held out and written before the word lists ${shareOf('before')}, after them ${shareOf('after')}`,
  };
}
