import type { Language } from './languages/language.ts';
import { reworded } from './rewording.ts';
import { tidy } from './tidy.ts';
import { leavingUntouched } from './untouched.ts';

const PICTOGRAM =
  /(?:(?<!\s)[^\S\n]+)?\p{Extended_Pictographic}(?:\u200d|\ufe0f|\p{Emoji_Modifier}|\p{Extended_Pictographic})*/gu;
/** What pictograms are for some: digits, ©, ®, ™ and arrows stay. */
const IS_SIGN = /^[^\S\n]*[\d#*©®™‼⁉ℹ↔-↪▪-◾]/u;

/** Warmer: a greeting and an offer of help where there are none, and plainer words. */
export const friendly = (text: string, language: Language | null) =>
  toned(text, language, 'friendly', (readable, { stiff }) => reworded(readable, stiff));

/** More formal: a greeting and a closing where there are none, whole words, no exclamations, no pictograms. */
export const professional = (text: string, language: Language | null) =>
  toned(calm(text), language, 'formal', (readable, { casual }) =>
    reworded(readable.replace(/!+(?=["»)]?(?:\s|$))/g, '.'), casual),
  );

/** Right in every language. */
const calm = (text: string) =>
  leavingUntouched(text, (readable) =>
    readable
      .replace(PICTOGRAM, (sign) => (IS_SIGN.test(sign) ? sign : ''))
      .replace(/([!！])[!！]+/g, '$1')
      .replace(/([?？])[?？]+/g, '$1'),
  );

type Reword = (readable: string, language: Language) => string;

function toned(text: string, language: Language | null, manner: 'friendly' | 'formal', reword: Reword) {
  const tidied = tidy(text, language);
  if (language === null || tidied === '') return tidied;
  const said = leavingUntouched(tidied, (readable) => reword(readable, language));
  // Once more: other words may end or begin sentences now.
  return withCourtesies(tidy(said, language), language, manner);
}

function withCourtesies(text: string, { greeting, closing }: Language, manner: 'friendly' | 'formal') {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const greets = greeting.is.test(lines[0]?.trim() ?? '');
  // A closing may be followed by a name and a company; or be the last sentence of a line.
  const closes = lines
    .slice(-3)
    .flatMap((line) => line.trim().split(/(?<=[.!?؟…])\s+/u))
    .slice(-4)
    .some((end) => closing.is.test(end));
  return [greets ? null : greeting[manner], text, closes ? null : closing[manner]]
    .filter((part) => part !== null)
    .join('\n\n');
}
