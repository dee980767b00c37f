import type { Format } from '../domain/exports/formats.ts';
import type { Writer } from './writer.ts';

/** Who writes which format; each is loaded when it is wanted. */
export const writers: Readonly<Record<Format, () => Promise<Writer>>> = {
  csv: async () => (await import('./csv/csv.ts')).csv,
  json: async () => (await import('./json/json.ts')).json,
  jsonl: async () => (await import('./json/json.ts')).jsonLines,
  xlsx: async () => (await import('./xlsx/xlsx.ts')).xlsx,
  html: async () => (await import('./html/html.ts')).html,
  txt: async () => (await import('./txt/txt.ts')).txt,
  eml: async () => (await import('./mail/eml.ts')).eml,
  mbox: async () => (await import('./mail/mbox.ts')).mbox,
  pdf: async () => (await import('./pdf/pdf.ts')).pdf,
};
