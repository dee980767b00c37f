import { createApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { systemClock } from '../lib/clock.ts';
import { randomIds } from '../lib/ids.ts';
import { silentLog } from '../lib/log.ts';
import { openStoreAsItIs } from '../store/open-store.ts';
import { type Flags, type Surroundings, textFlags } from './command.ts';

/** Runs a command on the data folder with the whole domain, beside a server that may be at work. */
export async function withDomain<T>(
  flags: Flags,
  { environment }: Surroundings,
  work: (app: ReturnType<typeof createApp>) => Promise<T>,
) {
  const config = readConfig(environment, textFlags(flags));
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
