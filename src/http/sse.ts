import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../lib/clock.ts';

/** One open event stream: what a route's `events` answer writes to. */
export type Subscriber = {
  /** Sends a frame prepared by `frame`; a reader that has fallen far behind is let go. */
  send(bytes: Buffer): void;
  close(): void;
};
type Frame = { id?: number; event: string; data: unknown };

const PING_MS = 25_000;
const FAR_BEHIND_BYTES = 1024 * 1024;
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
    send(bytes) {
      response.write(bytes);
      if (response.writableLength > FAR_BEHIND_BYTES) response.destroy();
    },
    close: () => response.end(),
  };
  const stopPings = every(clock, PING_MS, () => subscriber.send(PING));
  const stop = start(subscriber);
  response.once('close', () => {
    stopPings();
    stop();
  });
}

function every(clock: Clock, ms: number, run: () => void) {
  let cancel = clock.after(ms, again);
  function again() {
    cancel = clock.after(ms, again);
    run();
  }
  return () => cancel();
}
