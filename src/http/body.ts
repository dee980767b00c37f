import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { Problem } from '../lib/problem.ts';

export const USUAL_LIMIT = 1024 * 1024;

/** The raw bytes of a request, up to a limit: what is over it is not read on. */
export function readBytes(request: IncomingMessage, limit = USUAL_LIMIT): Promise<Buffer> {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > limit) return Promise.reject(tooLarge(limit));
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) {
        request.pause();
        request.removeAllListeners('data');
        reject(tooLarge(limit));
      } else chunks.push(chunk);
    });
    request.on('end', () => resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)));
    request.on('error', () => reject(incomplete()));
    request.on('aborted', () => reject(incomplete()));
  });
}

export function parseJson(bytes: Buffer, contentType: string | undefined): unknown {
  if (!/^application\/(json|[\w.+-]+\+json)\s*(;|$)/i.test(contentType ?? '')) {
    throw new Problem('media_type', 'unsupported_media_type', 'Send the body as application/json.');
  }
  if (!isUtf8(bytes)) throw malformed('The body is not valid UTF-8.');
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    throw malformed(`The body is not valid JSON: ${(error as Error).message.slice(0, 200)}.`);
  }
}

const malformed = (sentence: string) => new Problem('malformed', 'malformed_json', sentence);
const incomplete = () =>
  new Problem('malformed', 'incomplete_body', 'The request ended before its body did.');
// The rest of the body is not read, so the connection cannot be used again.
const tooLarge = (limit: number) =>
  new Problem('too_large', 'payload_too_large', `The body is larger than the limit of ${limit} bytes.`, {
    details: { limit_bytes: limit },
    headers: { Connection: 'close' },
  });
