import { randomBytes } from 'node:crypto';
import type { BlockList } from 'node:net';
import { isIP, isIPv6 } from 'node:net';
import type { Context } from 'koa';
import type { RequestFacts } from './route.ts';
import type { Choice } from './which-dialect.ts';

/** Who is believed about the client's address, scheme and host name, and what this server is called outside. */
export type AddressRules = {
  /** null: nobody. */
  trustedProxies: BlockList | null;
  publicUrl: string | null;
  /** Aborted when the server shuts down. */
  leaving: AbortSignal;
};
/** What a connection tells of the client, with what a trusted proxy adds to it. */
export type Connection = { address: string; isSecure: boolean; host: string };
type Place = Pick<Choice, 'mount' | 'isOwnHost'>;

const GOOD_ID = /^[A-Za-z0-9._-]{1,128}$/;
const boot = randomBytes(6).toString('hex');
// Some proxies write the port as well: 192.0.2.1:5050, [2001:db8::1]:5050.
const PORT = /(?<=\.\d+):\d+$|^\[|\](:\d+)?$/g;
let counter = 0;

export function connectionOf(ctx: Context, { trustedProxies, publicUrl }: AddressRules): Connection {
  const peer = plain(ctx.req.socket.remoteAddress ?? '');
  const host = ctx.req.headers.host ?? '';
  // Whoever asks for the host of a public https URL came by it: its cookies must not go where nothing is encrypted.
  if (trustedProxies === null || !isTrusted(trustedProxies, peer))
    return { address: peer, isSecure: publicUrl === `https://${host.toLowerCase()}`, host };
  return {
    address: clientBehind(ctx.get('x-forwarded-for'), peer, trustedProxies),
    isSecure: first(ctx.get('x-forwarded-proto')) === 'https',
    host: first(ctx.get('x-forwarded-host')) || host,
  };
}

/** What a handler may know of the request. What few ask for is found out when asked. */
export function requestFacts(
  ctx: Context,
  connection: Connection,
  place: Place,
  rules: AddressRules,
): RequestFacts {
  return new Facts(ctx, connection, place, rules);
}

// A class, not an object with getters: V8 would make a hidden class for each such object, and keep it (bench: health).
class Facts implements RequestFacts {
  readonly id: string;
  readonly address: string;
  readonly isSecure: boolean;
  readonly mount: string;
  readonly #ctx: Context;
  readonly #host: string;
  readonly #publicUrl: string | null;
  readonly #leaving: AbortSignal;
  #signal: AbortSignal | null = null;

  constructor(ctx: Context, connection: Connection, place: Place, { publicUrl, leaving }: AddressRules) {
    this.#ctx = ctx;
    this.#host = connection.host;
    // Links lead to the public URL; from a dialect's own host name back to it.
    this.#publicUrl = place.isOwnHost ? null : publicUrl;
    this.#leaving = leaving;
    this.id = requestId(this.header('x-request-id') ?? '');
    this.address = connection.address;
    this.isSecure = connection.isSecure;
    this.mount = place.mount;
  }

  get origin() {
    return this.#publicUrl ?? `${this.isSecure ? 'https' : 'http'}://${this.#host || 'localhost'}`;
  }

  get userAgent() {
    return this.header('user-agent') ?? '';
  }

  get signal() {
    this.#signal ??= abortedWith(this.#ctx, this.#leaving);
    return this.#signal;
  }

  header(name: string) {
    const value = this.#ctx.req.headers[name];
    return value === undefined ? undefined : String(value);
  }

  cookie(name: string) {
    return this.#ctx.cookies.get(name);
  }
}

export const newRequestId = () => `req_${boot}${(counter++).toString(36).padStart(8, '0')}`;
const requestId = (given: string) => (GOOD_ID.test(given) ? given : newRequestId());

/** The last address in the chain that is not one of our proxies: what stands before it anybody may have written. */
function clientBehind(chain: string, peer: string, proxies: BlockList) {
  const hops = chain.split(',').map((hop) => plain(hop.trim().replace(PORT, '')));
  return hops.reverse().find((hop) => isIP(hop) !== 0 && !isTrusted(proxies, hop)) ?? peer;
}

const first = (list: string) => list.split(',')[0]?.trim() ?? '';
const plain = (address: string) => (address.startsWith('::ffff:') ? address.slice(7) : address);
const isTrusted = (proxies: BlockList, address: string) =>
  proxies.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');

function abortedWith(ctx: Context, leaving: AbortSignal) {
  const controller = new AbortController();
  if (ctx.res.closed) controller.abort();
  ctx.res.once('close', () => controller.abort());
  return AbortSignal.any([controller.signal, leaving]);
}
