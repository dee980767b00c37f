import type { LookupAddress } from 'node:dns';
import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { Outage, type OutageWord } from './outage.ts';
import { tolerantText } from './tolerant-text.ts';

export type Exchange = {
  url: URL;
  method: string;
  headers: Record<string, string>;
  body: Buffer | string;
  keepBytes: number;
  /** Connections go to these and nowhere else. */
  addresses: LookupAddress[];
  /** How long each address is tried while there is another. */
  perAddressMs: number;
  agent: http.Agent;
  signal: AbortSignal;
  /** Told what it would mean if the exchange failed from here on. */
  reached(stage: OutageWord): void;
};
export type Answer = { status: number; headers: IncomingHttpHeaders; body: string; bytes: Buffer };

// An answer that ends soon after what is kept may end in peace; a longer one is cut off.
const READ_ON_BYTES = 65_536;

/** One request and its answer. Redirects are answers like any other; compression is neither asked for nor undone. */
export function exchange(asked: Exchange) {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const isSecure = asked.url.protocol === 'https:';
  asked.reached('bad_request');
  const request = (isSecure ? https : http).request(asked.url, optionsOf(asked));
  request.once('socket', (socket) => {
    socket.once('connect', () => asked.reached(isSecure ? 'tls' : 'reset'));
    socket.once('secureConnect', () => asked.reached('reset'));
  });
  request.on('response', (response) => answerOf(response, asked.keepBytes).then(resolve, reject));
  request.on('error', reject);
  request.on('upgrade', (_response, socket) => {
    socket.destroy();
    reject(new Outage('bad_response', 'The answer asks to speak another protocol.'));
  });
  request.end(asked.body);
  asked.reached('connect');
  return promise;
}

const optionsOf = ({ method, headers, agent, signal, addresses, perAddressMs }: Exchange) => ({
  method,
  headers,
  agent,
  signal,
  lookup: pinnedTo(addresses),
  // By default each address gets a quarter of a second, too little for a receiver on another continent.
  autoSelectFamilyAttemptTimeout: Math.ceil(perAddressMs),
});

function pinnedTo(addresses: LookupAddress[]): LookupFunction {
  const [first] = addresses;
  return (_name, { all }, done) =>
    all ? done(null, addresses) : done(null, first?.address ?? '', first?.family);
}

async function answerOf(response: IncomingMessage, keepBytes: number): Promise<Answer> {
  const bytes = await leadingBytes(response, keepBytes);
  const { statusCode = 0, headers } = response;
  return { status: statusCode, headers, body: tolerantText(bytes, headers['content-type']), bytes };
}

async function leadingBytes(stream: AsyncIterable<Buffer>, keepBytes: number) {
  const kept: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    if (size < keepBytes) kept.push(chunk.subarray(0, keepBytes - size));
    size += chunk.length;
    if (size > keepBytes + READ_ON_BYTES) break;
  }
  return Buffer.concat(kept);
}
