import { createServer as createHttpServer } from 'node:http';
import { parseArgs } from 'node:util';
import { thikaa } from '../../src/api/thikaa/index.ts';
import { createApp } from '../../src/app.ts';
import { listen } from '../../src/commands/listening.ts';
import { readConfig } from '../../src/config.ts';
import type { Dialect } from '../../src/http/dialect.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { randomIds } from '../../src/lib/ids.ts';
import { openLog } from '../../src/lib/log.ts';
import { createServer } from '../../src/server.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { manyRoutes } from './many-routes.ts';

/**
 * The product with one thing changed that no setting changes, to see what that thing is worth: `--alone` commits each
 * change in a transaction of its own; `--routes N` serves N made-up routes instead of the real ones.
 */
const options = { data: { type: 'string' }, alone: { type: 'boolean' }, routes: { type: 'string' } } as const;
const { data = '', alone = false, routes } = parseArgs({ options }).values;
const config = readConfig({}, { data, port: '0' });
const { log } = openLog(config.logLevel);
const opened = openStore({ folder: data, secretKey: null, log });
if (opened === 'older') throw new Error(`${data} is of an older version`);
const threadData = { folder: data, nativeBinding: opened.nativeBinding, keyIsGiven: false };
const app = createApp({
  config,
  ...opened,
  store: alone ? oneAtATime(opened.store) : opened.store,
  clock: systemClock,
  ids: randomIds,
  log,
  threadData,
  ...(routes && { dialects: dialectsWith(Number(routes)) }),
});
await app.prepare();
const server = createHttpServer(createServer(app));
await listen(server, config);
await app.start();
console.log(`listening on http://127.0.0.1:${(server.address() as { port: number }).port}`);
process.once('SIGTERM', () => process.exit());

/** Every change waits until the one before it is on the disk, so that no two share a transaction. */
function oneAtATime(store: Store): Store {
  let last: Promise<unknown> = Promise.resolve();
  function write<T>(change: () => T): Promise<T> {
    const written = last.then(() => store.write(change));
    last = written.catch(() => {});
    return written;
  }
  return { ...store, write };
}

function dialectsWith(count: number): Dialect[] {
  return [{ ...thikaa, mount: '', routes: manyRoutes(count) }];
}
