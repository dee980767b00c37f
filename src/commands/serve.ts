import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from '../app.ts';
import { type Config, readConfig, settings } from '../config.ts';
import { httpServer } from '../http/connections.ts';
import { systemClock } from '../lib/clock.ts';
import { randomIds } from '../lib/ids.ts';
import { type Log, openLog } from '../lib/log.ts';
import { Problem } from '../lib/problem.ts';
import { createServer } from '../server.ts';
import { holdFolder, openStore } from '../store/open-store.ts';
import { type Command, textFlags } from './command.ts';
import { listen, shutDown } from './listening.ts';
import { migrateInBackground } from './migrating.ts';

export const serve: Command = {
  name: 'serve',
  summary: 'Starts the server.',
  usage: '[--data DIR] [--host H] [--port N]',
  options: { data: { type: 'string' }, host: { type: 'string' }, port: { type: 'string' } },
  help: Object.fromEntries(
    Object.values(settings)
      .filter(({ flag }) => flag !== null)
      .map(({ flag, help, fallback, name }) => [flag as string, `${help} (${name}, ${fallback})`]),
  ),
  async run(flags, { environment, print }) {
    const config = readConfig(environment, textFlags(flags));
    const { log, flush } = openLog(config.logLevel);
    const release = holdFolder(config.data);
    const server = httpServer();
    const app = await startApp(config, log, server);
    const address = `http://${urlHost(config.host)}:${(server.address() as AddressInfo).port}`;
    if (!app.domain.agents.exist()) {
      print(
        `Nobody can sign in yet. Make the first administrator at ${config.publicUrl ?? address}/setup#token=${app.domain.setupToken.issue()}`,
      );
    }
    print(`listening on ${address}`);
    const signal = await terminated();
    log.info({ signal }, 'shutting down');
    await shutDown(server, app);
    release();
    flush();
  },
};

/** Listens first: while an old database is brought up to date, the outside is told to wait. */
async function startApp(config: Config, log: Log, server: Server) {
  let opened = openStore({ folder: config.data, secretKey: config.secretKey, log });
  let isListening = false;
  if (opened === 'older') {
    const stopTelling = await migrateInBackground(config, server, log);
    isListening = true;
    opened = openStore({ folder: config.data, secretKey: config.secretKey, log });
    stopTelling();
  }
  if (opened === 'older')
    throw new Problem('broken', 'migration_failed', 'The database is still of an older version.');
  const threadData = {
    folder: config.data,
    nativeBinding: opened.nativeBinding,
    keyIsGiven: opened.keyIsGiven,
  };
  const app = createApp({ config, ...opened, clock: systemClock, ids: randomIds, log, threadData });
  await app.prepare();
  server.on('request', createServer(app));
  if (!isListening) await listen(server, config);
  await app.start();
  return app;
}

const urlHost = (host: string) => (host.includes(':') ? `[${host}]` : host);

function terminated() {
  return new Promise<string>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve(signal));
  });
}
