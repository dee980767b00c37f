import type { Context } from 'koa';
import type { Clock } from '../lib/clock.ts';
import { namesTag } from '../lib/etag.ts';
import { Problem } from '../lib/problem.ts';
import type { JsonSchema } from '../lib/schema.ts';
import { answerCheck } from '../lib/validate.ts';
import { writeContent } from './content.ts';
import type { Answer, Cookie } from './route.ts';
import type { Mounted } from './routing.ts';
import { securityHeaders } from './security-headers.ts';
import { openStream } from './sse.ts';

/** The headers of an answer, gathered in one object and written at once: one by one they cost three times as much. */
export type Head = Record<string, string>;
export const headOf = (requestId: string): Head => ({ 'X-Request-Id': requestId, ...securityHeaders });

type Manner = { verify: boolean; isSecure: boolean; clock: Clock };

/** Turns a handler's answer into the response. */
export function send(ctx: Context, head: Head, mounted: Mounted, answer: Answer, manner: Manner) {
  if (manner.verify) refuseBreach(mounted, answer);
  const status = answer.status ?? mounted.status;
  if (answer.headers) Object.assign(head, answer.headers);
  for (const cookie of answer.cookies ?? []) setCookie(ctx, cookie, manner.isSecure);
  if (answer.events) return stream(ctx, head, manner.clock, answer.events);
  if (isUnchanged(ctx, answer)) return writeUnchanged(ctx, head);
  if (answer.file) return write(ctx, status, head, answer.file.contentType, answer.file.bytes);
  if (answer.content) return writeContent(ctx, head, answer.content);
  if (answer.stream) return pipe(ctx, status, head, answer.stream);
  const json = jsonIn(answer);
  if (json === undefined) return writeEmpty(ctx, status, head);
  write(ctx, status, head, JSON_TYPE, json);
}

/** undefined: there is nothing to say. */
export const jsonIn = ({ json, body }: Answer): string | undefined => json ?? JSON.stringify(body);

type Stream = NonNullable<Answer['stream']>;
export const JSON_TYPE = 'application/json; charset=utf-8';
export const HTML_TYPE = 'text/html; charset=utf-8';
const WITHOUT_LENGTH = new Set([204, 304]);

/** Past Koa, which would look at each header and at the body again. */
export function write(ctx: Context, status: number, head: Head, contentType: string, body: string | Buffer) {
  head['Content-Type'] = contentType;
  const length = Buffer.byteLength(body);
  head['Content-Length'] = String(length);
  ctx.respond = false;
  // Where each character is one byte, both encodings mean the same bytes, and Latin-1 takes them without looking.
  ctx.res.writeHead(status, head).end(body, length === body.length ? 'latin1' : 'utf8');
}

export function writeEmpty(ctx: Context, status: number, head: Head) {
  if (!WITHOUT_LENGTH.has(status)) head['Content-Length'] = '0';
  ctx.respond = false;
  ctx.res.writeHead(status, head).end();
}

// A coding is told of what is sent, and nothing is.
function writeUnchanged(ctx: Context, { 'Content-Encoding': _, ...head }: Head) {
  writeEmpty(ctx, 304, head);
}

function pipe(ctx: Context, status: number, head: Head, { source, contentType }: Stream) {
  ctx.status = status;
  ctx.set({ ...head, 'Content-Type': contentType });
  ctx.body = source;
}

/** Whether the caller has this version already: `If-None-Match` lists those it has, or `*` for any. */
function isUnchanged(ctx: Context, { headers }: Answer) {
  const held = ctx.get('if-none-match');
  if (held === '' || headers?.ETag === undefined || !READING.has(ctx.method)) return false;
  return namesTag(held, headers.ETag);
}

const READING = new Set(['GET', 'HEAD']);

function stream(ctx: Context, head: Head, clock: Clock, start: NonNullable<Answer['events']>) {
  if (ctx.method === 'HEAD') return write(ctx, 200, head, 'text/event-stream; charset=utf-8', '');
  ctx.respond = false;
  for (const [name, value] of Object.entries(head)) ctx.res.setHeader(name, value);
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
  const twin = Object.keys(answer.headers ?? {}).find(isTwin);
  if (twin)
    throw breach(mounted.route.path, `${twin} is written otherwise elsewhere and would be sent twice`);
  if (answer.file || answer.stream || answer.content || answer.events) return;
  const body = answer.json === undefined ? answer.body : JSON.parse(answer.json);
  const schema = promised(mounted, answer.status ?? mounted.status);
  if (schema === null && body !== undefined) throw breach(mounted.route.path, 'no body was promised');
  const faults = schema && faultsAgainst(schema, body);
  if (faults) throw breach(mounted.route.path, JSON.stringify(faults));
}

/** What cannot be given again must not be promised: such a route says `idempotent: false`. */
export function refuseFleeting(
  { route }: Mounted,
  { cookies, file, stream: source, content, events }: Answer,
) {
  if (cookies ?? file ?? source ?? content ?? events)
    throw breach(route.path, 'what it answers cannot be kept for a repetition');
}

const usual = new Map(
  ['Content-Type', 'Content-Length', ...Object.keys(headOf(''))].map((name) => [name.toLowerCase(), name]),
);
const isTwin = (name: string) => (usual.get(name.toLowerCase()) ?? name) !== name;

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
