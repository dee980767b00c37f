import { lru } from '../../lib/lru.ts';
import { mirrored } from './bidi.ts';
import type { FontName } from './font-files.ts';
import { type Fonts, SHARING } from './fonts.ts';

/** A word as it is drawn: what PDF is told, and how wide it is, both in thousandths of the size of the letters. */
export type Shape = { pieces: Piece[]; width: number };
/**
 * `at` and `up`: where it begins, from the beginning of the word and from the line that letters stand on. `said`: what it
 * stands for, where the file says otherwise of the glyph: fonts put Arabic letters together from parts that many share.
 */
type Piece = { at: number; up: number; shown: string; said: string | null };
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
    const seen = withoutUnseen(name, isBackwards ? mirrored(word) : word);
    const made = shaped(name, ordered(seen, isBackwards), isBackwards);
    shapes.set(key, made);
    return made;
  }

  /** A joiner says how letters stand together; where the font knows none of it, it would be drawn as a box. */
  const withoutUnseen = (name: FontName, word: string) =>
    word.replaceAll(UNSEEN, (sign) => (fonts.has(name, sign.codePointAt(0) ?? 0) ? sign : ''));

  function shaped(name: FontName, word: string, isBackwards: boolean): Shape {
    const pieces: Piece[] = [];
    let row: (Piece & { end: number }) | null = null;
    let at = 0;
    for (const { id, said, advance, width, right, up } of glyphsOf(name, word, isBackwards)) {
      if (row && row.end === at && said === null && right === 0 && up === 0) row.shown += `<${id}>`;
      else if (row && said === null && right === 0 && up === 0)
        row.shown += `${Math.round((row.end - at) * 100) / 100}<${id}>`;
      else {
        row = { at: at + right, up, shown: `<${id}>`, said, end: 0 };
        pieces.push(row);
      }
      row.end = at + width;
      at += advance;
      if (row.said !== null || right !== 0 || up !== 0) row = null;
    }
    return { pieces, width: at };
  }

  function* glyphsOf(name: FontName, word: string, isBackwards: boolean) {
    const font = fonts.embedded(name);
    const [ids, positions] = font.encode(word, []);
    const told = ids.map((id) => textOf(font.unicode[Number.parseInt(id, 16)]));
    const drawn =
      name === SHARING ? font.layout(word, []).glyphs.map(({ codePoints }) => textOf(codePoints)) : told;
    for (const [nth, { xAdvance, advanceWidth, xOffset, yOffset }] of positions.entries()) {
      const letters = drawn[nth] ?? '';
      const said = isBackwards ? mirrored(letters) : letters;
      yield {
        id: ids[nth],
        said: said === told[nth] ? null : said,
        advance: xAdvance,
        width: advanceWidth,
        right: xOffset,
        up: yOffset,
      };
    }
  }

  return shape;
}

const textOf = (codePoints: readonly number[] = []) => String.fromCodePoint(...codePoints);

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
