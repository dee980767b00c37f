import type { Choice } from './choices.ts';

const MOST_SHOWN = 50;
const folded = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** What fits what was typed, those first that begin with it; a word that is on no list stands for itself where it may. */
export function found(all: readonly Choice[], typed: string, isFree = false): Choice[] {
  const wanted = folded(typed.trim());
  const fitting = all.filter(({ text }) => folded(text).includes(wanted));
  const begins = ({ text }: Choice) => Number(folded(text).startsWith(wanted));
  const sorted = wanted === '' ? fitting : fitting.sort((a, b) => begins(b) - begins(a));
  const isNew = isFree && wanted !== '' && !all.some(({ text }) => folded(text) === wanted);
  return [...(isNew ? [{ value: typed.trim(), text: typed.trim() }] : []), ...sorted].slice(0, MOST_SHOWN);
}

/** The next of so many, going round; the first key opens the list. */
export function next(key: 'ArrowDown' | 'ArrowUp', at: number | null, count: number) {
  if (at === null || count === 0) return 0;
  return (at + (key === 'ArrowDown' ? 1 : -1) + count) % count;
}
