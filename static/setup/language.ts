import { arabic } from './texts/ar.ts';
import { english } from './texts/en.ts';
import { russian } from './texts/ru.ts';
import { uzbek } from './texts/uz.ts';

export const texts = { en: english, ar: arabic, uz: uzbek, ru: russian };
export type Language = keyof typeof texts;

export const isLanguage = (code: string): code is Language => Object.hasOwn(texts, code);
export const directionOf = (language: Language) => (language === 'ar' ? 'rtl' : 'ltr');

/** The first of the reader's own languages that we speak. */
export const preferred = (spoken: readonly string[]) =>
  spoken.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en';
