import { randomBytes } from 'node:crypto';
import type { BlockList } from 'node:net';
import { isIPv6 } from 'node:net';
import type { Context } from 'koa';
import type { RequestFacts } from './route.ts';

/** Who is believed about the client's address and scheme, and what this server is called outside. */
export type AddressRules = {
  trustedProxies: BlockList;
  publicUrl: string | null;
  /** Aborted when the server shuts down. */
  leaving: AbortSignal;
};

const GOOD_ID = /^[A-Za-z0-9._-]{1,128}$/;
const boot = randomBytes(6).toString('hex');
let counter = 0;

/** What a handler may know of the request. */
export function requestFacts(ctx: Context, rules: AddressRules): RequestFacts {
  const { req } = ctx;
  const peer = plain(req.socket.remoteAddress ?? '');
  const behindProxy = isTrusted(rules.trustedProxies, peer);
  return {
    id: requestId(ctx.get('x-request-id')),
    address: behindProxy ? clientBehind(ctx.get('x-forwarded-for'), peer, rules.trustedProxies) : peer,
    get origin() {
      return rules.publicUrl ?? `${behindProxy ? schemeBehind(ctx) : 'http'}://${ctx.host || 'localhost'}`;
    },
    userAgent: ctx.get('user-agent'),
    header: (name) => (req.headers[name] === undefined ? undefined : String(req.headers[name])),
    cookie: (name) => ctx.cookies.get(name),
    get signal() {
      return abortedWith(ctx, rules.leaving);
    },
  };
}

const requestId = (given: string) =>
  GOOD_ID.test(given) ? given : `req_${boot}${(counter++).toString(36).padStart(8, '0')}`;

/** The last address in the chain that is not one of our proxies: what stands before it anybody may have written. */
function clientBehind(chain: string, peer: string, proxies: BlockList) {
  const hops = chain.split(',').map((hop) => plain(hop.trim()));
  return hops.reverse().find((hop) => hop !== '' && !isTrusted(proxies, hop)) ?? peer;
}

const schemeBehind = (ctx: Context) =>
  ctx.get('x-forwarded-proto').split(',')[0]?.trim() === 'https' ? 'https' : 'http';
const plain = (address: string) => (address.startsWith('::ffff:') ? address.slice(7) : address);
const isTrusted = (proxies: BlockList, address: string) =>
  proxies.rules.length > 0 && proxies.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');

function abortedWith(ctx: Context, leaving: AbortSignal) {
  const controller = new AbortController();
  ctx.res.once('close', () => controller.abort());
  return AbortSignal.any([controller.signal, leaving]);
}
