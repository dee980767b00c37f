import { createServer, type Socket } from 'node:net';
import { listening } from './listening.ts';
import { waiting } from './waiting.ts';

/** A TCP server that says what the test wants, however wrong it is as HTTP. `await using` closes it. */
export async function rawServer(onSocket: (socket: Socket) => void, { host = '127.0.0.1', port = 0 } = {}) {
  const sockets = new Set<Socket>();
  const { waitUntil, changed } = waiting(() => sockets);
  const server = createServer((socket) => {
    sockets.add(socket);
    // Those who are talked to like this hang up in the middle of it.
    socket.on('error', () => {});
    socket.on('close', () => {
      sockets.delete(socket);
      changed();
    });
    onSocket(socket);
  });
  const bound = await listening(server, host, port);

  function close() {
    server.close();
    for (const socket of sockets) socket.destroy();
  }

  return {
    port: bound,
    url: `http://${host}:${bound}/`,
    /** Resolves once nobody is connected. */
    deserted: () => waitUntil(({ size }) => size === 0, 'every client to hang up'),
    close,
    [Symbol.dispose]: close,
  };
}

/** Says it once the whole head of the request is there. */
export const saying =
  (text: string | Buffer, { thenEnd = true } = {}) =>
  (socket: Socket) => {
    socket.once('data', () => (thenEnd ? socket.end(text) : socket.write(text)));
  };
