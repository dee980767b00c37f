import fc from 'fast-check';
import { suite } from 'uvu';
import { is, match, ok } from 'uvu/assert';
import { disposition, extensionOf, safeFileName } from '../../src/lib/file-name.ts';
import { character } from '../support/character.ts';

const names = suite('the name of an uploaded file');

const cases: [given: string, safe: string][] = [
  ['report.pdf', 'report.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\fakepath\\photo.jpg', 'photo.jpg'],
  ['..', 'file'],
  ['', 'file'],
  ['.htaccess', 'htaccess'],
  ['a\0b\r\nX: 1.txt', 'abX_ 1.txt'],
  ['ann\u202Egpj.exe', 'anngpj.exe'],
  ['virus.exe. ', 'virus.exe'],
  ['صورة.png', 'صورة.png'],
  ['<b>"x"|?*', '_b__x____'],
  ['half \ud800 pair', 'half \ufffd pair'],
];

for (const [given, safe] of cases)
  names(`${JSON.stringify(given)} becomes ${JSON.stringify(safe)}`, () => is(safeFileName(given), safe));

names('is cut without losing its ending', () => {
  const cut = safeFileName(`${'🙂'.repeat(500)}.jpeg`);
  is([...cut].length, 200);
  is(extensionOf(cut), 'jpeg');
});

names('fits into a header, whatever it is', () => {
  is(
    disposition('attachment', 'a "b" %41.txt'),
    `attachment; filename="a _b_ _41.txt"; filename*=UTF-8''a%20%22b%22%20%2541.txt`,
  );
  is(
    disposition('inline', "o'z (ў).png"),
    `inline; filename="o'z (_).png"; filename*=UTF-8''o%27z%20%28%D1%9E%29.png`,
  );
  fc.assert(
    fc.property(fc.string({ unit: character }), (given) => {
      match(
        disposition('attachment', given),
        /^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w.~!%-]*$/,
      );
      const safe = safeFileName(given);
      ok(safe.length > 0 && !/[/\\\0-\x1f\x7f]/.test(safe));
    }),
  );
});

names.run();
