import type { Server } from 'node:http';
import type { App } from '../app.ts';
import type { Config } from '../config.ts';
import { SECOND } from '../lib/clock.ts';
import { Problem } from '../lib/problem.ts';

export function listen(server: Server, { host, port }: Pick<Config, 'host' | 'port'>) {
  return new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(error, host, port)));
    server.listen({ host, port, backlog: 1024 }, resolve);
  });
}

function cannotListen(error: NodeJS.ErrnoException, host: string, port: number) {
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${port} is in use already. Stop the other program or choose another port with --port.`,
    EACCES: `Port ${port} needs more rights than this user has. Choose one above 1023 with --port.`,
    EADDRNOTAVAIL: `This machine has no address ${host}. Choose another with --host.`,
    ENOTFOUND: `There is no host ${host}. Choose another with --host.`,
  };
  const sentence = reasons[error.code ?? ''] ?? `Cannot listen on ${host}:${port}: ${error.message}.`;
  return new Problem('invalid', 'cannot_listen', sentence, { cause: error });
}

const PATIENCE_MS = 3 * SECOND;
const LOOK_EVERY_MS = 25;

/** Takes no more connections, lets running requests end, then lets go of everything, all within ten seconds. */
export async function shutDown(server: Server, app: Pick<App, 'leave' | 'stop'>) {
  app.leave();
  await closed(server);
  await app.stop();
}

async function closed(server: Server) {
  const done = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection whose request has just ended would wait for the next one.
  const sweep = setInterval(() => server.closeIdleConnections(), LOOK_EVERY_MS);
  const cutOff = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
  await done;
  clearInterval(sweep);
  clearTimeout(cutOff);
}
