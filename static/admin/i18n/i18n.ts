import { signal } from '@preact/signals';
import { english, type Texts } from '../texts/en/index.ts';
import { numberFormat, pluralRules } from './formats.ts';
import { directionOf, type Language } from './languages.ts';
import type { Plural } from './plural.ts';

/** Texts are by language in texts/; English is always here, so that nothing ever stands without words. */
const load: Record<Language, () => Promise<Texts>> = {
  en: async () => english,
  ar: async () => (await import('../texts/ar/index.ts')).arabic,
  uz: async () => (await import('../texts/uz/index.ts')).uzbek,
  ru: async () => (await import('../texts/ru/index.ts')).russian,
};

export const language = signal<Language>('en');
const texts = signal<Texts>(english);

export async function speak(wanted: Language) {
  texts.value = await load[wanted]();
  language.value = wanted;
  document.documentElement.lang = wanted;
  document.documentElement.dir = directionOf(wanted);
}

export type TextKey = keyof Texts;
type Values = Record<string, string | number>;

/** A text in the reader's language: `t('inbox.selected', { count: 3 })`. Of several forms `count` chooses. */
export function t(key: TextKey, values: Values = {}): string {
  const text: string | Plural = texts.value[key];
  const form = typeof text === 'string' ? text : pluralOf(text, Number(values.count));
  return form.replaceAll(/\{(\w+)\}/g, (hole, name: string) => shown(values[name]) ?? hole);
}

function pluralOf(text: Plural, count: number) {
  const rule = pluralRules(language.value, {}).select(count);
  return text[rule] ?? text.other;
}

const shown = (value: string | number | undefined) => (typeof value === 'number' ? number(value) : value);

export const number = (value: number) => numberFormat(language.value, {}).format(value);
