import Papa from 'papaparse';
import { Problem } from './problem.ts';

export const delimiters = [',', ';', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];
/** `isBroken`: its quotation marks do not match, so nobody knows where its cells end. */
export type CsvRow = { cells: string[]; isBroken: boolean };

/** More than this without an end is no row: a quotation mark that is never closed takes in all that follows. */
const LONGEST_ROW = 500_000;
const LOOKED_AT = 20;

/** What stands between the cells, told by the beginning of a file. */
export function delimiterOf(head: string): Delimiter {
  const { meta } = Papa.parse(head, {
    preview: LOOKED_AT,
    delimitersToGuess: [...delimiters],
    skipEmptyLines: 'greedy',
  });
  return delimiters.find((one) => one === meta.delimiter) ?? ',';
}

/** The rows of a text that arrives in pieces, as many at a time as a piece completes. */
export async function* csvRows(texts: AsyncIterable<string>, delimiter: Delimiter): AsyncGenerator<CsvRow[]> {
  let rest = '';
  let newline: Newline | null = null;
  for await (const text of texts) {
    rest += text;
    newline ??= newlineIn(rest);
    const { rows, length } = newline ? parsed(rest, { delimiter, newline }, true) : { rows: [], length: 0 };
    rest = rest.slice(length);
    if (rest.length > LONGEST_ROW) throw endless();
    yield rows;
  }
  yield parsed(rest, { delimiter, newline: newline ?? '\n' }, false).rows;
}

type Newline = '\n' | '\r';

/** Old programs end lines with a return alone; where a piece ends with one, nobody knows yet. */
function newlineIn(text: string): Newline | null {
  const [first] = /\r?\n|\r./s.exec(text) ?? [];
  if (first === undefined) return null;
  return first.endsWith('\n') ? '\n' : '\r';
}

// The parser below Papa's streams, because those keep to themselves what is wrong with a row.
function parsed(text: string, manner: { delimiter: Delimiter; newline: Newline }, isMoreToCome: boolean) {
  const { data, errors, meta }: Papa.ParseResult<string[]> = new Papa.Parser(manner).parse(
    text,
    0,
    isMoreToCome,
  );
  const broken = new Set(errors.map(({ row }) => row));
  const rows = data.map((cells, nth) => ({ cells: cells.map(withoutReturn), isBroken: broken.has(nth) }));
  return { rows, length: meta.cursor };
}

/** Lines may end in both marks. */
const withoutReturn = (cell: string, at: number, { length }: string[]) =>
  at === length - 1 && cell.endsWith('\r') ? cell.slice(0, -1) : cell;

const endless = () =>
  new Problem(
    'invalid',
    'endless_row',
    'A row of this file never ends: look for a quotation mark that is not closed.',
  );

/**
 * What a spreadsheet takes for a formula is put behind an apostrophe, or opening a file could run what a customer wrote. A
 * phone number such as +998901234567 is none, whatever it is taken for.
 */
export const csvLine = (cells: readonly (string | number | null)[]) => `${cells.map(cellOf).join(',')}\r\n`;

/** What a spreadsheet tells the encoding by. */
export const BYTE_ORDER_MARK = '\ufeff';

// The wide signs of Chinese and Japanese keyboards mean the same to some.
const FORMULA = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const DIALLED = /^\+\d{5,15}$/;

/** What was put behind an apostrophe for a spreadsheet, as it was before. */
export const withoutApostrophe = (cell: string) =>
  cell.replace(/^'(?=\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/, '');

function cellOf(value: string | number | null) {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const harmless = FORMULA.test(value) && !DIALLED.test(value) ? `'${value}` : value;
  return /[",;\t\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
