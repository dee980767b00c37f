/** What tells a language from those that are written in the same script. */
export type Tells = {
  code: string;
  /** Letters beyond the plain ones of the script: a word with one that a language does not have speaks against it. */
  letters: string;
  /** The commonest words: they tell the language, and say nothing of what a text is about. */
  words: string;
  /** How words often end. */
  endings: string;
  /** Letters without which hardly a sentence of it is written. */
  hallmarks?: string;
  /** What else only its words look like. */
  form?: RegExp;
};

/** A word of a text: in lower case, with one kind of apostrophe, without the vowel signs of Arabic. */
export const plainWords = (text: string): string[] =>
  text.toLowerCase().replace(APOSTROPHES, "'").replace(VOWEL_SIGNS, '').match(WORD) ?? [];

const APOSTROPHES = /[‘’ʻʼ`´]/g;
const VOWEL_SIGNS = /[\u0640\u064b-\u0652\u0670]/g;
const WORD = /[\p{L}\p{M}]+(?:['·][\p{L}\p{M}]+)*/gu;

export const listed = (words: string) => words.split(/\s+/).filter((word) => word !== '');
