import { arabic } from './languages/arabic.ts';
import { english } from './languages/english.ts';
import type { Language } from './languages/language.ts';
import { russian } from './languages/russian.ts';
import { uzbek } from './languages/uzbek.ts';

const languages = [english, russian, uzbek, arabic];
/** As much of a text as tells its language. */
const ENOUGH = 4000;
/** One word in nine at least must be one that tells. */
const SHARE = 1 / 9;
const HINTS_FOR_ONE = 3;

/** The language of a text if it is one that we know, and if that is beyond doubt; else null. */
export function whichLanguage(text: string): Language | null {
  const said = wordsIn(text.slice(0, ENOUGH));
  const [best, second] = languages
    .map((language) => ({ language, hits: hitsOf(language, said) }))
    .sort((a, b) => b.hits - a.hits);
  const isClear =
    best && best.hits >= 1 && best.hits > (second?.hits ?? 0) && best.hits >= said.length * SHARE;
  return isClear ? best.language : null;
}

const wordsIn = (text: string) =>
  (text.toLowerCase().match(/[\p{L}\p{M}]+(?:['‘’ʻʼ`][\p{L}\p{M}]+)*/gu) ?? []).map((word) =>
    word.replace(/[‘’ʻʼ`]/g, "'"),
  );

function hitsOf({ telling, form, hints, foreign }: Language, said: readonly string[]) {
  if (said.some((word) => foreign.test(word))) return 0;
  const sure = said.filter((word) => telling.has(word) || form.test(word)).length;
  return sure + said.filter((word) => hints.has(word)).length / HINTS_FOR_ONE;
}
