import bidiModule from 'bidi-js';

// The cast: what Node imports is the function that the types have as `default`.
const bidi = (bidiModule as unknown as typeof bidiModule.default)();

/** That of the document; a text has its own, told by its first letter, unless that of the document is `fixed`. */
export type Direction = { isRightToLeft: boolean; isFixed: boolean };

/** Which way each part of a paragraph is written: odd levels go from right to left (UAX #9). */
export function levelsOf(text: string, { isRightToLeft, isFixed }: Direction) {
  const given = isRightToLeft ? 'rtl' : 'ltr';
  const isTold = !isFixed && /\p{Alphabetic}/u.test(text);
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text, isTold ? 'auto' : given);
  return { levels, base: paragraphs[0]?.level ?? 0 };
}

/** Brackets open towards what they hold. */
export const mirrored = (text: string) =>
  [...text].map((letter) => bidi.getMirroredCharacter(letter) ?? letter).join('');

type Leveled = { level: number };

/** The parts of a line as they stand from left to right (rule L2). */
export function inVisualOrder<T extends Leveled>(parts: readonly T[]): T[] {
  const ordered = [...parts];
  const highest = Math.max(0, ...ordered.map(({ level }) => level));
  for (let level = highest; level > 0; level--) turnRound(ordered, level);
  return ordered;
}

function turnRound(parts: Leveled[], level: number) {
  for (let start = 0; start < parts.length; start++) {
    let end = start;
    while ((parts[end]?.level ?? -1) >= level) end += 1;
    const turned = parts.slice(start, end).reverse();
    parts.splice(start, turned.length, ...turned);
    start = Math.max(start, end);
  }
}
