import { Problem } from '../../lib/problem.ts';

/** What a program notes of a conversation for itself. Nobody else acts on it. */
export type Metadata = Record<string, unknown>;

const MOST_ENTRIES = 200;
const LONGEST_KEY = 200;
const MOST_BYTES = 256 * 1024;

/** Merged by key: what is not named stays, null removes. */
export const mergedMetadata = (before: Metadata, change: Metadata) => merged('metadata', before, change);

/** The same of what people note; every list shows all of it, so that it must not grow for ever. */
export const mergedAttributes = (before: Metadata, change: Metadata) =>
  merged('custom_attributes', before, change);

function merged(field: string, before: Metadata, change: Metadata): Metadata {
  const after = new Map([...Object.entries(before), ...Object.entries(change)]);
  const kept = Object.fromEntries([...after].filter(([, value]) => value !== null));
  refuseMuch(field, kept);
  return kept;
}

function refuseMuch(field: string, entries: Metadata) {
  const keys = Object.keys(entries);
  if (keys.length > MOST_ENTRIES)
    throw Problem.invalid(field, `${field} must have at most ${MOST_ENTRIES} entries.`);
  if (keys.some((key) => key === '' || key.length > LONGEST_KEY))
    throw Problem.invalid(field, `${field} must have names of 1 to ${LONGEST_KEY} characters.`);
  if (Buffer.byteLength(JSON.stringify(entries)) > MOST_BYTES)
    throw Problem.invalid(field, `${field} must take at most ${MOST_BYTES} bytes.`);
}
