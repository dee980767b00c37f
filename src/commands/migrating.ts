import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Config } from '../config.ts';
import { threadPool } from '../jobs/pool.ts';
import type { Log } from '../lib/log.ts';
import { nativeBinding } from '../store/native.ts';
import { listen } from './listening.ts';

/** Migrates on a thread, while /health says that we are alive and everything else that it will take a moment. */
export async function migrateInBackground(config: Config, server: Server, log: Log) {
  let progress = 'starting';
  const tell = (request: IncomingMessage, response: ServerResponse) => answer(request, response, progress);
  server.on('request', tell);
  await listen(server, config);
  const threads = threadPool({
    folder: config.data,
    nativeBinding: nativeBinding(config.data),
    keyIsGiven: false,
  });
  const backup = await threads.run('migrate', {}, undefined, (sentence) => {
    progress = sentence;
    log.info({ progress }, 'updating the database');
  });
  await threads.close();
  log.info({ backup }, 'the database is up to date; the old one was kept');
  return () => server.off('request', tell);
}

function answer({ url = '' }: IncomingMessage, response: ServerResponse, progress: string) {
  const isAlive = /\/health$/.test(url.split('?')[0] ?? '');
  const problem = {
    code: 'updating',
    message: `The database is being updated: ${progress}.`,
    details: {},
    request_id: 'none',
  };
  response.writeHead(isAlive ? 200 : 503, { 'Content-Type': 'application/json', 'Retry-After': '5' });
  response.end(JSON.stringify(isAlive ? { status: 'ok' } : { error: problem }));
}
