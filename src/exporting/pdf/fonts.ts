import type PDFDocument from 'pdfkit';
import { readFont } from '../../lib/assets.ts';
import { type FontName, fontFiles, fontNames } from './font-files.ts';

/** What is used of a font beneath pdfkit's own `text`, which knows neither two directions in a line nor several fonts. */
export type Embedded = {
  id: string;
  ref(): unknown;
  encode(text: string, features: readonly string[]): [glyphs: string[], positions: Position[]];
  layout(text: string, features: readonly string[]): { glyphs: { codePoints: readonly number[] }[] };
  /** What each glyph stands for, as the file says once for all. */
  unicode: (readonly number[])[];
  font: {
    hasGlyphForCodePoint(codePoint: number): boolean;
    getGlyph(id: number, letters?: readonly number[]): unknown;
    /** Those that were made before. */
    _glyphs: Record<number, unknown>;
  };
};
type Position = { xAdvance: number; advanceWidth: number; xOffset: number; yOffset: number };
export type Fonts = ReturnType<typeof fontsFor>;

/** The font whose glyphs are parts that many letters share. */
export const SHARING: FontName = 'arabic';
const PICTURES = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f/u;

/** The fonts of one document. Each is read when the first letter asks for it: most need one or two of them. */
export function fontsFor(doc: InstanceType<typeof PDFDocument>) {
  const loaded = new Map<FontName, Embedded>();
  const known = new Map<number, FontName | null>();

  function embedded(name: FontName): Embedded {
    const found = loaded.get(name) ?? load(name);
    loaded.set(name, found);
    return found;
  }

  function load(name: FontName) {
    doc.font(readFont(fontFiles[name]));
    // The cast: pdfkit's types do not tell of the font that was chosen last.
    const font = (doc as unknown as { _font: Embedded })._font;
    if (name === SHARING) unshare(font.font);
    return font;
  }

  const has = (name: FontName, codePoint: number) => embedded(name).font.hasGlyphForCodePoint(codePoint);

  /** The font of what people take for one letter, which may be of several code points; that of the text where none knows it. */
  function fontOf(letter: string): FontName {
    if (PICTURES.test(letter)) return 'emoji';
    return holderOf(letter.codePointAt(0) ?? 0) ?? 'sans';
  }

  function holderOf(codePoint: number) {
    const seen = known.get(codePoint);
    if (seen !== undefined) return seen;
    const found = fontNames.find((name) => has(name, codePoint)) ?? null;
    known.set(codePoint, found);
    return found;
  }

  return { embedded, has, fontOf };
}

/**
 * fontkit makes each glyph once, with the letter that it stands for just then. Where letters share what they are put
 * together from, it has to make one for each of them.
 */
function unshare(font: Embedded['font']) {
  const made = font.getGlyph.bind(font);
  font.getGlyph = (id, letters) => {
    delete font._glyphs[id];
    return made(id, letters);
  };
}
