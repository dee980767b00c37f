import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { imageSize } from '../../src/lib/image-size.ts';
import { contentTypeOf } from '../../src/lib/sniff.ts';
import { bmp, gif, jpeg, png, svg, webp } from '../support/pictures.ts';

const pictures = suite('the size of a picture');

const kinds: [type: string, make: (width: number, height: number) => Buffer][] = [
  ['image/png', png],
  ['image/gif', gif],
  ['image/bmp', bmp],
  ['image/jpeg', jpeg],
  ['image/webp', webp('VP8 ')],
  ['image/webp', webp('VP8L')],
  ['image/webp', webp('VP8X')],
  ['image/svg+xml', svg],
];

for (const [type, make] of kinds)
  pictures(
    `is read from the header of ${make(1, 1).toString('latin1', 0, 16).replaceAll(/\W+/g, ' ')}`,
    () => {
      const bytes = make(640, 481);
      is(contentTypeOf(bytes, 'text/plain'), type);
      equal(imageSize(bytes, type), { width: 640, height: 481 });
    },
  );

pictures('is unknown where the header breaks off, whatever is left of it', () => {
  for (const [type, make] of kinds.filter(([type]) => type !== 'image/svg+xml')) {
    const bytes = make(640, 481);
    for (let length = 0; length < 20; length++) imageSize(bytes.subarray(0, length), type);
    is(imageSize(bytes.subarray(0, 9), type), null);
  }
});

pictures('is unknown when it is nothing, or no picture', () => {
  is(imageSize(png(0, 5), 'image/png'), null);
  is(imageSize(Buffer.from('text'), 'text/plain'), null);
  is(imageSize(Buffer.from('<svg width="100%">'), 'image/svg+xml'), null);
  is(imageSize(Buffer.concat([Buffer.from('ffd8', 'hex'), Buffer.alloc(5000, 0xff)]), 'image/jpeg'), null);
});

pictures('of a drawing is its width and height before its view box', () => {
  const drawing = Buffer.from('<svg viewBox="0 0 10 10" width="20px" height="30.4"/>');
  equal(imageSize(drawing, 'image/svg+xml'), { width: 20, height: 30 });
});

pictures.run();

const types = suite('what a file is');

const cases: [what: string, head: Buffer | string, declared: string, type: string][] = [
  ['a picture that says it is text', png(1, 1), 'text/plain', 'image/png'],
  ['a page that says it is a picture', '<html><script>alert(1)</script>', 'image/png', 'text/plain'],
  [
    'a program that says it is a picture',
    Buffer.from('4d5a9000', 'hex'),
    'image/gif',
    'application/octet-stream',
  ],
  [
    'a document in a zip',
    'PK\x03\x04',
    'application/vnd.oasis.opendocument.text',
    'application/vnd.oasis.opendocument.text',
  ],
  ['a zip that says it is a page', 'PK\x03\x04', 'text/html', 'application/zip'],
  ['a film from a telephone', '\0\0\0\x18ftypqt  ', 'video/quicktime', 'video/quicktime'],
  ['a film without a type', '\0\0\0\x18ftypmp42', '', 'video/mp4'],
  ['a table', 'a,b\n1,2', 'Text/CSV', 'text/csv'],
  ['text without a type', 'Salom, dunyo', '', 'text/plain'],
  ['bytes without a type', '\0\x01\x02', '', 'application/octet-stream'],
  ['nothing', '', '', 'application/octet-stream'],
  ['a type that is none', 'x', 'text/html\r\nX-Evil: 1', 'text/plain'],
  ['a drawing after a comment', '\ufeff<!-- a --><!-- b -->\n<SVG onload="x">', 'image/png', 'image/svg+xml'],
  ['comments without end', '<!-- --><!-- '.repeat(200), 'text/plain', 'text/plain'],
];

for (const [what, head, declared, type] of cases)
  types(`is seen of ${what}`, () => {
    is(contentTypeOf(Buffer.from(head), declared), type);
  });

types.run();
