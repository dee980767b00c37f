import type { Context } from 'koa';
import { Problem } from '../lib/problem.ts';
import type { JsonSchema } from '../lib/schema.ts';
import { answerCheck } from '../lib/validate.ts';
import type { Answer, Cookie } from './route.ts';
import type { Mounted } from './routing.ts';
import { openStream } from './sse.ts';

/** Turns a handler's answer into the response. */
export function send(ctx: Context, mounted: Mounted, answer: Answer, verify: boolean) {
  if (verify) refuseBreach(mounted, answer);
  ctx.status = answer.status ?? mounted.status;
  if (answer.headers) ctx.set(answer.headers);
  for (const cookie of answer.cookies ?? []) setCookie(ctx, cookie);
  if (answer.events) return stream(ctx, answer.events);
  if (answer.file) return sendBytes(ctx, answer.file.bytes, answer.file.contentType);
  if (answer.stream) return sendBytes(ctx, answer.stream.source, answer.stream.contentType);
  if (answer.body === undefined) return void (ctx.body = null);
  if (isUnchanged(ctx, answer)) return void (ctx.status = 304);
  sendBytes(ctx, JSON.stringify(answer.body), JSON_TYPE);
}

export const JSON_TYPE = 'application/json; charset=utf-8';

export function sendBytes(ctx: Context, body: Context['body'], contentType: string) {
  ctx.set('Content-Type', contentType);
  ctx.body = body;
}

const isUnchanged = (ctx: Context, answer: Answer) =>
  ctx.method === 'GET' &&
  answer.headers?.ETag !== undefined &&
  ctx.headers['if-none-match'] === answer.headers.ETag;

function stream(ctx: Context, start: NonNullable<Answer['events']>) {
  ctx.respond = false;
  for (const [name, value] of Object.entries(ctx.response.headers))
    if (value !== undefined) ctx.res.setHeader(name, value);
  openStream(ctx.req, ctx.res, start);
}

function setCookie(ctx: Context, { name, value, maxAgeMs, httpOnly }: Cookie) {
  ctx.cookies.secure = ctx.secure;
  ctx.cookies.set(name, value, {
    maxAge: maxAgeMs,
    httpOnly,
    sameSite: 'lax',
    secure: ctx.secure,
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
