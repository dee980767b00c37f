/**
 * What most people write: paragraphs of plain words, with line breaks. It is clean as it is, and its text can be read
 * off; that takes a fortieth of the time of the two parsers behind html.ts, which are for everything else.
 */
const LONGEST = 20_000;
const PARAGRAPHS = /^(?:<p>(?:[^<>&]|<br \/>)+<\/p>)+$/;

export const isPlainHtml = (html: string) => html.length <= LONGEST && PARAGRAPHS.test(html);

export const textOfPlain = (html: string) =>
  html
    .slice('<p>'.length, -'</p>'.length)
    .split('</p><p>')
    .map((paragraph) => paragraph.split('<br />').map(spaced).join('\n'))
    .join('\n\n');

// As browsers show it, and as html-to-text does: runs of these become one space, none at the ends of a line.
const spaced = (line: string) => line.replace(/[ \t\r\n\f\u200b]+/g, ' ').replace(/^ | $/g, '');
