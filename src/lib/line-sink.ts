const GATHER_CHARACTERS = 4096;
const MOST_WAITING_BYTES = 1024 * 1024;

/**
 * Gathers lines and writes them together. Whoever should read them may be slow, gone, or a file on a disk that is
 * full: then lines are lost, but never the time of the program that writes them. (pino's own destination waits for
 * ever inside `flushSync` when writing fails.) `write` answers how many bytes were taken.
 */
export function lineSink(write: (bytes: Buffer) => number) {
  let lines: string[] = [];
  let characters = 0;
  let left: Buffer = Buffer.alloc(0);

  function add(line: string) {
    lines.push(line);
    characters += line.length;
    if (characters >= GATHER_CHARACTERS) flush();
  }

  function flush() {
    if (characters === 0 && left.length === 0) return;
    left = Buffer.concat([left, Buffer.from(lines.join(''))]);
    lines = [];
    characters = 0;
    try {
      while (left.length > 0) left = left.subarray(write(left));
    } catch (error) {
      const isSlow = (error as NodeJS.ErrnoException).code === 'EAGAIN';
      if (!isSlow || left.length > MOST_WAITING_BYTES) left = Buffer.alloc(0);
    }
  }

  return { write: add, flush };
}
