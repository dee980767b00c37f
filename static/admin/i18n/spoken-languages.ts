import { language } from './i18n.ts';

/** Those that are read best; any other can be typed. */
const USUAL = ['ar', 'de', 'en', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'ru', 'tr', 'uz'];

/** Languages with their names in the reader's own, in its order. */
export function usualLanguages() {
  const all = USUAL.map((code) => ({ value: code, text: languageName(code) }));
  return all.sort((a, b) => a.text.localeCompare(b.text, language.value));
}

/** What a language is called in the reader's own; its code where there is no name for it. */
export const languageName = (code: string) =>
  new Intl.DisplayNames(language.value, { type: 'language', fallback: 'code' }).of(code) ?? code;
