import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { MINUTE, SECOND } from '../lib/clock.ts';
import { newRequestId } from './facts.ts';
import { lingering } from './lingering.ts';

/** How long a connection may take for what; tests have less patience. */
export type Patience = {
  headMs: number;
  requestMs: number;
  idleMs: number;
  lookEveryMs: number;
  lingerMs: number;
};
const usual: Patience = {
  headMs: 15 * SECOND,
  // Bodies have a limit of their own, which is answered in the dialect's words (body.ts).
  requestMs: 10 * MINUTE,
  idleMs: 65 * SECOND,
  lookEveryMs: 5 * SECOND,
  lingerMs: 2 * SECOND,
};

/** The HTTP server before it knows any route: slow heads are cut off, and what is no request gets an answer too. */
export function httpServer({ headMs, requestMs, idleMs, lookEveryMs, lingerMs }: Patience = usual): Server {
  const server = createServer({
    headersTimeout: headMs,
    requestTimeout: requestMs,
    keepAliveTimeout: idleMs,
    connectionsCheckingInterval: lookEveryMs,
    // Refused by the pipeline instead, with a request id and in the dialect's words.
    requireHostHeader: false,
  });
  // Node would hang up on a client that says no more, before the answer it is waiting for was written.
  Object.assign(server, { httpAllowHalfOpen: true });
  const handle = (request: IncomingMessage, response: ServerResponse) =>
    server.emit('request', request, response);
  server.on('checkExpectation', handle);
  // Whether the body is wanted turns out later: body.ts asks for it.
  server.on('checkContinue', handle);
  server.on('connect', (_request, socket) => answer(socket, tunnel));
  const latest = latestExchanges(server);
  lingering(server, (socket) => latest.get(socket)?.request, lingerMs);
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy();
    const refuse = () => answer(socket, refusals[error.code ?? ''] ?? malformed);
    const pending = latest.get(socket);
    if (pending) blame(error, pending, refuse, () => socket.end(() => socket.destroy()));
    else refuse();
  });
  return server;
}

type Exchange = { request: IncomingMessage; response: ServerResponse };

function latestExchanges(server: Server) {
  const latest = new WeakMap<Duplex, Exchange>();
  server.on('request', (request, response) => latest.set(request.socket, { request, response }));
  return latest;
}

/** Each request gets one answer, in its turn: a fault in a body is told by that, what follows a whole request by another. */
function blame(error: Error, { request, response }: Exchange, refuse: () => void, hangUp: () => void) {
  const then = request.complete ? refuse : hangUp;
  // Only while the body is read is there somebody whom it concerns (body.ts).
  if (!request.complete && request.listenerCount('error') > 0) request.emit('error', error);
  if (response.writableFinished) then();
  else response.once('finish', then);
}

type Refusal = readonly [status: string, code: string, sentence: string];
const refusals: Record<string, Refusal> = {
  HPE_HEADER_OVERFLOW: [
    '431 Request Header Fields Too Large',
    'headers_too_large',
    'There are too many headers, or they are larger than 16 KB.',
  ],
  ERR_HTTP_REQUEST_TIMEOUT: [
    '408 Request Timeout',
    'request_timeout',
    'The request took too long to arrive.',
  ],
};
const malformed: Refusal = [
  '400 Bad Request',
  'malformed_request',
  'This is not an HTTP request we understand.',
];
const tunnel: Refusal = ['405 Method Not Allowed', 'method_not_allowed', 'This server is not a proxy.'];

/** In the house shape: there is no path yet that would tell the dialect. */
function answer(socket: Duplex, [status, code, message]: Refusal) {
  const id = newRequestId();
  const body = JSON.stringify({ error: { code, message, details: {}, request_id: id } });
  const head = [
    `HTTP/1.1 ${status}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    `X-Request-Id: ${id}`,
    'Connection: close',
  ];
  // Whoever keeps sending nonsense is not waited for.
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}
