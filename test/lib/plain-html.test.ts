import fc from 'fast-check';
import { suite } from 'uvu';
import { is, ok } from 'uvu/assert';
import { cleanHtml, textOf } from '../../src/lib/html.ts';
import { isPlainHtml } from '../../src/lib/plain-html.ts';

const plain = suite('plain paragraphs');

const blank = fc.constantFrom(' ', '\n', '\t', '\r', '\f', '\u00a0', '\u200b', '\u2028', '\0');
const word = fc.constantFrom('lamp', 'слово', '日本', '- ', '* ', '1. ', '"', "'", 'https://a.example/?b=1');
const noise = fc.string({ unit: 'binary', maxLength: 8 }).map((text) => text.replace(/[<>&]/g, 'x'));
const piece = fc.oneof(blank, word, noise, fc.constant('<br />'));
const paragraph = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .map((pieces) => `<p>${pieces.join('') || 'x'}</p>`);
const written = fc.array(paragraph, { minLength: 1, maxLength: 4 }).map((paragraphs) => paragraphs.join(''));
/** Says the same, but is left to the parsers. */
const parsed = (html: string) => `<b></b>${html}`;

plain('are what the parsers make of them, clean and as text', () => {
  const isTheSame = fc.property(written, (html) => {
    ok(isPlainHtml(html));
    is(parsed(html), cleanHtml(parsed(html)));
    is(textOf(html), textOf(parsed(html)));
  });
  fc.assert(isTheSame, { numRuns: 500 });
});

plain('hold no tag with a name or an attribute of its own, no entity, and nothing outside', () => {
  const others = ['<p onclick="x">a</p>', '<p>a', 'a</p>', '<p>a<b>c</b></p>', '<p>&lt;</p>', 'a<p>b</p>'];
  for (const html of [...others, '<p>a</p> <p>b</p>', '<p></p>', '<P>a</P>', ''])
    is(isPlainHtml(html), false);
});

plain.run();
