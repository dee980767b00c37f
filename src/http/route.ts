import type { Readable } from 'node:stream';
import type { Actor } from '../domain/actor.ts';
import type { Trial } from '../domain/channel.ts';
import type { Domain } from '../domain/domain.ts';
import type { Intelligence } from '../domain/intelligence.ts';
import type { Received } from '../domain/media/media.ts';
import type { Permission } from '../domain/permissions.ts';
import type { Download } from '../lib/download.ts';
import { Problem } from '../lib/problem.ts';
import type { FetchPicture } from '../lib/remote-picture.ts';
import type { JsonSchema, Schema } from '../lib/schema.ts';
import type { Dialect } from './dialect.ts';
import type { Subscriber } from './sse.ts';

/**
 * One declaration drives validation, the handler's types, the OpenAPI document and, in tests, the checking of every
 * response. A handler never sees Koa: it gets typed input and returns a value, or `reply(…)` when it needs more.
 */
export type Access = Permission | 'public' | 'signed-in' | 'oneself';
export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

export type RequestFacts = {
  id: string;
  /** The address of the client, behind trusted proxies as well. */
  address: string;
  /** `https://help.example.com`, as the outside sees this server. */
  origin: string;
  /** Where the dialect begins below the origin: nowhere in particular on a host name of its own. */
  mount: string;
  /** Whether the client's connection is encrypted, as far as we can know. */
  isSecure: boolean;
  userAgent: string;
  header(name: string): string | undefined;
  cookie(name: string): string | undefined;
  /** Aborted when nobody waits for the answer any more, or when the server shuts down. */
  signal: AbortSignal;
};
/** What a few routes tell of the server itself, and ask of what it does outside of the database. */
export type ServerFacts = {
  isReady(): boolean;
  metrics(): string;
  intelligence: Intelligence;
  backups(): { name: string; bytes: number; madeAt: number }[];
  /** Sends something by the channel of an inbox, to see whether it arrives. */
  tryInbox(id: number): Promise<Trial>;
  dialects: readonly Dialect[];
  openApi(dialect: Dialect, base: string): unknown;
  download: Download;
  /** A picture that strangers put on their own server. */
  fetchPicture: FetchPicture;
};
/** A file that came with the request, under the name of its field. */
export type UploadedFile = Received & { field: string };
export function fileIn(files: readonly UploadedFile[], field: string) {
  const file = files.find((one) => one.field === field);
  if (file) return file;
  throw Problem.invalid(field, `${field} is required: send a file as multipart/form-data.`);
}
export type FileRule = { optional?: boolean; most?: number; description?: string };
/** A body of multipart/form-data: its files by field; its text fields are the properties of `body`. */
export type Upload = {
  files: Record<string, FileRule>;
  /** The same without files may come as JSON. */
  alsoJson?: boolean;
  /** The same without files may come as forms do that say nothing else: application/x-www-form-urlencoded. */
  alsoEncoded?: boolean;
};
export type Call<P = unknown, Q = unknown, B = unknown> = {
  domain: Domain;
  server: ServerFacts;
  actor: Actor;
  request: RequestFacts;
  params: P;
  query: Q;
  body: B;
  /** Those of an `upload`, and what `prepare` fetches; each is kept only if `domain.media.add` is called with it. */
  files: UploadedFile[];
};

export type Cookie = { name: string; value: string; maxAgeMs: number; httpOnly: boolean };
export type Answer = {
  status?: number;
  headers?: Record<string, string>;
  cookies?: Cookie[];
  body?: unknown;
  /** The same as body, rendered to JSON already. */
  json?: string;
  file?: { bytes: Buffer; contentType: string };
  stream?: { source: Readable; contentType: string };
  /** A file on the disk, of which a part may be asked for. */
  content?: Content;
  events?: (subscriber: Subscriber) => () => void;
};
export type Content = {
  size: number;
  contentType: string;
  read(part?: { start: number; end: number }): Readable;
};
const mark = Symbol('reply');
export type Reply = Answer & { readonly [mark]: true };
/** An answer with a status, headers, cookies, a file, a stream or live events of its own. */
export const reply = (answer: Answer): Reply => ({ ...answer, [mark]: true });
export const isReply = (value: unknown): value is Reply =>
  typeof value === 'object' && value !== null && mark in value;

/** What is known of a request even where it could not be read. */
export type Apologising = { domain: Domain; request: RequestFacts; query: URLSearchParams };
export type Page = { html: string; headers: Record<string, string> };

type Contract<P, Q, B, R> = {
  method: Method;
  path: string;
  summary: string;
  description?: string;
  tag: string;
  /**
   * Who may: everybody, whoever is signed in, holders of a permission; or, for what concerns their own account, people
   * themselves: their session or a key that has not been narrowed. Required, so that nothing is open by accident.
   */
  access: Access;
  params?: Schema<P>;
  query?: Schema<Q>;
  body?: Schema<B>;
  /** A request without a body is fine too; the handler then gets an empty object. */
  bodyOptional?: boolean;
  upload?: Upload;
  /** Of the body, or of each file of an upload, which the settings limit as well. */
  limitBytes?: number;
  /** null: no content. */
  returns: Schema<R> | null;
  status?: number;
  /** What is answered instead of JSON. */
  produces?:
    | 'application/json'
    | 'text/event-stream'
    | 'text/plain'
    | 'text/html'
    | 'text/csv'
    | 'application/octet-stream';
  /** Further success answers by status. */
  also?: Record<number, { description: string; schema: JsonSchema | null }>;
  /** How a page tells a person what went wrong, whoever found it out. Programs are told in the dialect's shape. */
  apology?(problem: Problem, asked: Apologising): Page;
  /** Session sign-in and the like must not be answered from memory. */
  idempotent?: false;
  operationId?: string;
  /** What the usage counts it as, such as /search; by itself the first segment of the path below the dialect's own. */
  countedAs?: string;
};
/** A change that returns a problem is kept and answered with it; one that throws it is undone. */
type Result<R> = NoInfer<R> | Reply | Problem;
type Reading<P, Q, B, R> = {
  handle(call: Call<P, Q, B>): Result<R> | Promise<Result<R>>;
  change?: never;
  prepare?: never;
};
type Changing<P, Q, B, R, X> = {
  /** Slow or asynchronous work before the transaction, such as hashing a password; its value goes to `change`. */
  prepare?(call: Call<P, Q, B>): Promise<X>;
  /** Runs inside store.write: synchronous, only the database. The answer is given after it is on the disk. */
  change(call: Call<P, Q, B>, prepared: Awaited<X>): Result<R>;
  handle?: never;
};

export type Route = Contract<unknown, unknown, unknown, unknown> & {
  handle?(call: Call): unknown;
  prepare?(call: Call): Promise<unknown>;
  change?(call: Call, prepared: unknown): unknown;
};

export function route<
  P = Record<never, never>,
  Q = Record<never, never>,
  B = undefined,
  R = unknown,
  X = undefined,
>(contract: Contract<P, Q, B, R> & (Reading<P, Q, B, R> | Changing<P, Q, B, R, X>)): Route {
  return contract;
}

export const successStatus = ({ status, returns, produces }: Route) =>
  status ?? (returns === null && produces === undefined ? 204 : 200);
