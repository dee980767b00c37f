import type { ComponentChildren } from 'preact';

/** Something that can be chosen: `lead` stands before its text, `hint` after it; `words` are what else people may call it. */
export type Choice = { value: string; text: string; lead?: ComponentChildren; hint?: string; words?: string };

/** Without case and accents, so that “jose” finds José. */
export const folded = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Those in which every word that was typed begins a word; those that begin with the whole of it come first. */
export function matching<C extends Choice>(choices: readonly C[], typed: string): readonly C[] {
  const words = folded(typed).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return choices;
  const found = choices.filter((choice) => words.every((word) => beginsWordIn(wordingOf(choice), word)));
  const [first = ''] = words;
  const isFirst = ({ text }: C) => Number(!folded(text).startsWith(first));
  return found.toSorted((one, other) => isFirst(one) - isFirst(other));
}

const wordingOf = ({ text, words = '' }: Choice) => folded(`${text} ${words}`);
const beginsWordIn = (text: string, word: string) =>
  text.split(/[\s@._-]+/u).some((each) => each.startsWith(word)) || text.startsWith(word);
