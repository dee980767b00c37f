import { arabic } from './arabic.ts';
import { english } from './english.ts';
import type { Office } from './office.ts';
import { russian } from './russian.ts';
import { uzbek } from './uzbek.ts';

/** By the language that the organisation works in. */
export const offices: Record<'en' | 'ar' | 'uz' | 'ru', Office> = {
  en: english,
  ar: arabic,
  uz: uzbek,
  ru: russian,
};
