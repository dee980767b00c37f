import type { Feeling, Sentiment } from '../../../domain/intelligence.ts';
import { vocabularyOf } from '../vocabulary/index.ts';
import type { Cue } from './cues.ts';
import type { Reading, Sentence } from './reading.ts';
import { facesIn, type Signs, signsIn } from './signs.ts';

/** So near before a word (or right after it) does what turns it round stand. */
const REACH = 3;
const REACH_AFTER = 2;
const TURNED = -0.6;
/** "Not bad" is no praise. */
const BAD_TURNED = -0.3;
const STRONGER = 1.35;
const WEAKER = 0.6;
const LOUD = 1.2;
const BEFORE_BUT = 0.6;
const AFTER_BUT = 1.3;
const FACE = 2;
const THANKS = 1.4;
const THANKS_AMID = 0.2;
/** Brings a sum of weights between -1 and 1: one strong word is about a half. */
const DAMPING = 8;
const LATER = 1.25;
/** Customers who say what is not, or for how long, are seldom glad, whatever words they use. */
const LACKING = -0.9;
const WEARY = -0.8;
/** A long talk without any feeling says so as well. */
const SILENCE = 0.4;

const FELT = 0.2;
const STRONGLY_FELT = 0.62;

type Felt = { score: number; words: string[]; isRead: boolean; extent: number };

/** How the customer feels: message by message, the later ones counting for more, and what says nothing for nothing. */
export function feelingOf(reading: Reading): Sentiment {
  const byCustomer = reading.sentences.filter(({ by }) => by === 'contact');
  const sentences = byCustomer.length > 0 ? byCustomer : reading.sentences;
  const messages = [...Map.groupBy(sentences, ({ message }) => message).values()].map(feltIn);
  const felt = messages.filter(({ score }) => score !== 0);
  const score = overall(felt) * loudness(messages);
  const isRead = messages.some((one) => one.isRead);
  const words = [...new Set(felt.flatMap((one) => one.words))];
  const value = stepOf(score);
  return {
    value,
    score: hundredths(score),
    confidence: confidenceOf(score, felt, isRead),
    basis: isRead ? 'lexicon' : 'fallback',
    reason: reasonFor(words, isRead),
  };
}

function overall(felt: readonly Felt[]) {
  let sum = 0;
  let weights = 0;
  for (const [at, { score }] of felt.entries()) {
    const weight = Math.abs(score) * LATER ** at;
    sum += score * weight;
    weights += weight;
  }
  return weights === 0 ? 0 : sum / weights;
}

/** One word of thanks at the end does not make a conversation a happy one. */
function loudness(messages: readonly Felt[]) {
  const extentOf = (some: readonly Felt[]) => some.reduce((sum, { extent }) => sum + extent, 0);
  const heard = extentOf(messages.filter(({ score }) => score !== 0));
  return heard === 0 ? 0 : Math.sqrt(heard / (heard + SILENCE * (extentOf(messages) - heard)));
}

function stepOf(score: number): Feeling {
  if (score <= -STRONGLY_FELT) return 'very_negative';
  if (score <= -FELT) return 'negative';
  if (score < FELT) return 'neutral';
  return score < STRONGLY_FELT ? 'positive' : 'very_positive';
}

/** Surer where words say it, strongly, and all of them the same. */
function confidenceOf(score: number, felt: readonly Felt[], isRead: boolean) {
  if (!isRead) return felt.length === 0 ? 0.2 : 0.4;
  if (felt.length === 0) return 0.55;
  const against = felt.filter((one) => Math.sign(one.score) !== Math.sign(score)).length;
  const distance = Math.abs(Math.abs(score) - FELT);
  return hundredths(Math.max(0.3, 0.5 + 0.5 * Math.min(0.9, distance) - 0.2 * (against / felt.length)));
}

function reasonFor(words: readonly string[], isRead: boolean) {
  const said = words.slice(0, 5).map((word) => `"${word}"`);
  if (said.length > 0) return `The customer wrote ${said.join(', ')}.`;
  return isRead
    ? 'No word of feeling was found.'
    : 'There is no list of words for this language, and no sign that everybody uses.';
}

