import { once } from '../../../lib/once.ts';
import { vocabularyOf } from '../vocabulary/index.ts';
import type { Moments } from '../vocabulary/vocabulary.ts';
import { inCyrillicLetters } from './letters.ts';

const DATE = '\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}(?:[./]\\d{2,4})?';
const CLOCK = '(?:\\d{1,2}[:.]\\d{2}(?:\\s?[ap]m)?|\\d{1,2}\\s?(?:am|pm|uhr|h)(?!\\p{L}))';

/** The point in time that a sentence names, in its own words: "by Friday at 16:30". null: it names none. */
export function momentIn(text: string, language: string | null): string | null {
  const plain = text.replace(/\s+/g, ' ');
  const longest = [...plain.matchAll(patternOf(language ?? ''))]
    .map(([said]) => said.trim())
    .reduce((long, said) => (said.length > long.length ? said : long), '');
  return longest === '' ? null : longest;
}

const patternOf = once((language) => {
  const moments = inBothScripts(language, vocabularyOf(language)?.moments);
  return moments ? compiled(moments) : new RegExp(`(?:${DATE})(?:\\s+${CLOCK})?|${CLOCK}`, 'gu');
});

/** Uzbek is written in either. */
function inBothScripts(language: string, moments: Moments | undefined) {
  if (language !== 'uz' || moments === undefined) return moments;
  const both = (list: string) => `${list} | ${inCyrillicLetters(list)}`;
  const { near, after, said, days, months, spans } = moments;
  return {
    near: both(near),
    after: both(after),
    said: both(said),
    days: both(days),
    months: both(months),
    spans: both(spans),
  };
}

function compiled({ near, after, said, days, months, spans }: Moments) {
  const before = `(?:(?:${anyOf(near)})\\s+)`;
  const then = `(?:\\s+(?:${anyOf(after)})(?!\\p{L}))`;
  const month = `(?:${anyOf(months)})\\p{L}*`;
  const ordinal = '\\d{1,2}(?:st|nd|rd|th|er|º)?';
  const points = [
    `(?:${anyOf(said)})(?!\\p{L})`,
    `(?:${anyOf(days)})\\p{L}*`,
    `${ordinal}\\s*[-.]?\\s*(?:of\\s|de\\s|do\\s)?${month}(?:\\s+\\d{4})?`,
    `${month}\\s+${ordinal}(?!\\d)`,
    DATE,
    CLOCK,
  ];
  const span = `\\d+\\s+(?:${anyOf(spans)})\\p{L}*`;
  const clock = `(?:,?\\s+${before}?${CLOCK}|,?\\s+${before}\\d{1,2}(?!\\d))`;
  return new RegExp(
    `(?<![\\p{L}\\d])(?:${before}{0,2}(?:${points.join('|')})${then}{0,2}${clock}?${then}?|${before}${span}|${span}${then})`,
    'giu',
  );
}

const anyOf = (list: string) =>
  list
    .split('|')
    .map((one) => one.trim().replace(/\s+/g, '\\s+').replace(/'/g, "['‘’ʻʼ]"))
    .filter((one) => one !== '')
    .sort((one, other) => other.length - one.length)
    .join('|') || '(?!)';
