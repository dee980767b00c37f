import { resolve } from 'node:path';
import { type App, createApp } from '../app.ts';
import { type Config, readConfig } from '../config.ts';
import { type Clock, systemClock } from '../lib/clock.ts';
import { type Ids, randomIds } from '../lib/ids.ts';
import { silentLog } from '../lib/log.ts';
import { holdsDatabase, refuseWithoutDatabase } from '../store/folder.ts';
import { openStoreAsItIs } from '../store/open-store.ts';
import { type Flags, type Surroundings, textFlags } from './command.ts';

type Wanted = 'made if need be' | 'already there';

/** Runs a command on the data folder with the whole domain, beside a server that may be at work. */
export async function withDomain<T>(
  flags: Flags,
  { environment, complain }: Surroundings,
  wanted: Wanted,
  work: (app: App) => Promise<T>,
) {
  const config = readConfig(environment, textFlags(flags));
  // A misspelt folder must not become an empty installation; the settings may name its first administrator, though.
  if (wanted === 'already there' && config.adminEmail === null) refuseWithoutDatabase(config.data);
  const isNew = !holdsDatabase(config.data);
  return withApp(config, { clock: systemClock, ids: randomIds }, (app) => {
    if (isNew) complain(`A new installation was made in ${resolve(config.data)}.`);
    return work(app);
  });
}

/** The same with a time and with ids of one's own. */
export async function withApp<T>(
  config: Config,
  given: { clock: Clock; ids: Ids },
  work: (app: App) => Promise<T>,
) {
  const log = silentLog;
  const opened = openStoreAsItIs({ folder: config.data, secretKey: config.secretKey, log });
  const { nativeBinding, keyIsGiven } = opened;
  const threadData = { folder: config.data, nativeBinding, keyIsGiven };
  const app = createApp({ config, ...opened, ...given, log, threadData });
  try {
    await app.prepare();
    return await work(app);
  } finally {
    await app.tools.threads.close();
    opened.store.close();
  }
}
