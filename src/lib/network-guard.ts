import { familyOf, networks, parseNetwork } from './networks.ts';
import { once } from './once.ts';

/** Keeps requests to addresses that strangers chose away from this machine and from what trusts its network. */
export type NetworkGuard = {
  /** A sentence, or null when the address may be reached. */
  refusal(address: string): string | null;
  /** The same for what a URL itself shows; where its name leads is only known when it is looked up. */
  refusalOfUrl(url: URL): string | null;
};

export function networkGuard({ allow, privateAllowed }: { allow: string[]; privateAllowed: boolean }) {
  const isAllowed = networks(allow.flatMap(alsoTranslated));

  function refusal(address: string) {
    if (familyOf(address) === null) return `"${address.slice(0, 80)}" is not an address.`;
    if (isAllowed(address)) return null;
    const kind = kinds.find((each) => listOf(each)(address)) ?? 'public';
    return kind === 'public' || (kind === 'private' && privateAllowed) ? null : refused(address, kind);
  }

  function refusalOfUrl(url: URL) {
    const wrongForm = refusalOfForm(url);
    if (wrongForm) return wrongForm;
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (familyOf(host)) return refusal(host);
    return /(^|\.)localhost\.?$/.test(host) ? refusalOfLocalhost(host) : null;
  }

  const refusalOfLocalhost = (host: string) =>
    loopback.every((address) => refusal(address)) ? refused(host, 'loopback') : null;

  return { refusal, refusalOfUrl } satisfies NetworkGuard;
}

/** For URLs that an administrator chose: they may lead anywhere. */
export const trustingGuard: NetworkGuard = { refusal: () => null, refusalOfUrl: refusalOfForm };

function refusalOfForm({ protocol, username, password }: URL) {
  if (protocol !== 'http:' && protocol !== 'https:') return 'The URL must begin with http:// or https://.';
  return username || password ? 'The URL must not contain a user name or a password.' : null;
}

const refused = (address: string, kind: string) =>
  `The address ${address} is refused: ${kind} addresses may be reached only if the administrator allows them.`;

/** Networks that translate IPv6 to IPv4 (NAT64) lead to the IPv4 address at the end. */
function alsoTranslated(network: string) {
  const { address, prefix, family } = parseNetwork(network);
  return family === 'ipv4' ? [network, `64:ff9b::${address}/${96 + prefix}`] : [network];
}

const loopback = ['127.0.0.1', '::1'];

// The first kind that includes an address counts: narrow ones stand above those that surround them.
const networksOf = {
  // Amazon, Google, Azure and most others; Azure's own; Alibaba; Oracle; the IPv6 forms of Amazon, Google, Scaleway.
  'cloud metadata': [
    '169.254.169.254',
    '168.63.129.16',
    '100.100.100.200',
    '192.0.0.192',
    'fd00:ec2::/32',
    'fd20:ce::254',
    'fd00:42::42',
  ],
  loopback: ['127.0.0.0/8', '::1'],
  unspecified: ['0.0.0.0/8', '::'],
  'link-local': ['169.254.0.0/16', 'fe80::/10'],
  multicast: ['224.0.0.0/4', 'ff00::/8'],
  broadcast: ['255.255.255.255'],
  private: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', 'fc00::/7'],
  documentation: ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '2001:db8::/32', '3fff::/20'],
  // What IANA set aside, and tunnels through which an IPv6 address hides an IPv4 one (6to4, Teredo).
  reserved: ['192.0.0.0/24', '192.88.99.0/24', '198.18.0.0/15', '240.0.0.0/4', '2001::/23', '2002::/16'],
  public: ['::ffff:0:0/96', '64:ff9b::/96', '2000::/3'],
  unassigned: ['::/0'],
} as const satisfies Record<string, readonly string[]>;

type Kind = keyof typeof networksOf;
// The cast: an object's keys are those that it was written with.
const kinds = Object.keys(networksOf) as Kind[];
const listOf = once((kind: Kind) => networks(networksOf[kind].flatMap(alsoTranslated)));
