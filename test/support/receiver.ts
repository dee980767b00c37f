import { createHash } from 'node:crypto';
import http, { type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import https from 'node:https';
import { buffer } from 'node:stream/consumers';
import { listening } from './listening.ts';
import { waiting } from './waiting.ts';

export type Received = {
  /** 1 for the first request. */
  n: number;
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
  /** The parsed body, undefined when it isn't JSON. */
  json: unknown;
  /** The status it was answered with; null until then, and for good when it was hung up on. */
  answered: number | null;
};
export type Reply = {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Buffer;
  delayMs?: number;
  /** Hang up instead of answering. */
  destroy?: boolean;
};
export type Script = (n: number, request: Received) => Reply;
export type Receiver = Awaited<ReturnType<typeof startReceiver>>;

type Options = { answers?: Script; tls?: { key: string; cert: string }; host?: string; port?: number };

/** A real HTTP server on loopback that writes down what it gets and answers by a script. `await using` closes it. */
export async function startReceiver({ answers = () => ({}), tls, host = '127.0.0.1', port }: Options = {}) {
  const requests: Received[] = [];
  const delays = new Set<NodeJS.Timeout>();
  const { waitUntil, changed, fail } = waiting(() => requests);

  async function receive(request: IncomingMessage, response: ServerResponse) {
    // Whoever hangs up while still sending never arrived.
    const body = await buffer(request).catch(() => null);
    if (!body) return;
    const received = record(requests.length + 1, request, body);
    requests.push(received);
    const reply = answers(received.n, received);
    changed();
    afterDelay(reply.delayMs, () => respond(response, reply, received));
  }

  function afterDelay(delayMs: number | undefined, run: () => void) {
    if (delayMs) delays.add(setTimeout(run, delayMs));
    else run();
  }

  function respond(response: ServerResponse, reply: Reply, received: Received) {
    if (reply.destroy || response.destroyed) return response.destroy();
    received.answered = reply.status ?? 200;
    response.writeHead(received.answered, reply.headers).end(reply.body);
    changed();
  }

  const onRequest = (request: IncomingMessage, response: ServerResponse) =>
    void receive(request, response).catch(fail);
  const server = tls ? https.createServer(tls, onRequest) : http.createServer(onRequest);
  const bound = await listening(server, host, port);

  async function close() {
    for (const delay of delays) clearTimeout(delay);
    fail(new Error('The receiver was closed'));
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }

  return {
    url: `${tls ? 'https' : 'http'}://${host}:${bound}/`,
    port: bound,
    requests,
    /** Resolves with all requests once n have arrived. */
    waitFor: (n: number, limitMs?: number) => waitUntil((all) => all.length >= n, `${n} requests`, limitMs),
    /** The same for any fact about the requests; looked at whenever one arrives or is answered. */
    waitUntil,
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** Fails half of the time, with a 500 or by hanging up; the same seed fails the same requests. */
export const failingHalf =
  (seed: number): Script =>
  (n) => {
    const [luck = 0, manner = 0] = createHash('sha256').update(`${seed} ${n}`).digest();
    if (luck < 128) return { status: 200 };
    return manner < 128 ? { status: 500, body: 'Out of luck' } : { destroy: true };
  };

const record = (n: number, { method = '', url = '', headers }: IncomingMessage, body: Buffer): Received => ({
  n,
  method,
  path: url,
  headers,
  body,
  json: parsed(body),
  answered: null,
});

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}
