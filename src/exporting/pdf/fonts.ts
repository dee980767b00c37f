import type PDFDocument from 'pdfkit';
import { readFont } from '../../lib/assets.ts';
import { type FontName, fontFiles, fontNames } from './font-files.ts';

/** What is used of a font beneath pdfkit's own `text`, which knows neither two directions in a line nor several fonts. */
export type Embedded = {
  id: string;
  ref(): unknown;
  encode(text: string, features: readonly string[]): [glyphs: string[], positions: Position[]];
  font: { hasGlyphForCodePoint(codePoint: number): boolean };
};
type Position = { xAdvance: number; advanceWidth: number; xOffset: number; yOffset: number };
export type Fonts = ReturnType<typeof fontsFor>;

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
    return (doc as unknown as { _font: Embedded })._font;
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
