import { type Charset, charsetOf, decoded } from '../../lib/charset.ts';
import { type CsvRow, csvRows, type Delimiter, delimiterOf } from '../../lib/csv.ts';
import { Problem } from '../../lib/problem.ts';
import type { MediaFiles } from '../../store/media-files.ts';
import { headingsOf } from './mapping.ts';

/** A row as a spreadsheet counts them; the headings are the first. */
export type FileRow = CsvRow & { row: number };
export type Manner = { delimiter: Delimiter; charset: Charset };
export type Sheet = Manner & { hasMark: boolean; headings: string[]; total: number };

/** So many rows are one transaction, or one turn of a rehearsal: a few milliseconds. */
const TOGETHER = 20;
const HEAD_CHARACTERS = 32_768;
const MOST_COLUMNS = 200;
/** A rehearsal knows all of them at once: some four hundred bytes each. */
const MOST_ROWS = 200_000;

/** Files of contacts, read outside of any transaction and a piece at a time, so that requests come in between. */
export function reading(files: Pick<MediaFiles, 'read'>) {
  /** How the file is written, what its columns are called, and how many rows it has. */
  async function sheetOf(sha256: string): Promise<Sheet> {
    const { charset, hasMark } = await charsetOf(files.read(sha256));
    const delimiter = delimiterOf(await headOf(decoded(files.read(sha256), charset)));
    let headings: string[] | null = null;
    let total = 0;
    for await (const rows of allRows(sha256, { charset, delimiter })) {
      if (headings === null && rows[0]) headings = headingsOf(rows.shift()?.cells ?? []);
      total += rows.length;
      if (total > MOST_ROWS) throw tooManyRows();
    }
    return { charset, hasMark, delimiter, headings: usable(headings), total };
  }

  /** The rows below the headings, in portions of which each has a turn of its own. */
  async function* rowsOf(sha256: string, manner: Manner): AsyncGenerator<FileRow[]> {
    let isHead = true;
    for await (const rows of allRows(sha256, manner)) {
      const body = isHead ? rows.slice(1) : rows;
      isHead &&= rows.length === 0;
      for (let at = 0; at < body.length; at += TOGETHER) {
        await new Promise(setImmediate);
        yield body.slice(at, at + TOGETHER);
      }
    }
  }

  async function* allRows(sha256: string, { charset, delimiter }: Manner): AsyncGenerator<FileRow[]> {
    let row = 0;
    for await (const rows of csvRows(decoded(files.read(sha256), charset), delimiter))
      yield rows.map((each) => ({ ...each, row: ++row })).filter(({ cells }) => cells.some(isFilled));
  }

  return { sheetOf, rowsOf };
}

const isFilled = (cell: string) => cell.trim() !== '';

async function headOf(texts: AsyncIterable<string>) {
  let head = '';
  for await (const text of texts) if ((head += text).length >= HEAD_CHARACTERS) break;
  return head;
}

function usable(headings: string[] | null) {
  if (headings === null)
    throw Problem.invalid('file', 'This file is empty. Its first row has to name the columns.');
  if (headings.length <= MOST_COLUMNS) return headings;
  throw Problem.invalid(
    'file',
    `This file has ${headings.length} columns; at most ${MOST_COLUMNS} are taken.`,
  );
}

const tooManyRows = () =>
  Problem.invalid('file', `This file has more than ${MOST_ROWS} rows. Import it in parts.`);

/** What is wrong with a row before anybody looks at what it says. */
export function faultOf({ cells, isBroken }: FileRow, headings: readonly string[]) {
  if (isBroken)
    return new Problem('invalid', 'broken_quotes', 'The quotation marks of this row do not match.');
  if (cells.slice(headings.length).some(isFilled))
    return new Problem('invalid', 'too_many_cells', 'This row has more cells than there are columns.');
  return null;
}
