import { lru } from '../../lib/lru.ts';
import type { FontName } from './font-files.ts';
import type { Fonts } from './fonts.ts';

/** A word as it is drawn: what PDF is told, and how wide it is, both in thousandths of the size of the letters. */
export type Shape = { pieces: Piece[]; width: number };
/** `at` and `up`: where it begins, from the beginning of the word and from the line that letters stand on. */
type Piece = { at: number; up: number; shown: string };
export type Shaping = ReturnType<typeof shaping>;

const REMEMBERED = 20_000;
const RIGHT_TO_LEFT =
  /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u;
const OF_A_SCRIPT = /[^\p{Script=Common}\p{Script=Inherited}]/u;
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
const letters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Turns words into glyphs. Those that were seen lately are remembered, and no more of them than there is room for. */
export function shaping(fonts: Fonts) {
  const shapes = lru<string, Shape>(REMEMBERED);

  function shape(name: FontName, word: string, isBackwards: boolean): Shape {
    const key = `${name} ${isBackwards} ${word}`;
    const known = shapes.get(key);
    if (known) return known;
    const made = shaped(name, ordered(withoutUnseen(name, word), isBackwards));
    shapes.set(key, made);
    return made;
  }

  /** A joiner says how letters stand together; where the font knows none of it, it would be drawn as a box. */
  const withoutUnseen = (name: FontName, word: string) =>
    word.replaceAll(UNSEEN, (sign) => (fonts.has(name, sign.codePointAt(0) ?? 0) ? sign : ''));

  function shaped(name: FontName, word: string): Shape {
    const [glyphs, positions] = fonts.embedded(name).encode(word, []);
    const pieces: Piece[] = [];
    let [at, row] = [0, ''];
    let [rowAt, rowEnd] = [0, 0];
    const close = () => {
      if (row !== '') pieces.push({ at: rowAt, up: 0, shown: `[${row}] TJ` });
      row = '';
    };
    for (const [nth, position] of positions.entries()) {
      const { xAdvance, advanceWidth, xOffset, yOffset } = position;
      const glyph = `<${glyphs[nth]}>`;
      if (xOffset !== 0 || yOffset !== 0)
        pieces.push({ at: at + xOffset, up: yOffset, shown: `${glyph} Tj` });
      else {
        if (row === '') rowAt = rowEnd = at;
        row += rowEnd === at ? glyph : `${Math.round(rowEnd - at)}${glyph}`;
        rowEnd = at + advanceWidth;
      }
      at += xAdvance;
    }
    close();
    return { pieces, width: at };
  }

  return shape;
}

/** The font turns round what is of a script that is written so, and nothing else; here it is as the line needs it. */
function ordered(word: string, isBackwards: boolean) {
  const [first = ''] = OF_A_SCRIPT.exec(word) ?? [];
  const isTurnedByFont = RIGHT_TO_LEFT.test(first);
  if (isTurnedByFont === isBackwards) return word;
  return [...letters.segment(word)]
    .map(({ segment }) => segment)
    .reverse()
    .join('');
}
