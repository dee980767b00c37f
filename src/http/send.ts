import type { Context } from 'koa';
import type { Clock } from '../lib/clock.ts';
import { namesTag } from '../lib/etag.ts';
import { Problem } from '../lib/problem.ts';
import type { JsonSchema } from '../lib/schema.ts';
import { answerCheck } from '../lib/validate.ts';
import type { Answer, Cookie } from './route.ts';
import type { Mounted } from './routing.ts';
import { openStream } from './sse.ts';

type Manner = { verify: boolean; isSecure: boolean; clock: Clock };

/** Turns a handler's answer into the response. */
export function send(ctx: Context, mounted: Mounted, answer: Answer, { verify, isSecure, clock }: Manner) {
  if (verify) refuseBreach(mounted, answer);
  const status = answer.status ?? mounted.status;
  ctx.status = status;
  if (answer.headers) ctx.set(answer.headers);
  for (const cookie of answer.cookies ?? []) setCookie(ctx, cookie, isSecure);
  if (answer.events) return stream(ctx, clock, answer.events);
  if (isUnchanged(ctx, answer)) return void (ctx.status = 304);
  if (answer.file) return sendBytes(ctx, answer.file.bytes, answer.file.contentType);
  if (answer.stream) return sendBytes(ctx, answer.stream.source, answer.stream.contentType);
  if (answer.body !== undefined) return sendBytes(ctx, JSON.stringify(answer.body), JSON_TYPE);
  ctx.body = null;
  // Koa has just made it 204, whatever it was.
  ctx.status = status;
}

export const JSON_TYPE = 'application/json; charset=utf-8';

export function sendBytes(ctx: Context, body: Context['body'], contentType: string) {
  ctx.set('Content-Type', contentType);
  ctx.body = body;
}

/** Whether the caller has this version already: `If-None-Match` lists those it has, or `*` for any. */
function isUnchanged(ctx: Context, { headers }: Answer) {
  const held = ctx.get('if-none-match');
  if (held === '' || headers?.ETag === undefined || !READING.has(ctx.method)) return false;
  return namesTag(held, headers.ETag);
}

const READING = new Set(['GET', 'HEAD']);

function stream(ctx: Context, clock: Clock, start: NonNullable<Answer['events']>) {
  if (ctx.method === 'HEAD') return sendBytes(ctx, '', 'text/event-stream; charset=utf-8');
  ctx.respond = false;
  for (const [name, value] of Object.entries(ctx.response.headers))
    if (value !== undefined) ctx.res.setHeader(name, value);
  openStream(ctx.req, ctx.res, clock, start);
}

export function setCookie(ctx: Context, { name, value, maxAgeMs, httpOnly }: Cookie, secure: boolean) {
  ctx.cookies.secure = secure;
  ctx.cookies.set(name, value, {
    maxAge: maxAgeMs,
    httpOnly,
    sameSite: 'lax',
    secure,
    overwrite: true,
  });
}

const checks = new WeakMap<JsonSchema, ReturnType<typeof answerCheck>>();

/** In tests every answer is held against its contract; one that breaks it is a bug of ours. */
export function refuseBreach(mounted: Mounted, answer: Answer) {
  if (answer.file || answer.stream || answer.events) return;
  const schema = promised(mounted, answer.status ?? mounted.status);
  if (schema === null && answer.body !== undefined) throw breach(mounted.route.path, 'no body was promised');
  const faults = schema && faultsAgainst(schema, answer.body);
  if (faults) throw breach(mounted.route.path, JSON.stringify(faults));
}

function promised({ route, status }: Mounted, given: number): JsonSchema | null {
  if (given === status) return route.returns;
  const other = route.also?.[given];
  if (other === undefined) throw breach(route.path, `the status ${given} is not declared`);
  return other.schema;
}

export function faultsAgainst(schema: JsonSchema, body: unknown) {
  const check = checks.get(schema) ?? answerCheck(schema);
  checks.set(schema, check);
  return check(body === undefined ? undefined : JSON.parse(JSON.stringify(body)));
}

const breach = (path: string, what: string) =>
  new Problem('broken', 'broken_contract', `${path} broke its contract: ${what}`);
