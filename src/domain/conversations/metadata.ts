import { Problem } from '../../lib/problem.ts';

/** What a program notes of a conversation for itself. Nobody else acts on it. */
export type Metadata = Record<string, unknown>;

export const MOST_METADATA = 200;
const LONGEST_KEY = 200;
const MOST_BYTES = 256 * 1024;

/** Merged by key: what is not named stays, null removes. */
export function mergedMetadata(before: Metadata, change: Metadata): Metadata {
  const after = new Map([...Object.entries(before), ...Object.entries(change)]);
  const kept = Object.fromEntries([...after].filter(([, value]) => value !== null));
  refuseMuch(kept);
  return kept;
}

function refuseMuch(metadata: Metadata) {
  const keys = Object.keys(metadata);
  if (keys.length > MOST_METADATA)
    throw Problem.invalid('metadata', `metadata must have at most ${MOST_METADATA} entries.`);
  if (keys.some((key) => key === '' || key.length > LONGEST_KEY))
    throw Problem.invalid('metadata', `metadata must have names of 1 to ${LONGEST_KEY} characters.`);
  if (Buffer.byteLength(JSON.stringify(metadata)) > MOST_BYTES)
    throw Problem.invalid('metadata', `metadata must take at most ${MOST_BYTES} bytes.`);
}
