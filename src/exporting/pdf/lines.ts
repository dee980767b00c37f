import { type Direction, inVisualOrder, levelsOf } from './bidi.ts';
import { lettersOf } from './breaks.ts';
import type { FontName } from './font-files.ts';
import type { Fonts } from './fonts.ts';
import type { Shape, Shaping } from './shaping.ts';

/** A line ready to be drawn: words from left to right. The width is for letters of the size 1000. */
export type Line = { words: { font: FontName; shape: Shape }[]; width: number; isRightToLeft: boolean };
/** An unbreakable stretch of a paragraph. */
type Atom = { start: number; end: number };
type Run = { start: number; end: number; font: FontName; level: number };

/** What needs no more than one font and goes from left to right: most of what is written in Latin and Cyrillic. */
const PLAIN = /^[\x20-\x7e\u00a0-\u024f\u0400-\u052f\u2010-\u2027\u2116]*$/;

/** Breaks paragraphs into lines, each letter in a font that knows it, each part in its own direction. */
export function typesetting(fonts: Fonts, shape: Shaping) {
  /** `width` is that of the column, for letters of the size 1000. */
  function* lines(text: string, width: number, direction: Direction): Generator<Line> {
    for (const paragraph of text.split('\n')) {
      const laid = laidOut(paragraph.replaceAll('\t', '    '), direction);
      yield* broken(laid, width);
    }
  }

  function laidOut(text: string, direction: Direction) {
    if (PLAIN.test(text)) return plain(text, direction);
    const { levels, base } = levelsOf(text, direction);
    const runs: Run[] = [];
    const atoms: Atom[] = [];
    const ends: number[] = [];
    for (const { letter, at, mayBreak } of lettersOf(text)) {
      const end = at + letter.length;
      ends.push(end);
      extend(runs, { start: at, end, font: fontFor(letter, runs), level: levels[at] ?? base });
      const last = atoms.at(-1);
      if (last === undefined || mayBreak) atoms.push({ start: at, end });
      else last.end = end;
    }
    return { text, runs, atoms, ends, isRightToLeft: base % 2 === 1 };
  }

  /** A space is in whatever font is at work, but never as wide as a picture. */
  const fontFor = (letter: string, runs: readonly Run[]) =>
    letter === ' ' ? spaceOf(runs.at(-1)?.font ?? 'sans') : fonts.fontOf(letter);

  function plain(text: string, { isRightToLeft, isFixed }: Direction) {
    const atoms = [...text.matchAll(/[^ /-]*[ /-]*/g)].map(({ 0: { length }, index }) => ({
      start: index,
      end: index + length,
    }));
    const run: Run = { start: 0, end: text.length, font: 'sans', level: 0 };
    return {
      text,
      runs: [run],
      atoms,
      ends: null,
      isRightToLeft: isRightToLeft && (isFixed || !/\p{L}/u.test(text)),
    };
  }

  type Laid = ReturnType<typeof laidOut>;

  function* broken(laid: Laid, width: number): Generator<Line> {
    let [start, end, used] = [0, 0, 0];
    for (const atom of laid.atoms.flatMap((one) => fitting(laid, one, width))) {
      const bare = widthOf(laid, atom.start, trimmed(laid.text, atom));
      if (used + bare > width && end > start) {
        yield lineOf(laid, start, end);
        [start, used] = [atom.start, 0];
      }
      end = atom.end;
      used += widthOf(laid, atom.start, atom.end);
    }
    yield lineOf(laid, start, end);
  }

  /** A word that is longer than a line is cut where the line ends. Its letters are counted one by one, or it takes ages. */
  function fitting(laid: Laid, atom: Atom, width: number): Atom[] {
    if (widthOf(laid, atom.start, atom.end) <= width) return [atom];
    const parts: Atom[] = [];
    let [start, before, used] = [atom.start, atom.start, 0];
    for (const end of endsIn(laid, atom)) {
      const more = widthOf(laid, before, end);
      if (used + more > width && before > start) {
        parts.push({ start, end: before });
        [start, used] = [before, 0];
      }
      [before, used] = [end, used + more];
    }
    return [...parts, { start, end: atom.end }];
  }

  function widthOf(laid: Laid, start: number, end: number) {
    let width = 0;
    for (const run of runsIn(laid.runs, start, end))
      for (const word of wordsOf(laid.text, run)) width += shape(run.font, word, run.level % 2 === 1).width;
    return width;
  }

  function lineOf(laid: Laid, start: number, end: number): Line {
    const runs = inVisualOrder(runsIn(laid.runs, start, trimmed(laid.text, { start, end })));
    const words = runs.flatMap((run) => {
      const isBackwards = run.level % 2 === 1;
      const all = wordsOf(laid.text, run).map((word) => ({
        font: run.font,
        shape: shape(run.font, word, isBackwards),
      }));
      return isBackwards ? all.reverse() : all;
    });
    const width = words.reduce((sum, word) => sum + word.shape.width, 0);
    return { words, width, isRightToLeft: laid.isRightToLeft };
  }

  return lines;
}

const spaceOf = (font: FontName) => (font === 'emoji' ? 'sans' : font);

function extend(runs: Run[], more: Run) {
  const last = runs.at(-1);
  if (last && last.font === more.font && last.level === more.level) last.end = more.end;
  else runs.push(more);
}

/** Those that a stretch of the text is made of, as far as they are in it. */
function runsIn(runs: readonly Run[], start: number, end: number): Run[] {
  const found: Run[] = [];
  for (let at = firstAfter(runs.length, (nth) => (runs[nth]?.end ?? 0) > start); at < runs.length; at++) {
    const run = runs[at];
    if (!run || run.start >= end) break;
    found.push({ ...run, start: Math.max(run.start, start), end: Math.min(run.end, end) });
  }
  return found;
}

/** The first of so many, in order, of which something is true that is true of all after it. */
function firstAfter(count: number, isThere: (nth: number) => boolean) {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isThere(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const wordsOf = (text: string, { start, end }: Run) => text.slice(start, end).match(/[^ ]+| +/g) ?? [];

function trimmed(text: string, { start, end }: Atom) {
  let last = end;
  while (last > start && text[last - 1] === ' ') last -= 1;
  return last;
}

type Cut = { ends: readonly number[] | null };
/** Where the letters of an atom end; where each is one character, nobody has noted it. */
function* endsIn({ ends }: Cut, { start, end }: Atom) {
  if (ends === null) for (let at = start + 1; at <= end; at++) yield at;
  else
    for (
      let nth = firstAfter(ends.length, (at) => (ends[at] ?? 0) > start);
      (ends[nth] ?? end + 1) <= end;
      nth++
    )
      yield ends[nth] ?? end;
}
