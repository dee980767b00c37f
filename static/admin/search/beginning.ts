/**
 * What somebody is still typing is the beginning of a word: the last one, unless a space or a quotation mark has ended it.
 * Languages that change the ends of their words are searched so, too.
 */
export const asBeginning = (typed: string) =>
  /[\p{L}\p{M}\p{N}]$/u.test(typed) && !isInQuotes(typed) ? `${typed}*` : typed;

const isInQuotes = (typed: string) => (typed.match(/["“”„‟«»＂]/g) ?? []).length % 2 === 1;
