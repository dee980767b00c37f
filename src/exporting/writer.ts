import type { Heading } from '../domain/exports/order.ts';
import type { Talks } from './talk.ts';

/** What a format is made from: rows in, bytes out. `read` gives the bytes of an attachment, where they are wanted. */
export type Material = {
  talks: Talks;
  total: number;
  heading: Heading;
  /** Of the bytes of a file of the house; null where it is lost. */
  read: (sha256: string) => Promise<Buffer | null>;
  withAttachments: boolean;
};
export type Bytes = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
/** `passes`: how often it goes through all conversations. */
export type Writer = { passes: number; write: (material: Material) => Bytes };
