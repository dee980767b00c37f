import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type App, createApp } from '../app.ts';
import { type Config, readConfig, settings } from '../config.ts';
import { httpServer } from '../http/connections.ts';
import { SECOND, systemClock } from '../lib/clock.ts';
import { randomIds } from '../lib/ids.ts';
import { type Log, openLog } from '../lib/log.ts';
import { originOf } from '../lib/origin.ts';
import { Problem } from '../lib/problem.ts';
import { createServer } from '../server.ts';
import { holdFolder, openStore } from '../store/open-store.ts';
import { type Command, columns, textFlags } from './command.ts';
import { listen, shutDown } from './listening.ts';
import { migrateInBackground } from './migrating.ts';

const LONGEST_SHUTDOWN_MS = 9.5 * SECOND;
const everySetting = Object.values(settings);

export const serve: Command = {
  name: 'serve',
  summary: 'Starts the server.',
  usage: '[--data DIR] [--host H] [--port N]',
  options: { data: { type: 'string' }, host: { type: 'string' }, port: { type: 'string' } },
  help: Object.fromEntries(
    everySetting.flatMap(({ flag, help, fallback, name }) =>
      flag === null ? [] : [[flag, `${help} (${name}, ${fallback})`]],
    ),
  ),
  notes: [
    'Every setting is also an environment variable; an option wins over it:',
    '',
    ...columns(
      everySetting.map(({ name, help, fallback }) => [name, fallback ? `${help} (${fallback})` : help]),
    ),
  ].join('\n'),
  async run(flags, { environment, print }) {
    const config = readConfig(environment, textFlags(flags));
    const { log, flush } = openLog(config.logLevel);
    const release = holdFolder(config.data);
    try {
      await serveUntilAsked(config, log, print);
    } finally {
      release();
      flush();
    }
  },
};

async function serveUntilAsked(config: Config, log: Log, print: (line: string) => void) {
  const server = httpServer();
  const app = await started(config, log, server);
  greet(config, portOf(server), app, print);
  const signal = await asked();
  log.info({ signal }, 'shutting down');
  // Whatever may hang: what was acknowledged is on the disk, and the next start takes up the rest.
  setTimeout(() => process.exit(1), LONGEST_SHUTDOWN_MS).unref();
  await shutDown(server, app);
}

/** Listens first if an old database is to be brought up to date: meanwhile the outside is told to wait. */
async function started(config: Config, log: Log, server: Server) {
  let app: App | null = null;
  try {
    const { opened, stopTelling } = await openedAndCurrent(config, log, server);
    const { nativeBinding, keyIsGiven } = opened;
    const threadData = { folder: config.data, nativeBinding, keyIsGiven };
    app = createApp({ config, ...opened, clock: systemClock, ids: randomIds, log, threadData });
    await app.prepare();
    server.on('request', createServer(app));
    stopTelling();
    if (!server.listening) await listen(server, config);
    await app.start(originOf(config.host, portOf(server)));
    return app;
  } catch (error) {
    await shutDown(server, app ?? { leave() {}, async stop() {} });
    throw error;
  }
}

async function openedAndCurrent(config: Config, log: Log, server: Server) {
  const wish = { folder: config.data, secretKey: config.secretKey, log };
  const opened = openStore(wish);
  if (opened !== 'older') return { opened, stopTelling: () => {} };
  const stopTelling = await migrateInBackground(config, server, log);
  const migrated = openStore(wish);
  if (migrated !== 'older') return { opened: migrated, stopTelling };
  throw new Problem('broken', 'migration_failed', 'The database is still of an older version.');
}

function greet({ host, publicUrl }: Config, port: number, { domain }: App, print: (line: string) => void) {
  if (!domain.agents.haveAdmin()) {
    const address = publicUrl ?? originOf(host, port);
    print(
      `Nobody can sign in yet. Make the first administrator at ${address}/setup#token=${domain.setupToken.issue()}`,
    );
  }
  print(`listening on http://${host.includes(':') ? `[${host}]` : host}:${port}`);
}

// The cast: whoever listens on a port has an address with one.
const portOf = (server: Server) => (server.address() as AddressInfo).port;

function asked() {
  return new Promise<string>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve(signal));
  });
}
