import { createApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { systemClock } from '../lib/clock.ts';
import { randomIds } from '../lib/ids.ts';
import { silentLog } from '../lib/log.ts';
import { refuseWithoutDatabase } from '../store/folder.ts';
import { openStoreAsItIs } from '../store/open-store.ts';
import { type Flags, type Surroundings, textFlags } from './command.ts';

type Wanted = 'made if need be' | 'already there';

/** Runs a command on the data folder with the whole domain, beside a server that may be at work. */
export async function withDomain<T>(
  flags: Flags,
  { environment }: Surroundings,
  wanted: Wanted,
  work: (app: ReturnType<typeof createApp>) => Promise<T>,
) {
  const config = readConfig(environment, textFlags(flags));
  // A misspelt folder must not become an empty installation; the settings may name its first administrator, though.
  if (wanted === 'already there' && config.adminEmail === null) refuseWithoutDatabase(config.data);
  const log = silentLog;
  const opened = openStoreAsItIs({ folder: config.data, secretKey: config.secretKey, log });
  const threadData = {
    folder: config.data,
    nativeBinding: opened.nativeBinding,
    keyIsGiven: opened.keyIsGiven,
  };
  const app = createApp({ config, ...opened, clock: systemClock, ids: randomIds, log, threadData });
  try {
    await app.prepare();
    return await work(app);
  } finally {
    await app.tools.threads.close();
    opened.store.close();
  }
}