function feltIn(sentences: readonly Sentence[]): Felt {
  const parts = sentences.map(feltInSentence);
  const text = sentences.map((one) => one.text).join(' ');
  const isRead = parts.some((one) => one.isRead);
  const signs = isRead ? facesIn(text) : signsIn(text);
  const sum = parts.reduce((total, one) => total + one.score, 0) + bySigns(signs);
  const total = sum + thanksIn(sentences, sum);
  return {
    score: total / Math.sqrt(total * total + DAMPING),
    words: [...parts.flatMap(({ words }) => words), ...(signs.glad + signs.sad > 0 ? signOf(signs) : [])],
    isRead,
    extent: sentences.reduce((count, { words }) => count + words.length, 0),
  };
}

const bySigns = ({ glad, sad }: Signs) => FACE * (Math.min(glad, 2) - Math.min(sad, 2));
const signOf = ({ glad, sad }: Signs) => (glad > sad ? ['a glad sign'] : sad > glad ? ['a sad sign'] : []);

/** Whoever asks for something thanks out of habit. */
function thanksIn(sentences: readonly Sentence[], sum: number) {
  const has = (kind: Cue['kind']) => sentences.some(({ cues }) => cues.some((cue) => cue.kind === kind));
  if (!has('thanks') || sum > THANKS) return 0;
  const asks = sentences.some(({ isQuestion }) => isQuestion) || has('asks') || has('request');
  return asks || sum < 0 ? THANKS_AMID : THANKS;
}

function feltInSentence(sentence: Sentence): Felt {
  const { text, words, cues, tongue } = sentence;
  const of = (kind: Cue['kind']) => cues.filter((cue) => cue.kind === kind);
  const feelings = of('feeling').filter(({ weight }) => weight !== 0);
  const turn = of('but').at(-1)?.at;
  const said: string[] = [];
  let score = 0;
  for (const cue of feelings) {
    const weight =
      weightOf(cue, cues, feelings) * (turn === undefined ? 1 : cue.at > turn ? AFTER_BUT : BEFORE_BUT);
    score += isShouted(text, words[cue.at]) ? weight * LOUD : weight;
    said.push(text.slice(words[cue.at]?.start, words[cue.at + cue.length - 1]?.end));
  }
  if (score <= 0) score += complaintIn(sentence, said);
  return {
    score: text.includes('!') ? score * LOUD : score,
    words: said,
    isRead: tongue.code !== null && vocabularyOf(tongue.code) !== null,
    extent: words.length,
  };
}

/** A statement, no question or request: "Is it not possible?" complains of nothing. */
function complaintIn({ text, isQuestion, isLacking, isWeary, cues }: Sentence, said: string[]) {
  if (isQuestion || cues.some(({ kind }) => kind === 'asks')) return 0;
  const weight = (isLacking ? LACKING : 0) + (isWeary ? WEARY : 0);
  if (weight < 0 && said.length === 0) said.push(text);
  return weight;
}

/** What a word weighs beside those that turn it round, strengthen or weaken it; what is part of another one does neither. */
function weightOf(cue: Cue, cues: readonly Cue[], feelings: readonly Cue[]) {
  const end = cue.at + cue.length;
  const isFree = (at: number) =>
    !feelings.some((one) => one.length > 1 && at >= one.at && at < one.at + one.length);
  const before = (kind: Cue['kind'], reach: number) =>
    cues.some(
      (one) => one.kind === kind && one.at < cue.at && one.at + one.length > cue.at - reach && isFree(one.at),
    );
  const after = cues.some(
    ({ kind, at }) => kind === 'notAfter' && at >= end && at < end + REACH_AFTER && isFree(at),
  );
  const isTurned = before('not', REACH) || after;
  const louder = before('very', REACH) ? STRONGER : 1;
  const softer = before('barely', REACH) ? WEAKER : 1;
  if (!isTurned) return cue.weight * louder * softer;
  return cue.weight > 0 ? cue.weight * TURNED * softer : cue.weight * BAD_TURNED;
}

const isShouted = (text: string, word: { start: number; end: number } | undefined) => {
  if (word === undefined || word.end - word.start < 4) return false;
  const raw = text.slice(word.start, word.end);
  return raw === raw.toUpperCase() && raw !== raw.toLowerCase() && text !== text.toUpperCase();
};
const hundredths = (value: number) => Math.round(value * 100) / 100;
