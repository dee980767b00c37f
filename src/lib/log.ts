import { type DestinationStream, destination, type Logger, pino } from 'pino';
import { isoTime } from './clock.ts';

export type Log = Logger;
export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
const GATHER_CHARACTERS = 8192;
const FLUSH_MS = 250;

/** One JSON line for each thing worth knowing. Lines are written together, a quarter of a second late at most. */
export function openLog(level: (typeof logLevels)[number]): { log: Log; flush: () => void } {
  const lines = gathering(destination({ dest: 1, sync: true }));
  setInterval(lines.flush, FLUSH_MS).unref();
  process.once('exit', lines.flush);
  return { log: toStream(level, lines), flush: lines.flush };
}

// Not left to the destination: its own gathering copies what it has for every line, and its flush waits for the disk.
function gathering(sink: DestinationStream) {
  let gathered = '';

  function write(line: string) {
    gathered += line;
    if (gathered.length > GATHER_CHARACTERS) flush();
  }

  function flush() {
    const lines = gathered;
    gathered = '';
    if (lines !== '') sink.write(lines);
  }

  return { write, flush };
}

const toStream = (level: string, sink: DestinationStream) =>
  pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${isoTime(Date.now())}"`,
      formatters: { level: (label) => ({ level: label }) },
    },
    sink,
  );

export const silentLog: Log = pino({ level: 'silent' });
