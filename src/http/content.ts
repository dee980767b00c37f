import { pipeline } from 'node:stream';
import type { Context } from 'koa';
import { byteRange } from '../lib/byte-range.ts';
import { namesTag } from '../lib/etag.ts';
import { Problem } from '../lib/problem.ts';
import type { Content } from './route.ts';

/** A file straight from the disk, or the part of it that was asked for. */
export function writeContent(ctx: Context, head: Record<string, string>, content: Content) {
  const { size, contentType, read } = content;
  const part = wantedPart(ctx, head, size);
  if (part === 'beyond') throw beyond(size);
  const length = part ? part.end - part.start + 1 : size;
  Object.assign(head, {
    'Content-Type': contentType,
    'Content-Length': String(length),
    'Accept-Ranges': 'bytes',
    ...(part && { 'Content-Range': `bytes ${part.start}-${part.end}/${size}` }),
  });
  ctx.respond = false;
  ctx.res.writeHead(part ? 206 : 200, head);
  if (ctx.method === 'HEAD' || length === 0) ctx.res.end();
  // Whoever hangs up needs no answer; a file that breaks off ends the connection, which tells the client.
  else pipeline(read(part ?? undefined), ctx.res, () => {});
}

/** A part of another version would not fit what the caller has: then it gets the whole. */
function wantedPart(ctx: Context, { ETag }: Record<string, string>, size: number) {
  const held = ctx.get('if-range');
  if (held !== '' && (ETag === undefined || !namesTag(held, ETag))) return null;
  return byteRange(ctx.headers.range, size);
}

const beyond = (size: number) =>
  new Problem('range', 'range_not_satisfiable', `The file has ${size} bytes; no part of it was asked for.`, {
    headers: { 'Content-Range': `bytes */${size}` },
  });
