import { randomBytes } from 'node:crypto';
import type { BlockList } from 'node:net';
import { isIPv6 } from 'node:net';
import type { Context } from 'koa';
import type { RequestFacts } from './route.ts';

/** Who is believed about the client's address and scheme, and what this server is called outside. */
export type AddressRules = { trustedProxies: BlockList; publicUrl: string | null };

const GOOD_ID = /^[A-Za-z0-9._-]{1,128}$/;
const boot = randomBytes(6).toString('hex');
let counter = 0;

/** What a handler may know of the request. What few ask for is found out when asked. */
export function requestFacts(ctx: Context, rules: AddressRules): RequestFacts {
  return new Facts(ctx, rules);
}

// A class, not an object with getters: V8 would make a hidden class for each such object, and keep it (bench: health).
class Facts implements RequestFacts {
  readonly id: string;
  readonly address: string;
  readonly #ctx: Context;
  readonly #publicUrl: string | null;
  readonly #behindProxy: boolean;

  constructor(ctx: Context, { trustedProxies, publicUrl }: AddressRules) {
    const peer = plain(ctx.req.socket.remoteAddress ?? '');
    this.#ctx = ctx;
    this.#publicUrl = publicUrl;
    this.#behindProxy = isTrusted(trustedProxies, peer);
    this.id = requestId(this.header('x-request-id') ?? '');
    this.address = this.#behindProxy
      ? clientBehind(this.header('x-forwarded-for') ?? '', peer, trustedProxies)
      : peer;
  }

  get origin() {
    return this.#publicUrl ?? `${this.#scheme()}://${this.#ctx.host || 'localhost'}`;
  }

  get userAgent() {
    return this.header('user-agent') ?? '';
  }

  get signal() {
    const controller = new AbortController();
    this.#ctx.res.once('close', () => controller.abort());
    return controller.signal;
  }

  header(name: string) {
    const value = this.#ctx.req.headers[name];
    return value === undefined ? undefined : String(value);
  }

  cookie(name: string) {
    return this.#ctx.cookies.get(name);
  }

  #scheme() {
    const given = this.#behindProxy ? this.header('x-forwarded-proto') : undefined;
    return given?.split(',')[0]?.trim() === 'https' ? 'https' : 'http';
  }
}

const requestId = (given: string) =>
  GOOD_ID.test(given) ? given : `req_${boot}${(counter++).toString(36).padStart(8, '0')}`;

/** The last address in the chain that is not one of our proxies: what stands before it anybody may have written. */
function clientBehind(chain: string, peer: string, proxies: BlockList) {
  const hops = chain.split(',').map((hop) => plain(hop.trim()));
  return hops.reverse().find((hop) => hop !== '' && !isTrusted(proxies, hop)) ?? peer;
}

const plain = (address: string) => (address.startsWith('::ffff:') ? address.slice(7) : address);
const isTrusted = (proxies: BlockList, address: string) =>
  proxies.rules.length > 0 && proxies.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
