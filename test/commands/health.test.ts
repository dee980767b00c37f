import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { suite } from 'uvu';
import { equal, is, match } from 'uvu/assert';
import { health } from '../../src/commands/health.ts';

const asking = suite('confab health');

async function asked(port: number, host = '127.0.0.1') {
  const printed: string[] = [];
  const environment = { CONFAB_HOST: host, CONFAB_PORT: String(port) };
  const surroundings = {
    environment,
    print: (line: string) => printed.push(line),
    complain: () => {},
    readInput: async () => '',
  };
  const code = await health.run({}, surroundings, []);
  return { code, printed: printed.join('\n') };
}

async function serverThatAnswers(status: number) {
  const paths: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    paths.push(url);
    response.writeHead(status).end('{}');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { port: (server.address() as AddressInfo).port, paths, close: () => server.close() };
}

asking('is content with a server that answers', async () => {
  const server = await serverThatAnswers(200);
  is((await asked(server.port)).code, 0);
  equal(server.paths, ['/health']);
  server.close();
});

asking('finds a server that listens on every network', async () => {
  const server = await serverThatAnswers(200);
  is((await asked(server.port, '0.0.0.0')).code, 0);
  server.close();
});

asking('tells of a server that answers with an error', async () => {
  const server = await serverThatAnswers(503);
  const { code, printed } = await asked(server.port);
  is(code, 1);
  match(printed, /it answered 503/);
  server.close();
});

asking('tells when nobody listens', async () => {
  const server = await serverThatAnswers(200);
  server.close();
  const { code, printed } = await asked(server.port);
  is(code, 1);
  match(printed, /ECONNREFUSED/);
});

asking.run();
