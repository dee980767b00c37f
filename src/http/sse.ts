import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../lib/clock.ts';

/** One open event stream: what a route's `events` answer writes to. */
export type Subscriber = {
  /** Sends a frame prepared by `frame`; false when the reader is slow: then wait until all is `drained`. */
  send(bytes: Buffer): boolean;
  drained(then: () => void): void;
  close(): void;
};
type Frame = { id?: number; event: string; data: unknown };

const PING_MS = 25_000;
const PING = Buffer.from(': ping\n\n');

/** Built once and written to everybody as it is. */
export function frame({ id, event, data }: Frame) {
  const head = id === undefined ? '' : `id: ${id}\n`;
  return Buffer.from(`${head}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}

/** Takes over the response: raw writes need half the memory of a stream handed to Koa. */
export function openStream(
  request: IncomingMessage,
  response: ServerResponse,
  clock: Clock,
  start: (subscriber: Subscriber) => () => void,
) {
  response.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  });
  response.write('retry: 2000\n\n');
  request.socket.setTimeout(0);
  const subscriber: Subscriber = {
    // Between the end and word of it there may be more to tell; writing it would throw into nobody's hands.
    send: (bytes) => !response.writableEnded && !response.destroyed && response.write(bytes),
    drained: (then) => void response.once('drain', then),
    close: () => response.end(),
  };
  const stopPings = every(clock, PING_MS, () => response.writableNeedDrain || subscriber.send(PING));
  const stop = started(response, () => start(subscriber));
  // Who has hung up has nothing more to read here; another request would still want its answer.
  request.socket.once('end', () => response.destroy());
  response.once('close', () => {
    stopPings();
    stop();
  });
}

// Once the head is sent there is no other way to tell that something went wrong.
function started<T>(response: ServerResponse, start: () => T) {
  try {
    return start();
  } catch (error) {
    response.destroy();
    throw error;
  }
}

function every(clock: Clock, ms: number, run: () => void) {
  let cancel = clock.after(ms, again);
  function again() {
    cancel = clock.after(ms, again);
    run();
  }
  return () => cancel();
}
