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

/** The language of a text if it is one that we know, and if that is beyond doubt; else null. */
export function whichLanguage(text: string): Language | null {
  const said = wordsIn(text.slice(0, ENOUGH));
  const [best, second] = languages
    .map((language) => ({ language, hits: hitsOf(language, said) }))
    .sort((a, b) => b.hits - a.hits);
  const isClear = best && best.hits > (second?.hits ?? 0) && best.hits >= said.length * SHARE;
  return isClear ? best.language : null;
}

const wordsIn = (text: string) =>
  (text.toLowerCase().match(/[\p{L}\p{M}]+(?:['‘’ʻʼ`][\p{L}\p{M}]+)*/gu) ?? []).map((word) =>
    word.replace(/[‘’ʻʼ`]/g, "'"),
  );

const hitsOf = ({ telling, foreign }: Language, said: readonly string[]) =>
  said.some((word) => foreign.test(word)) ? 0 : said.filter((word) => telling.has(word)).length;
