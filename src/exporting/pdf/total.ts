import type PDFDocument from 'pdfkit';
import type { Fonts } from './fonts.ts';

type Doc = InstanceType<typeof PDFDocument>;
type Style = { size: number; ink: readonly [number, number, number] };
const NAME = 'Total';

/**
 * How many pages there are stands on each of them and is known at the end: it is a picture of its own, which all pages show
 * and which is drawn last. So no page has to wait in memory.
 */
export function totalOf(doc: Doc, fonts: Fonts) {
  const picture = doc.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, -5, 80, 15] });
  let style: Style = { size: 8, ink: [0, 0, 0] };

  function place(x: number, baseline: number, asStyle: Style) {
    style = asStyle;
    // The cast: pdfkit's types do not tell of the pictures of a page.
    (doc.page as unknown as { xobjects: Record<string, unknown> }).xobjects[NAME] = picture;
    doc.addContent(`q 1 0 0 -1 ${x} ${baseline} cm /${NAME} Do Q`);
  }

  function end(pages: number) {
    const font = fonts.embedded('sans');
    const [glyphs] = font.encode(` / ${pages}`, []);
    Object.assign(picture.data as object, { Resources: { Font: { [font.id]: font.ref() } } });
    const { size, ink } = style;
    picture.end(
      Buffer.from(`BT ${ink.join(' ')} rg /${font.id} ${size} Tf 0 0 Td <${glyphs.join('')}> Tj ET`),
    );
  }

  return { place, end };
}
