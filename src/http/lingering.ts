import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

const MOST_BYTES = 32 * 1024 * 1024;
const LOOK_EVERY_MS = 10;

/**
 * A connection that is closed with bytes unread in it is reset, and the answer is lost with it: a client that is still
 * sending would hear of a broken pipe, and never why. So the answer is sent, and what comes meanwhile is thrown away, up
 * to a time and an amount.
 */
export function lingering(
  server: Server,
  latestOf: (socket: Duplex) => IncomingMessage | undefined,
  longestMs: number,
) {
  server.on('connection', (socket: Socket) => {
    const close = socket.destroySoon.bind(socket);
    // Node calls this when the last answer of a connection has been handed to it.
    socket.destroySoon = () => {
      const request = latestOf(socket);
      if (!request || request.complete) close();
      else linger(socket, request, longestMs);
    };
  });
}

function linger(socket: Socket, request: IncomingMessage, longestMs: number) {
  const most = socket.bytesRead + MOST_BYTES;
  // Node's parser reads past all streams what nobody wants: nothing tells of it but the count.
  const looking = setInterval(() => socket.bytesRead > most && socket.destroy(), LOOK_EVERY_MS);
  const timer = setTimeout(() => socket.destroy(), longestMs);
  socket.once('close', () => {
    clearInterval(looking);
    clearTimeout(timer);
  });
  // Whoever read the body before has refused it.
  request.removeAllListeners('data');
  request.once('end', () => socket.destroy());
  request.resume();
  socket.end();
}
