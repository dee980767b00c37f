import { once } from '../../../lib/once.ts';
import { arabicScript } from './arabic.ts';
import { cyrillic } from './cyrillic.ts';
import { devanagari } from './devanagari.ts';
import { latinEast } from './latin-east.ts';
import { latinWest } from './latin-west.ts';
import { languageOfScript, mainScript } from './scripts.ts';
import { listed, plainWords, type Tells } from './tells.ts';

/** null: no language was recognised. The script as in ISO 15924; Han and kana are Hani and Kana. */
export type Recognised = { code: string | null; script: string | null; confidence: number };

/** As much of a text as tells its language. */
const ENOUGH = 1000;
const LONGEST_ENDING = 5;
/** What speaks for a language: a common word in full, by how many others have it as well. */
const FOR_ENDING = 0.25;
const FOR_FORM = 0.3;
const FOR_LETTER = 0.6;
const AGAINST_LETTER = 0.5;
/** A text of so many letters has one of those that its language cannot do without; or it is another one. */
const HALLMARKED = 25;
const DOUBTED = 0.3;
/** So many words keep what they say of each language. */
const REMEMBERED = 5000;
/** Less than this is no evidence. */
const LEAST = 0.2;

const languagesOf: Readonly<Record<string, readonly Tells[]>> = {
  Latn: [...latinWest, ...latinEast],
  Cyrl: cyrillic,
  Arab: arabicScript,
  Deva: devanagari,
};
const NOTHING: Recognised = { code: null, script: null, confidence: 0 };

/** Every language that can be recognised. */
export const recognisable: readonly string[] = [
  ...new Set([
    ...Object.values(languagesOf).flatMap((tells) => tells.map(({ code }) => code)),
    ...Object.values(languageOfScript),
  ]),
];

/** The words of a language that say nothing of what a text is about; in both scripts, if it has two. */
export const commonWords = once(
  (code: string): ReadonlySet<string> =>
    new Set(
      Object.values(languagesOf)
        .flat()
        .filter((tells) => tells.code === code)
        .flatMap(({ words }) => listed(words)),
    ),
);

/** The language of a text: by its script, and among those of one script by their commonest words, letters and endings. */
export function recognise(text: string): Recognised {
  const sample = text.slice(0, ENOUGH);
  const found = mainScript(sample);
  if (found === null) return NOTHING;
  const alone = languageOfScript[found.script];
  if (alone !== undefined) return { code: alone, script: found.script, confidence: rounded(found.share) };
  return byWords(found.script, plainWords(sample));
}

function byWords(script: string, words: readonly string[]): Recognised {
  const index = indexOf(script);
  const scores = new Float64Array(index.languages.length);
  for (const word of words) addTo(scores, evidenceOf(word, index));
  const letters = words.join('');
  if (letters.length >= HALLMARKED) for (const at of scores.keys()) doubt(at, letters, index, scores);
  const ranked = [...scores]
    .map((score, at) => ({ score, at }))
    .sort((one, other) => other.score - one.score);
  const [best, second] = ranked;
  // Two that stay level cannot be told apart here: the one that is read by more people stands first in its list.
  if (!best || best.score < LEAST) return { code: null, script, confidence: 0 };
  const code = index.languages[best.at]?.code ?? null;
  return { code, script, confidence: confidenceOf(best.score, second?.score ?? 0, words.length) };
}

function doubt(at: number, letters: string, { languages }: Index, scores: Float64Array) {
  const hallmarks = languages[at]?.hallmarks;
  if (hallmarks === undefined || [...hallmarks].some((letter) => letters.includes(letter))) return;
  scores[at] = (scores[at] ?? 0) * DOUBTED;
}

/** Much evidence, little for any other, and not thinly spread. */
function confidenceOf(best: number, second: number, words: number) {
  const enough = 1 - Math.exp(-1.5 * best);
  const clear = 0.45 + 0.55 * ((best - Math.max(0, second)) / best);
  const dense = Math.min(1, best / words / 0.12);
  return rounded(enough * clear * dense);
}

type Index = {
  languages: readonly Tells[];
  words: Map<string, number[]>;
  endings: Map<string, number[]>;
  letters: Map<string, number[]>;
  known: Map<string, Float64Array>;
};

const indexOf = once((script): Index => {
  const languages = languagesOf[script] ?? [];
  return {
    languages,
    words: byEntry(languages, ({ words }) => listed(words)),
    endings: byEntry(languages, ({ endings }) => listed(endings)),
    letters: byEntry(languages, ({ letters }) => [...letters]),
    known: new Map(),
  };
});

function byEntry(languages: readonly Tells[], entries: (tells: Tells) => string[]) {
  const found = new Map<string, number[]>();
  for (const [at, tells] of languages.entries())
    for (const entry of new Set(entries(tells))) {
      const known = found.get(entry);
      if (known) known.push(at);
      else found.set(entry, [at]);
    }
  return found;
}

/** What a word says for or against each language; texts repeat their words. */
function evidenceOf(word: string, index: Index): Float64Array {
  const known = index.known.get(word);
  if (known) return known;
  if (index.known.size >= REMEMBERED) index.known.clear();
  const evidence = new Float64Array(index.languages.length);
  weigh(word, index, evidence);
  index.known.set(word, evidence);
  return evidence;
}

function addTo(scores: Float64Array, evidence: Float64Array) {
  for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) + (evidence[at] ?? 0);
}

function weigh(word: string, index: Index, scores: Float64Array) {
  weighLetters(word, index, scores);
  const known = index.words.get(word) ?? elided(word, index);
  if (known) {
    add(scores, known, (word.length === 1 ? 0.5 : 1) / known.length);
    return;
  }
  weighEnding(word, index, scores);
  for (const [at, { form }] of index.languages.entries())
    if (form?.test(word)) scores[at] = (scores[at] ?? 0) + FOR_FORM;
}

/** "l'hôtel", "d'aprile": what stands before the apostrophe is a word of its own. */
function elided(word: string, { words }: Index) {
  const at = word.indexOf("'");
  return at > 0 ? words.get(word.slice(0, at + 1)) : undefined;
}

function weighEnding(word: string, { endings }: Index, scores: Float64Array) {
  for (let length = Math.min(LONGEST_ENDING, word.length - 2); length >= 2; length--) {
    const known = endings.get(word.slice(-length));
    if (known) return add(scores, known, FOR_ENDING / known.length);
  }
}

function weighLetters(word: string, { letters }: Index, scores: Float64Array) {
  for (const letter of word) {
    const known = letters.get(letter);
    if (!known) continue;
    for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) - AGAINST_LETTER;
    add(scores, known, AGAINST_LETTER + FOR_LETTER / known.length);
  }
}

function add(scores: Float64Array, languages: readonly number[], weight: number) {
  for (const at of languages) scores[at] = (scores[at] ?? 0) + weight;
}

const rounded = (value: number) => Math.round(Math.max(0, Math.min(1, value)) * 100) / 100;
