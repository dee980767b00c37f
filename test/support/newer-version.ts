import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { listening } from './listening.ts';

const WORKER = '/app/sw.js';

/** The same server under another address, of which a newer version is out as soon as it is published. */
export async function newerVersion(origin: string) {
  let isNewer = false;
  const server = createServer((asked, answer) => {
    const { method, url = '', headers } = asked;
    const isWorker = isNewer && url === WORKER;
    const wanted = isWorker ? { ...headers, 'accept-encoding': 'identity' } : headers;
    const onward = request(origin + url, { method, headers: wanted }, (given) =>
      isWorker ? void answerNewer(given, answer) : pass(given, answer),
    );
    onward.on('error', () => answer.destroy());
    answer.on('close', () => onward.destroy());
    asked.pipe(onward);
  });
  const port = await listening(server);
  return {
    origin: `http://127.0.0.1:${port}`,
    publish: () => (isNewer = true),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function pass(given: IncomingMessage, answer: ServerResponse) {
  answer.writeHead(given.statusCode ?? 500, given.headers);
  given.pipe(answer);
}

async function answerNewer(given: IncomingMessage, answer: ServerResponse) {
  const { 'content-length': _, etag: __, ...headers } = given.headers;
  answer.writeHead(200, headers);
  answer.end((await text(given)).replace(/version:"[^"]*"/, 'version:"newer"'));
}
