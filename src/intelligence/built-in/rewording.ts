import type { Rewording } from './languages/language.ts';

type Compiled = { pattern: RegExp; betterOf: Map<string, string>; gone: RegExp | null };
const compiled = new WeakMap<readonly Rewording[], Compiled>();

/** Says things otherwise, keeping the case in which they begin. What something is said by nothing for goes. */
export function reworded(text: string, rewordings: readonly Rewording[]) {
  const { pattern, betterOf, gone } = compiledOf(rewordings);
  const shorter = gone === null ? text : text.replace(gone, capitalOfFirst);
  return shorter.replace(pattern, (said) => capitalLike(said, betterOf.get(keyOf(said)) ?? said));
}

function compiledOf(rewordings: readonly Rewording[]) {
  const known = compiled.get(rewordings) ?? compile(rewordings);
  compiled.set(rewordings, known);
  return known;
}

function compile(rewordings: readonly Rewording[]): Compiled {
  const isGone = ([, better]: Rewording) => better === '';
  const gone = rewordings.filter(isGone);
  return {
    pattern: new RegExp(`${NO_LETTER_BEFORE}(?:${anyOf(rewordings.filter((one) => !isGone(one)))})`, 'giu'),
    betterOf: new Map(rewordings.map(([said, better]) => [keyOf(said), better])),
    gone:
      gone.length === 0
        ? null
        : new RegExp(`${NO_LETTER_BEFORE}(?:${anyOf(gone)})[^\\S\\n]+(?<next>\\p{L})`, 'giu'),
  };
}

const NO_LETTER_BEFORE = "(?<![\\p{L}\\p{M}\\p{N}'‘’-])";
const NO_LETTER_AFTER = "(?![\\p{L}\\p{M}\\p{N}'‘’-])";
// "Isn't it …?" and "Yes, I will." stay: taken apart or drawn together they are wrong.
const NO_QUESTION = '(?![^\\S\\n]+(?:i|you|he|she|it|we|they|there|this|that)(?!\\p{L}))';
const GOES_ON = '(?=[^\\S\\n]+\\p{L})';

// The longest first: an alternative that fits ends the search.
const anyOf = (rewordings: readonly Rewording[]) =>
  [...rewordings]
    .sort(([a], [b]) => b.length - a.length)
    .map(sourceOf)
    .join('|') || '(?!)';

function sourceOf([said, better]: Rewording) {
  const source = said
    .split(' ')
    .map((word) => word.replaceAll("'", "['‘’]"))
    .join('[^\\S\\n]+');
  if (said.endsWith("n't")) return source + NO_LETTER_AFTER + NO_QUESTION;
  return source + NO_LETTER_AFTER + (better.endsWith("'ll") ? GOES_ON : '');
}

const keyOf = (said: string) => said.toLowerCase().replace(/\s+/g, ' ').replace(/[‘’]/g, "'");
const capitalLike = (said: string, better: string) => (/^\p{Lu}/u.test(said) ? capitalised(better) : better);
const capitalOfFirst = (said: string, next: string) => (/^\p{Lu}/u.test(said) ? next.toUpperCase() : next);
const capitalised = (text: string) => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
