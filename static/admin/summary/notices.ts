import { type TextKey, t } from '../i18n/i18n.ts';

/** What the server says in English of how a summary came about, and what it is called in the reader's language. */
const known: readonly [RegExp, TextKey][] = [
  [
    /The budget of the language model for this \w+ is used up: the built-in engine did this\./,
    'summary.notice.budget',
  ],
  [/The language model gave no answer of use: the built-in engine did this\./, 'summary.notice.silent'],
  [/The conversation is long: its middle was not read\./, 'summary.notice.long'],
  [/The language was not recognised: sentiment and issue type are guesses\./, 'summary.notice.untold'],
  [/There is no list of words for \w+: sentiment and issue type are guesses\./, 'summary.notice.noWords'],
  [
    /The built-in engine (?:has no words for a summary in|cannot translate)[^.]*\./,
    'summary.notice.untranslated',
  ],
  [/There is no text in this conversation that could be summarised\./, 'summary.fault.nothing'],
  [/It was tried several times and did not come to an end\. [^.]*\./, 'summary.fault.gaveUp'],
];

/** In the reader's language as far as there are words for it; whatever else was said stays as it is. */
export const noticeIn = (said: string) =>
  known.reduce((text, [sentence, key]) => text.replace(sentence, () => t(key)), said);
