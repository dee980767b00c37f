import { codeOf } from './thrown.ts';

const GATHER_CHARACTERS = 8192;
const MOST_WAITING_BYTES = 1024 * 1024;
const NOTHING = Buffer.alloc(0);

/**
 * Gathers lines and writes them together; `write` answers how many bytes were taken. Whoever should read them may be
 * slow, gone, or a file on a disk that is full: then lines are lost, but never the time of the program. (pino's own
 * destination copies what it has for every line, and when writing fails it waits for ever or ends the process.)
 */
export function lineSink(write: (bytes: Buffer) => number) {
  let gathered = '';
  let left: Buffer = NOTHING;

  function add(line: string) {
    gathered += line;
    if (gathered.length > GATHER_CHARACTERS) flush();
  }

  function flush() {
    if (gathered === '' && left.length === 0) return;
    const fresh = Buffer.from(gathered);
    gathered = '';
    left = left.length === 0 ? fresh : Buffer.concat([left, fresh]);
    try {
      while (left.length > 0) left = left.subarray(write(left));
    } catch (error) {
      const isSlow = codeOf(error) === 'EAGAIN';
      if (!isSlow || left.length > MOST_WAITING_BYTES) left = NOTHING;
    }
  }

  return { write: add, flush };
}
