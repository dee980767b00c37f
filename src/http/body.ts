import { isUtf8 } from 'node:buffer';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { type Clock, MINUTE, SECOND } from '../lib/clock.ts';
import { Problem } from '../lib/problem.ts';
import { messageOf } from '../lib/thrown.ts';

export const USUAL_LIMIT = 1024 * 1024;

const SHORTEST_WAIT_MS = MINUTE;
/** Before the server itself would hang up (connections.ts), so that the answer is in the dialect's words. */
const LONGEST_WAIT_MS = 9 * MINUTE;
const SLOWEST_BYTES_PER_MS = 32;
const NOTHING = Buffer.alloc(0);
export type Exchange = { req: IncomingMessage; res: ServerResponse };

/** The raw bytes of a request, up to a limit and within a time: what is over it is not read on. */
export async function readBytes(exchange: Exchange, clock: Clock, limit = USUAL_LIMIT): Promise<Buffer> {
  const { req } = exchange;
  askForBody(exchange, limit);
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const cancel = limitTime(clock, limit, refuse);
  const chunks: Buffer[] = [];
  let size = 0;

  function take(chunk: Buffer) {
    size += chunk.length;
    if (size > limit) refuse(tooLarge(limit));
    else chunks.push(chunk);
  }

  function refuse(problem: Problem) {
    req.pause();
    reject(problem);
  }

  req.on('data', take);
  req.on('end', () => resolve(whole(chunks)));
  req.on('error', (error: NodeJS.ErrnoException) => reject(brokenOff(error.code, limit)));
  return promise.finally(cancel);
}

// Most bodies come in one piece, which need not be copied.
const whole = ([first = NOTHING, ...others]: Buffer[]) =>
  others.length === 0 ? first : Buffer.concat([first, ...others]);
/** Refuses what says of itself that it is too large, before a byte of it is sent. */
export function askForBody({ req, res }: Exchange, limit: number) {
  if (Number(req.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
  if (/^100-continue$/i.test(req.headers.expect ?? '')) res.writeContinue();
}

export function limitTime(clock: Clock, limit: number, refuse: (problem: Problem) => void) {
  const waitMs = waitMsFor(limit);
  return clock.after(waitMs, () => refuse(tooSlow(waitMs)));
}

const waitMsFor = (limit: number) =>
  Math.min(Math.max(SHORTEST_WAIT_MS, limit / SLOWEST_BYTES_PER_MS), LONGEST_WAIT_MS);

export const isJson = (headers: IncomingHttpHeaders) =>
  /^application\/(json|[\w.+-]+\+json)\s*(;|$)/i.test(headers['content-type'] ?? '');

export function parseJson(bytes: Buffer, headers: IncomingHttpHeaders): unknown {
  if (!isJson(headers)) throw unsupported('Send the body as application/json.');
  if (!/^(identity)?$/i.test(headers['content-encoding'] ?? ''))
    throw unsupported('Send the body as it is, without Content-Encoding.');
  if (!isUtf8(bytes)) throw malformed('The body is not valid UTF-8.');
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    throw malformed(`The body is not valid JSON: ${messageOf(error).slice(0, 200)}.`);
  }
}

export const unsupported = (sentence: string) =>
  new Problem('media_type', 'unsupported_media_type', sentence);
const malformed = (sentence: string) => new Problem('malformed', 'malformed_json', sentence);
const HANG_UP = { Connection: 'close' };

/** Why there is no more to come: the codes are those of Node's connections and of its HTTP parser. */
export function brokenOff(code: string | undefined, limit: number) {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return tooSlow(waitMsFor(limit));
  return code?.startsWith('HPE_') && code !== 'HPE_INVALID_EOF_STATE' ? garbled() : incomplete();
}

export const incomplete = () =>
  new Problem('malformed', 'incomplete_body', 'The request ended before its body did.', { headers: HANG_UP });
const garbled = () =>
  new Problem('malformed', 'malformed_body', 'The chunks of the body are not as HTTP has them.', {
    headers: HANG_UP,
  });
// The rest of the body is not read, so the connection cannot be used again.
export const tooLarge = (limit: number) =>
  new Problem('too_large', 'payload_too_large', `The body is larger than the limit of ${limit} bytes.`, {
    details: { limit_bytes: limit },
    headers: HANG_UP,
  });
const tooSlow = (waitMs: number) =>
  new Problem('timeout', 'request_timeout', `The body did not arrive within ${waitMs / SECOND} s.`, {
    headers: HANG_UP,
  });
