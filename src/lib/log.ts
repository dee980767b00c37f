import { type DestinationStream, destination, type Logger, pino } from 'pino';

export type Log = Logger;
export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
const GATHER_BYTES = 4096;
const FLUSH_MS = 250;

/** One JSON line for each thing worth knowing. Lines are written together, a quarter of a second late at most. */
export function openLog(level: (typeof logLevels)[number]): { log: Log; flush: () => void } {
  const sink = destination({ dest: 1, sync: true, minLength: GATHER_BYTES });
  const flush = () => sink.flushSync();
  setInterval(flush, FLUSH_MS).unref();
  return { log: toStream(level, sink), flush };
}

const toStream = (level: string, sink: DestinationStream) =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    sink,
  );

export const silentLog: Log = pino({ level: 'silent' });
