import type PDFDocument from 'pdfkit';
import type { FontName } from './font-files.ts';
import type { Fonts } from './fonts.ts';
import type { Line } from './lines.ts';
import { totalOf } from './total.ts';

type Doc = InstanceType<typeof PDFDocument>;
export type Ink = readonly [red: number, green: number, blue: number];
export type Style = { size: number; ink: Ink; isBold?: boolean };
/** A part of the width of the page. */
export type Column = { x: number; width: number };
export type Paper = ReturnType<typeof paper>;

export const [WIDTH, HEIGHT] = [595.28, 841.89];
const MARGIN = 52;
export const whole: Column = { x: MARGIN, width: WIDTH - 2 * MARGIN };
const BOTTOM = HEIGHT - 60;
const LEADING = 1.45;
const ASCENT = 1.05;
const FOOT: Style = { size: 8, ink: [0.42, 0.46, 0.5] };

/** Pages that are written from top to bottom; one that is full is followed by the next, and leaves memory. */
export function paper(doc: Doc, fonts: Fonts, footer: { text: Line; number: (page: number) => Line }) {
  const total = totalOf(doc, fonts);
  let pages = 0;
  let y = BOTTOM;

  function begin() {
    doc.addPage();
    pages += 1;
    y = MARGIN;
    foot();
  }

  /** "3 / 17": how many there are is filled in when the last one is written. */
  function foot() {
    const number = footer.number(pages);
    const baseline = HEIGHT - 32;
    const middle = WIDTH / 2;
    draw(footer.text, { x: MARGIN, width: middle - 60 - MARGIN }, baseline, FOOT, false);
    draw(number, { x: middle - (number.width * FOOT.size) / 1000, width: 100 }, baseline, FOOT, false);
    total.place(middle, baseline, FOOT);
  }

  /** Room for something that belongs together. */
  function keep(height: number) {
    if (y + height > BOTTOM) begin();
  }

  /** Writes lines one below the other, each on the side where its reading begins; `margin` is drawn beside them. */
  function write(
    lines: Iterable<Line>,
    column: Column,
    style: Style,
    margin?: (top: number, height: number) => void,
  ) {
    for (const line of lines) {
      const height = style.size * LEADING;
      keep(height);
      margin?.(y, height);
      draw(line, column, y + style.size * ASCENT, style, line.isRightToLeft);
      y += height;
    }
  }

  function draw(line: Line, { x, width }: Column, baseline: number, style: Style, isAtRight: boolean) {
    let at = isAtRight ? x + width - (line.width * style.size) / 1000 : x;
    doc.addContent(`BT ${inked(style)}`);
    for (const { font, shape } of line.words) {
      const { id } = used(font);
      doc.addContent(`/${id} ${style.size} Tf`);
      for (const { at: right, up, shown, said } of shape.pieces) {
        const x = at + (right * style.size) / 1000;
        const y = baseline - (up * style.size) / 1000;
        const placed = `1 0 0 -1 ${rounded(x)} ${rounded(y)} Tm [${shown}] TJ`;
        doc.addContent(
          said === null ? placed : `/Span <</ActualText <feff${hexOf(said)}>>> BDC ${placed} EMC`,
        );
      }
      at += (shape.width * style.size) / 1000;
    }
    doc.addContent('0 Tr ET');
  }

  /** Each page names the fonts that are on it. */
  function used(name: FontName) {
    const font = fonts.embedded(name);
    // The cast: pdfkit's types do not tell of the fonts of a page.
    const ofPage = (doc.page as unknown as { fonts: Record<string, unknown> }).fonts;
    ofPage[font.id] ??= font.ref();
    return font;
  }

  function fill(x: number, top: number, width: number, height: number, ink: Ink) {
    doc.addContent(`${ink.join(' ')} rg ${[x, top, width, height].map(rounded).join(' ')} re f`);
  }

  /** Beside what is written next. */
  const beside = (line: Line, column: Column, style: Style) =>
    draw(line, column, y + style.size * ASCENT, style, line.isRightToLeft);

  return {
    write,
    beside,
    keep,
    fill,
    used,
    space: (height: number) => void (y = Math.min(y + height, BOTTOM)),
    at: () => y,
    link: (column: Column, top: number, url: string) => doc.link(column.x, top, column.width, y - top, url),
    end: () => total.end(pages),
  };
}

/** Bold is drawn with a rim: so it is there in every script, without another font for each. */
export const inked = ({ size, ink, isBold }: Style) =>
  `${ink.join(' ')} rg${isBold ? ` ${ink.join(' ')} RG ${rounded(size * 0.03)} w 2 Tr` : ''}`;
/** As PDF has texts: UTF-16, the higher byte first. */
const hexOf = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex');
const rounded = (value: number) => Math.round(value * 100) / 100;
