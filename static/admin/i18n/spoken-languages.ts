import { language } from './i18n.ts';

/** Those that are read best; any other can be typed. */
const USUAL = ['ar', 'de', 'en', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'ru', 'tr', 'uz'];

/** Languages with their names in the reader's own, in its order. */
export function usualLanguages() {
  const names = new Intl.DisplayNames(language.value, { type: 'language', fallback: 'code' });
  const all = USUAL.map((code) => ({ value: code, text: names.of(code) ?? code }));
  return all.sort((a, b) => a.text.localeCompare(b.text, language.value));
}
