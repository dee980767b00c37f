import type { Language } from './languages/language.ts';
import { commonWords } from './recognising/recognise.ts';
import { reworded } from './rewording.ts';
import { leavingUntouched } from './untouched.ts';

/** Corrects what is wrong for certain: spaces, marks, capitals, words said twice, and misspellings that are no other word. */
export const tidy = (text: string, language: Language | null) =>
  leavingUntouched(text, (readable) => {
    const spaced = withoutLooseSpaces(readable);
    return language === null ? spaced : corrected(spaced, language);
  });

/** Right in every writing. */
export const withoutLooseSpaces = (text: string) =>
  text
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/(?<=\S)[^\S\n]{2,}/g, ' ').trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

function corrected(text: string, language: Language) {
  const marked = inMarksOf(language, plainQuotes(text))
    .replace(/(?<=[\p{L}\p{M}\p{N}\p{Co})\]"»])[^\S\n]+(?=[,.;:!?،؛؟…]+(?:\s|$)|[,،]\p{L})/gu, '')
    .replace(/(?<=[\p{L}\p{M}])(?:,,+|،،+)(?=\s|$)/gu, (marks) => marks.charAt(0))
    .replace(/(?<=[\p{L}\p{M}\p{Co}][,،؛؟!?])(?=\p{L})/gu, ' ');
  const spelt = reworded(withoutEchoes(marked, language), language.misspelt);
  return withCapitals(language.code === 'en' ? spelt.replace(LONELY_I, 'I') : spelt, language);
}

// An "i" that stands for a number is followed by a mark: i) and i.
const LONELY_I = /(?<![\p{L}\p{N}'.-])i(?=['’](?:m|ll|ve|d)(?!\p{L})|[^\S\n]+\p{L})/gu;

/** Uzbek is left out: some write oʻ and gʻ with these. */
const plainQuotes = (text: string) => text.replace(/[“”„‟]/g, '"').replace(/(?<=[A-Za-z])’(?=[a-z])/g, "'");

const LATIN_MARKS: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟' };
const inMarksOf = ({ code }: Language, text: string) =>
  code === 'ar'
    ? text.replace(
        /(?<=[\u0621-\u0652])([^\S\n]*)([,;?])(?!\w)/gu,
        (_all, space, mark) => space + LATIN_MARKS[mark],
      )
    : text;

/** "The the": only of words that never follow themselves rightly. */
const withoutEchoes = (text: string, { neverTwice }: Language) =>
  text.replace(
    /(?<![\p{L}\p{M}\p{N}'’-])([\p{L}\p{M}]+)(?:[^\S\n]+\1)+(?![\p{L}\p{M}\p{N}'’-])/giu,
    (echo, word: string) => (neverTwice.has(word.toLowerCase()) ? word : echo),
  );

const LONGEST_ABBREVIATION = 4;

/** After a point only when what stands before it is no abbreviation: a long word, or one that everybody knows. */
function withCapitals(text: string, { abbreviations, code }: Language) {
  const isWhole = (word: string) =>
    commonWords(code).has(word) || (word.length > LONGEST_ABBREVIATION && !abbreviations.has(word));
  return text
    .replace(/^\p{Ll}(?!\p{Lu})/u, (letter) => letter.toUpperCase())
    .replace(/(?<=[!?]["»)]?\s+)\p{Ll}(?!\p{Lu})/gu, (letter) => letter.toUpperCase())
    .replace(
      /(?<![\p{L}\p{M}\p{N}.])([\p{L}\p{M}]+)(\.\s+)(\p{Ll})(?!\p{Lu})/gu,
      (all, word: string, point: string, letter: string) =>
        isWhole(word.toLowerCase()) ? word + point + letter.toUpperCase() : all,
    );
}
