import { wishesIn } from './accept.ts';

/** The languages of an `Accept-Language` header as two letters, best first; those that are ruled out (q=0) are left out. */
export const acceptedLanguages = (header: string) =>
  wishesIn(header)
    .map(({ value, quality }) => ({ language: /^[a-z]{2}(?=$|-)/.exec(value)?.[0] ?? '', quality }))
    .filter(({ language, quality }) => language !== '' && quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ language }) => language);
