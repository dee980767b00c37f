import { Readable } from 'node:stream';
import { reply } from '../../http/route.ts';
import { BYTE_ORDER_MARK, csvLine } from '../../lib/csv.ts';
import { disposition } from '../../lib/file-name.ts';

type Cells = readonly (string | number | null)[];

/** A file for a spreadsheet, page by page as fast as it is taken: however long it is, only a page of it is in memory. */
export function csvReply(filename: string, headings: readonly string[], pages: Iterable<Cells[]>) {
  async function* lines() {
    yield BYTE_ORDER_MARK + csvLine(headings);
    for (const page of pages) {
      if (page.length > 0) yield page.map(csvLine).join('');
      // However fast it is taken, others come in between.
      await new Promise(setImmediate);
    }
  }
  return reply({
    headers: { 'Content-Disposition': disposition('attachment', filename) },
    stream: { source: Readable.from(lines(), { objectMode: false }), contentType: 'text/csv; charset=utf-8' },
  });
}
