import { randomBytes } from 'node:crypto';
import type { BlockList } from 'node:net';
import { isIP, isIPv6 } from 'node:net';
import type { Context } from 'koa';
import type { RequestFacts } from './route.ts';
import type { Choice } from './which-dialect.ts';

/** Who is believed about the client's address, scheme and host name, and what this server is called outside. */
export type AddressRules = { trustedProxies: BlockList; publicUrl: string | null };
/** What a connection tells of the client, with what a trusted proxy adds to it. */
export type Connection = { address: string; isSecure: boolean; host: string };

const GOOD_ID = /^[A-Za-z0-9._-]{1,128}$/;
const boot = randomBytes(6).toString('hex');
// Some proxies write the port as well: 192.0.2.1:5050, [2001:db8::1]:5050.
const PORT = /(?<=\.\d+):\d+$|^\[|\](:\d+)?$/g;
let counter = 0;

export function connectionOf(ctx: Context, { trustedProxies }: AddressRules): Connection {
  const peer = plain(ctx.req.socket.remoteAddress ?? '');
  if (!isTrusted(trustedProxies, peer)) return { address: peer, isSecure: false, host: ctx.host };
  return {
    address: clientBehind(ctx.get('x-forwarded-for'), peer, trustedProxies),
    isSecure: first(ctx.get('x-forwarded-proto')) === 'https',
    host: first(ctx.get('x-forwarded-host')) || ctx.host,
  };
}

/** What a handler may know of the request. Links lead to the public URL; from a dialect's own host name back to it. */
export function requestFacts(
  ctx: Context,
  { address, isSecure, host }: Connection,
  { mount, isOwnHost }: Pick<Choice, 'mount' | 'isOwnHost'>,
  { publicUrl }: AddressRules,
): RequestFacts {
  const { req } = ctx;
  let signal: AbortSignal | null = null;
  return {
    id: requestId(ctx.get('x-request-id')),
    address,
    origin: (!isOwnHost && publicUrl) || `${isSecure ? 'https' : 'http'}://${host || 'localhost'}`,
    mount,
    isSecure,
    userAgent: ctx.get('user-agent'),
    header: (name) => (req.headers[name] === undefined ? undefined : String(req.headers[name])),
    cookie: (name) => ctx.cookies.get(name),
    get signal() {
      return (signal ??= abortedWith(ctx));
    },
  };
}

const requestId = (given: string) =>
  GOOD_ID.test(given) ? given : `req_${boot}${(counter++).toString(36).padStart(8, '0')}`;

/** The last address in the chain that is not one of our proxies: what stands before it anybody may have written. */
function clientBehind(chain: string, peer: string, proxies: BlockList) {
  const hops = chain.split(',').map((hop) => plain(hop.trim().replace(PORT, '')));
  return hops.reverse().find((hop) => isIP(hop) !== 0 && !isTrusted(proxies, hop)) ?? peer;
}

const first = (list: string) => list.split(',')[0]?.trim() ?? '';
const plain = (address: string) => (address.startsWith('::ffff:') ? address.slice(7) : address);
const isTrusted = (proxies: BlockList, address: string) =>
  proxies.rules.length > 0 && proxies.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');

function abortedWith(ctx: Context) {
  const controller = new AbortController();
  if (ctx.res.closed) controller.abort();
  ctx.res.once('close', () => controller.abort());
  return controller.signal;
}
