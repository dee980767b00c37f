import { DAY } from '../../lib/clock.ts';
import { wallClock } from '../../lib/time-zone.ts';
import type { Cell, Column } from '../table.ts';

/** What a sheet holds at most, its heading counted in. */
export const MOST_ROWS = 1_048_576;
const LONGEST_TEXT = 32_767;
/** Spreadsheets count days from here. */
const EPOCH = Date.UTC(1899, 11, 30);
const [BOLD, TIME, WRAPPED] = [1, 2, 3];

export type Row = readonly Cell[];

/** A sheet whose heading stays where it is while one scrolls, and can be filtered by. Nothing in it is a formula. */
export function* sheet<T>(columns: readonly Column<T>[], rows: Iterable<Row>, zone: string) {
  const last = columnName(columns.length - 1);
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>' +
    columns.map(({ width }, nth) => `<col min="${nth + 1}" max="${nth + 1}" width="${width}"/>`).join('') +
    '</cols><sheetData>';
  const names = columns.map((_, nth) => columnName(nth));
  yield `<row r="1">${columns.map(({ heading }, nth) => textCell(`${names[nth]}1`, heading, BOLD)).join('')}</row>`;
  let nth = 1;
  for (const row of rows) {
    nth += 1;
    yield `<row r="${nth}">${row.map((value, at) => cellOf(`${names[at]}${nth}`, value, zone)).join('')}</row>`;
  }
  yield `</sheetData><autoFilter ref="A1:${last}${nth}"/></worksheet>`;
}

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function cellOf(place: string, value: Cell, zone: string) {
  if (value === null || value === '') return '';
  if (typeof value === 'string') return textCell(place, value, value.includes('\n') ? WRAPPED : 0);
  if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
  return `<c r="${place}" s="${TIME}"><v>${serialOf(value.time, zone)}</v></c>`;
}

/** A date is a number of days by the clocks of the zone. */
const serialOf = (at: number, zone: string) => ((wallClock(at, zone) - EPOCH) / DAY).toFixed(8);

const textCell = (place: string, text: string, format: number) =>
  `<c r="${place}" t="inlineStr"${format === 0 ? '' : ` s="${format}"`}><is><t xml:space="preserve">${escapeXml(shortened(text))}</t></is></c>`;

const shortened = (text: string) =>
  text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - 1).toWellFormed()}…`;

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// Excel reads _x0041_ as an escape: one that somebody wrote is escaped itself.
export const escapeXml = (text: string) =>
  text.replaceAll(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_').replaceAll(/[&<>"]/g, (sign) => SIGNS[sign] as string);

/** A, B … Z, AA … */
function columnName(nth: number): string {
  const last = String.fromCharCode(65 + (nth % 26));
  return nth < 26 ? last : columnName(Math.floor(nth / 26) - 1) + last;
}
