/** How the bytes of a text file are to be read. */
export const charsets = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'windows-1252'] as const;
export type Charset = (typeof charsets)[number];
export type Seen = { charset: Charset; hasMark: boolean };

const MARKS: readonly (readonly [Charset, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * What a file is written in, by looking at all of it: by its mark, else UTF-8 if it is that, else what Windows writes.
 * There the letters of a Cyrillic word all lie beyond ASCII, the accented ones of a Western word among others.
 */
export async function charsetOf(chunks: AsyncIterable<Buffer>): Promise<Seen> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const letters = { beyond: 0, amid: 0 };
  let isUtf8 = true;
  let isFirst = true;
  for await (const chunk of chunks) {
    const marked = isFirst && markOf(chunk);
    if (marked) return { charset: marked, hasMark: true };
    isFirst = false;
    isUtf8 &&= isDecoded(() => decoder.decode(chunk, { stream: true }));
    count(chunk, letters);
  }
  isUtf8 &&= isDecoded(() => decoder.decode());
  if (isUtf8) return { charset: 'utf-8', hasMark: false };
  const isWestern = letters.amid * 2 > letters.beyond;
  return { charset: isWestern ? 'windows-1252' : 'windows-1251', hasMark: false };
}

/** The text of a file, piece by piece, without its mark. */
export async function* decoded(chunks: AsyncIterable<Buffer>, charset: Charset): AsyncGenerator<string> {
  const decoder = new TextDecoder(charset);
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

const markOf = (chunk: Buffer) =>
  MARKS.find(([, bytes]) => bytes.every((byte, at) => chunk[at] === byte))?.[0];

function isDecoded(decode: () => string) {
  try {
    decode();
    return true;
  } catch {
    return false;
  }
}

function count(chunk: Buffer, letters: { beyond: number; amid: number }) {
  for (let at = 0; at < chunk.length; at++) {
    if (!isBeyond(chunk[at])) continue;
    letters.beyond += 1;
    if (isPlain(chunk[at - 1]) || isPlain(chunk[at + 1])) letters.amid += 1;
  }
}

/** A letter beyond ASCII, in both of them; the two apart are Ё and ё. */
const isBeyond = (byte = 0) => byte >= 0xc0 || byte === 0xa8 || byte === 0xb8;
const isPlain = (byte = 0) => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
