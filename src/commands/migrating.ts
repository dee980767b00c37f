import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { allDialects } from '../api/dialects.ts';
import type { Config } from '../config.ts';
import { newRequestId } from '../http/facts.ts';
import { whichDialect } from '../http/which-dialect.ts';
import { threadPool } from '../jobs/pool.ts';
import type { Log } from '../lib/log.ts';
import { Problem } from '../lib/problem.ts';
import { nativeBinding } from '../store/native.ts';
import { listen } from './listening.ts';

/** Migrates on a thread, while /health says that we are alive and everything else that it will take a moment. */
export async function migrateInBackground(config: Config, server: Server, log: Log) {
  let progress = 'starting';
  const answer = answering(config);
  const tell = (request: IncomingMessage, response: ServerResponse) => answer(request, response, progress);
  server.on('request', tell);
  await listen(server, config);
  const backup = await migratedOnThread(config, (sentence) => {
    progress = sentence;
    log.info({ progress }, 'updating the database');
  });
  log.info({ backup }, 'the database is up to date; the old one was kept');
  return () => server.off('request', tell);
}

async function migratedOnThread({ data }: Config, onProgress: (sentence: string) => void) {
  const threads = threadPool({ folder: data, nativeBinding: nativeBinding(data), keyIsGiven: false });
  try {
    return await threads.run('migrate', {}, undefined, onProgress);
  } finally {
    // A thread that is left over keeps the process from ending.
    await threads.close();
  }
}

function answering({ metrics, hosts }: Config) {
  const choose = whichDialect(allDialects(metrics), hosts);

  return ({ url = '', headers }: IncomingMessage, response: ServerResponse, progress: string) => {
    const [path = ''] = url.split('?');
    const asker = { requestId: newRequestId(), languages: [] };
    const problem = new Problem('unavailable', 'updating', `The database is being updated: ${progress}.`);
    const { status, body } = path.endsWith('/health')
      ? { status: 200, body: { status: 'ok' } }
      : choose(headers.host ?? '', path).dialect.presentProblem(problem, asker);
    const head = { 'Content-Type': 'application/json', 'X-Request-Id': asker.requestId, 'Retry-After': '5' };
    response.writeHead(status, head).end(JSON.stringify(body));
  };
}
