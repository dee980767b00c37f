import type { Side, Tongue, Utterance } from '../../../domain/intelligence.ts';
import { recognise } from '../recognising/recognise.ts';
import { sentencesOf } from '../sentences.ts';
import { vocabularyOf } from '../vocabulary/index.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { type Cue, cuesIn } from './cues.ts';
import { isEliding, plainWord } from './letters.ts';

/** A word, as it is compared, and where it stands in its sentence. */
export type Word = { plain: string; start: number; end: number };
export type Sentence = {
  text: string;
  words: Word[];
  cues: Cue[];
  isQuestion: boolean;
  /** It says that something is not as it should be; that it takes too long or happens again. */
  isLacking: boolean;
  isWeary: boolean;
  /** What it is written in. */
  tongue: Tongue;
  by: Side;
  /** The number of its message, and its own among all. */
  message: number;
  place: number;
};
export type Reading = {
  /** Of the conversation, and of each message. */
  tongue: Tongue;
  tongues: Tongue[];
  vocabulary: Vocabulary | null;
  messages: readonly Utterance[];
  sentences: Sentence[];
};

/** Below this a message says too little to be in another language than its conversation. */
const SURE = 0.5;
const HAS_ADDRESS = /@|:\/\/|www\./;
const NOT_FOR_READING =
  /(?:https?:\/\/|www\.)[^\s<>"]+|[\p{L}\p{N}_.+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;
/** Longer ones are no words but keys and pictures written as text. */
const LONGEST_WORD = 64;
const WORD = /[\p{L}\p{M}\p{N}]+(?:['‘’ʻʼ`´][\p{L}\p{M}]+)*/gu;
const ELIDED_WORD = /[\p{L}\p{M}\p{N}]+/gu;
const UNSPACED = new Set(['Hani', 'Kana', 'Thai', 'Laoo', 'Khmr', 'Mymr']);

/** Takes a conversation apart: which language each message is in, its sentences, their words, and what those are signs of. */
export function readingOf(messages: readonly Utterance[]): Reading {
  const tongues = messages.map(({ text }) => recognise(text));
  const tongue = mainTongue(messages, tongues);
  const sentences: Sentence[] = [];
  for (const [message, { by, text }] of messages.entries()) {
    const own = tongues[message] ?? tongue;
    const spoken = own.confidence >= SURE ? own : tongue;
    for (const one of sentencesOf(text, spoken.code ?? 'und'))
      sentences.push({ ...read(one.text, spoken), by, message, place: sentences.length });
  }
  const vocabulary = tongue.code === null ? null : vocabularyOf(tongue.code);
  return { tongue, tongues, vocabulary, messages, sentences };
}

/** The language that most was written in; what the customer writes counts twice. */
function mainTongue(messages: readonly Utterance[], tongues: readonly Tongue[]): Tongue {
  const weights = new Map<string, number>();
  const nameOf = ({ code, script }: Tongue) => `${code} ${script}`;
  for (const [at, tongue] of tongues.entries()) {
    const { by = 'contact', text = '' } = messages[at] ?? {};
    const weight = text.length * tongue.confidence * (by === 'contact' ? 2 : 1);
    weights.set(nameOf(tongue), (weights.get(nameOf(tongue)) ?? 0) + weight);
  }
  const [most] = [...weights].sort(([, one], [, other]) => other - one);
  const same = tongues.filter((tongue) => nameOf(tongue) === most?.[0]);
  const best = same.toSorted((one, other) => other.confidence - one.confidence)[0];
  return best ?? { code: null, script: null, confidence: 0 };
}

/** A subject line is read like a sentence that stands before all others. null: there is none. */
export function subjectOf(subject: string | null, { tongue }: Reading): Sentence | null {
  if (subject === null || subject.trim() === '') return null;
  const own = recognise(subject);
  return { ...read(subject, own.confidence >= SURE ? own : tongue), by: 'contact', message: -1, place: -1 };
}

function read(text: string, tongue: Tongue) {
  const words = wordsIn(text, tongue);
  const vocabulary = tongue.code === null ? null : vocabularyOf(tongue.code);
  const plain = words.map((word) => word.plain);
  const whole = plain.join(' ');
  return {
    text,
    words,
    tongue,
    isLacking: vocabulary?.lacking.test(whole) ?? false,
    isWeary: vocabulary?.weary.test(whole) ?? false,
    cues: vocabulary === null ? [] : cuesIn(plain, vocabulary),
    isQuestion: /[?？؟;]["»”)\s]*$/u.test(text) && (!text.trim().endsWith(';') || tongue.code === 'el'),
  };
}

export function wordsIn(text: string, { code, script }: Pick<Tongue, 'code' | 'script'>): Word[] {
  const readable = HAS_ADDRESS.test(text)
    ? text.replace(NOT_FOR_READING, (span) => ' '.repeat(span.length))
    : text;
  if (script !== null && UNSPACED.has(script)) return segmented(readable, code ?? 'und');
  const found = readable.matchAll(isEliding(code) ? ELIDED_WORD : WORD);
  return [...found].map(({ 0: word, index }) => ({
    plain: plainWord(word.slice(0, LONGEST_WORD), code),
    start: index,
    end: index + word.length,
  }));
}

const segmenters = new Map<string, Intl.Segmenter>();
function segmented(text: string, language: string): Word[] {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, segmenter);
  return [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => ({
      plain: segment.toLowerCase(),
      start: index,
      end: index + segment.length,
    }));
}
