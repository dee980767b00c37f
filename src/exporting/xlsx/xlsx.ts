import { Readable } from 'node:stream';
import { type Column, conversationColumns, messageColumns } from '../table.ts';
import type { Said, Talks } from '../talk.ts';
import type { Material, Writer } from '../writer.ts';
import { zipped } from '../zipped.ts';
import { partsOf, sheetFile } from './parts.ts';
import { MOST_ROWS, type Row, sheet } from './sheet.ts';

/** Two kinds of sheets: the conversations, and what was said in them, on as many sheets as it takes. */
export const xlsx: Writer = { passes: 2, write: (material) => workbook(material) };

type InTalk = { reference: number; said: Said };
const saidColumns: readonly Column<InTalk>[] = [
  { heading: 'reference', width: 11, of: ({ reference }) => reference },
  ...messageColumns.map(({ of, ...column }) => ({ ...column, of: ({ said }: InTalk) => of(said) })),
];

/** Each sheet is packed while it is written, so that none is ever in memory. */
const workbook = ({ talks, heading: { zone } }: Material): Readable =>
  zipped(async (add) => {
    const names: string[] = [];
    const addSheet = async <T>(name: string, columns: readonly Column<T>[], rows: Iterable<Row>) => {
      const source = Readable.from(together(sheet(columns, rows, zone)), { objectMode: false });
      await add(source, sheetFile(names.length));
      names.push(name);
    };
    await addSheet('Conversations', conversationColumns, conversationRows(talks));
    const rows = messageRows(talks);
    for (let nth = 1, next = rows.next(); nth === 1 || !next.done; nth++) {
      const name = nth === 1 ? 'Messages' : `Messages ${nth}`;
      await addSheet(name, saidColumns, some(next, rows, MOST_ROWS - 1));
      next = rows.next();
    }
    for (const [name, text] of Object.entries(partsOf(names)))
      await add(Readable.from([Buffer.from(text)]), name);
  });

function* conversationRows(talks: Talks): Generator<Row> {
  for (const { messages: _, ...talk } of talks()) yield conversationColumns.map(({ of }) => of(talk));
}

function* messageRows(talks: Talks): Generator<Row> {
  for (const { reference, messages } of talks())
    for (const said of messages) yield saidColumns.map(({ of }) => of({ reference, said }));
}

/** The next few of an iterator that goes on afterwards, beginning with the one that was looked at already. */
function* some<T>(first: IteratorResult<T>, rest: Iterator<T>, most: number) {
  for (let count = 1, next = first; !next.done; count++) {
    yield next.value;
    if (count === most) return;
    next = rest.next();
  }
}

const PIECE = 64 * 1024;

function* together(texts: Iterable<string>) {
  let piece = '';
  for (const text of texts) {
    piece += text;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}
