import { arabic } from './arabic.ts';
import { chinese } from './chinese.ts';
import { english } from './english.ts';
import { german } from './german.ts';
import type { Language } from './language.ts';
import { russian } from './russian.ts';
import { spanish } from './spanish.ts';
import { turkish } from './turkish.ts';
import { uzbek } from './uzbek.ts';

/** Every language of the demo with its share of the customers, in percent. */
export const languages: readonly (readonly [language: Language, share: number])[] = [
  [english, 26],
  [uzbek, 24],
  [russian, 22],
  [arabic, 12],
  [turkish, 6],
  [german, 4],
  [spanish, 4],
  [chinese, 2],
];
