import type { Condition } from '../conversations/access.ts';
import type { Format, Options } from './formats.ts';

/** What a thread needs to know to write an export: it has no more of the domain than this. */
export type ExportOrder = {
  format: Format;
  options: Options;
  /** Conversations, as they are found when it begins. */
  wanted: Condition;
  /** What must still be true of each when its turn comes: that it is listed, and may be seen. */
  still: Condition;
  /** Whoever may not read what was said gets what is known of the conversations. */
  withMessages: boolean;
  heading: Heading;
  links: LinkMaking;
};
export type Heading = {
  organisation: string;
  /** Of times that people read. */
  zone: string;
  language: 'en' | 'ar' | 'uz' | 'ru';
  /** Whoever asked for it. */
  author: string;
  at: number;
  name: string;
};
/** How links to attachments are made that work until the export is gone. */
export type LinkMaking = { origin: string; expires: number; key: Uint8Array };
/** How far it is. */
export type Steps = { done: number; total: number };
/** Writes an export into a file and tells its hash and size. */
export type WriteExport = (
  order: ExportOrder,
  file: string,
  signal: AbortSignal,
  onProgress: (steps: Steps) => void,
) => Promise<{ sha256: string; size: number }>;
