/** A turn of phrase and what stands for it; both in lower case, the case of the text is kept. */
export type Rewording = readonly [said: string, better: string];

type Courtesy = {
  /** How a line begins that is one already. */
  is: RegExp;
  friendly: string;
  formal: string;
};

/** What the built-in engine knows of a language: only what is certain, whatever the text is about. */
export type Language = {
  code: 'en' | 'ru' | 'uz' | 'ar';
  /** Those of more than four letters; after a shorter word that nobody knows, a point may be that of one. */
  abbreviations: ReadonlySet<string>;
  /** Words that are a slip when they come twice in a row. */
  neverTwice: ReadonlySet<string>;
  misspelt: readonly Rewording[];
  wordy: readonly Rewording[];
  casual: readonly Rewording[];
  stiff: readonly Rewording[];
  /** Days, months, spans of time and numbers in words: whoever loses a sentence with one cannot guess it. */
  fact: RegExp;
  /** Sentences that may go when a text is to be short, unless a fact stands in them. */
  pleasantry: RegExp;
  greeting: Courtesy;
  closing: Courtesy;
};

/** Any of these at the beginning of a word; where a point closes one, nothing but that word. */
export const beginnings = (listed: string) => {
  const sources = listed
    .split(/\s*\|\s*/)
    .map((one) => one.trim().replaceAll(' ', '\\s+').replace(/\.$/, '(?!\\p{L})'));
  return new RegExp(`(?<!\\p{L})(?:${sources.join('|')})`, 'iu');
};

export const words = (listed: string): ReadonlySet<string> => new Set(listed.split(/\s+/));
