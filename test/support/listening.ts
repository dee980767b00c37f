import { once } from 'node:events';
import type { AddressInfo, Server } from 'node:net';

/** Starts a server on a free loopback port; the answer tells which. */
export async function listening(server: Server, host = '127.0.0.1', port = 0) {
  server.listen(port, host);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
