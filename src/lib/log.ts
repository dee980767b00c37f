import { writeSync } from 'node:fs';
import { type Logger, pino } from 'pino';
import { isoTime } from './clock.ts';
import { lineSink } from './line-sink.ts';

export type Log = Logger;
export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
const STANDARD_OUTPUT = 1;
const FLUSH_MS = 250;

/** One JSON line for each thing worth knowing. Lines are written together, a quarter of a second late at most. */
export function openLog(level: (typeof logLevels)[number]): { log: Log; flush: () => void } {
  const sink = lineSink((bytes) => writeSync(STANDARD_OUTPUT, bytes));
  setInterval(sink.flush, FLUSH_MS).unref();
  process.once('exit', sink.flush);
  const options = {
    level,
    base: null,
    timestamp: () => `,"time":"${isoTime(Date.now())}"`,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return { log: pino(options, sink), flush: sink.flush };
}

export const silentLog: Log = pino({ level: 'silent' });
