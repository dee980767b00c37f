import fc from 'fast-check';
import { suite } from 'uvu';
import { equal, is, match } from 'uvu/assert';
import {
  type CsvRow,
  csvLine,
  csvRows,
  type Delimiter,
  delimiterOf,
  withoutApostrophe,
} from '../../src/lib/csv.ts';
import { codeOf } from '../../src/lib/thrown.ts';
import { thrownBy } from '../support/thrown.ts';

const reading = suite('reading CSV');

async function rowsOf(pieces: string[], delimiter: Delimiter = ',') {
  const rows: CsvRow[] = [];
  async function* texts() {
    yield* pieces;
  }
  for await (const some of csvRows(texts(), delimiter)) rows.push(...some);
  return rows;
}
const cellsOf = async (pieces: string[], delimiter?: Delimiter) =>
  (await rowsOf(pieces, delimiter)).map(({ cells }) => cells);

reading('tells the delimiter by the beginning of the file', () => {
  is(delimiterOf('name,email\nOlim,o@x.uz\n'), ',');
  is(delimiterOf('name;email\r\n"Karimov, Olim";o@x.uz\r\n'), ';');
  is(delimiterOf('name\temail\nKarimov, Olim\to@x.uz\n'), '\t');
  is(delimiterOf('name\nOlim\n'), ',');
});

reading('takes quotes, delimiters and new lines inside of them, and any end of line', async () => {
  for (const end of ['\n', '\r\n', '\r'])
    equal(await cellsOf([`a,b${end}"x, y","say ""hi""\nthere"${end}z,${end}`]), [
      ['a', 'b'],
      ['x, y', 'say "hi"\nthere'],
      ['z', ''],
    ]);
});

reading('comes to the same wherever the text is cut', async () => {
  const text = 'a;b\r\n"x; y";"two\r\nlines"\r\nz;"say ""hi"""\r\nlast;one';
  const whole = await cellsOf([text], ';');
  is(whole.length, 4);
  for (let at = 0; at <= text.length; at++)
    equal(await cellsOf([text.slice(0, at), text.slice(at)], ';'), whole, String(at));
});

reading('knows a row whose quotation marks do not match, with what it takes along', async () => {
  const brokenIn = async (text: string) => (await rowsOf([text])).map(({ isBroken }) => isBroken);
  equal(await brokenIn('a,b\n"x"y",z\nc,d\n'), [false, true, false]);
  equal(await brokenIn('a,b\nc,d\n"open,e\nf,g\n'), [false, false, true]);
});

reading('gives up on a row that never ends', async () => {
  const pieces = ['a,b\n"open', ...Array.from({ length: 20 }, () => 'x'.repeat(60_000))];
  is(codeOf(await thrownBy(rowsOf(pieces))), 'endless_row');
});

reading.run();

const writing = suite('writing CSV');

writing('is read back as it was', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 4 }),
      async (cells) => {
        const written = csvLine(cells);
        const [row = []] = await cellsOf([written]);
        const harmless = cells.map((cell) => (/^\s*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell));
        equal(row, harmless);
      },
    ),
  ),
);

writing('makes no formula of what a customer wrote', () => {
  for (const cell of [
    '=1+1',
    '+cmd|x',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    ' =1',
    '＝1+1',
    '＠x',
    '=HYPERLINK("http://x","y")',
  ]) {
    match(csvLine([cell]), /^"?'/);
    is(withoutApostrophe(`'${cell}`), cell);
  }
  equal(csvLine(['+998901234567', "'tis", 'a-b', 7, null]), "+998901234567,'tis,a-b,7,\r\n");
});

writing.run();
