import { language } from './i18n.ts';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
// Two letters that name no country: groups, codes for tests, and what the browser does not know.
const NO_COUNTRY = new Set(['EU', 'EZ', 'UN', 'XA', 'XB', 'ZZ', 'QO']);

/** Every country that the browser knows by name, in the reader's language and order. */
export function countries() {
  const names = new Intl.DisplayNames(language.value, { type: 'region', fallback: 'none' });
  const order = new Intl.Collator(language.value);
  return LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
    .flatMap((code) => {
      const name = NO_COUNTRY.has(code) || isOldCode(code) ? undefined : names.of(code);
      return name ? [{ code, name }] : [];
    })
    .sort((one, other) => order.compare(one.name, other.name));
}

export const countryName = (code: string) =>
  new Intl.DisplayNames(language.value, { type: 'region', fallback: 'code' }).of(code) ?? code;

// SU, DD, YU and the like lead on to today's codes.
const isOldCode = (code: string) => Intl.getCanonicalLocales(`und-${code}`)[0] !== `und-${code}`;
