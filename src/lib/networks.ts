import { BlockList, isIPv4, isIPv6 } from 'node:net';
import { Problem } from './problem.ts';

/**
 * Answers whether an address lies in one of the networks (`10.0.0.0/8`, `fd00::/8`) or is one of the addresses given.
 * An IPv4 address written as IPv6 (`::ffff:10.1.2.3`) lies where its IPv4 address lies.
 */
export function networks(entries: readonly string[]) {
  // One list per family, because Node's BlockList finds 8.8.8.8 inside ::/3.
  const lists = { ipv4: new BlockList(), ipv6: new BlockList() };
  for (const { address, prefix, family } of entries.map(parseNetwork))
    lists[family].addSubnet(address, prefix, family);
  return (address: string) => {
    const family = familyOf(address);
    if (family === null) return false;
    return lists.ipv4.check(address, family) || (family === 'ipv6' && lists.ipv6.check(address, family));
  };
}

export function parseNetwork(entry: string) {
  const [address = '', prefix, ...rest] = entry.split('/');
  const family = familyOf(address);
  if (family === null || address.includes('%') || rest.length > 0) throw notANetwork(entry);
  const longest = family === 'ipv4' ? 32 : 128;
  const length = prefix === undefined ? longest : prefixLength(prefix);
  if (length === null || length > longest) throw notANetwork(entry);
  return { address, prefix: length, family };
}

export function familyOf(address: string): 'ipv4' | 'ipv6' | null {
  if (isIPv4(address)) return 'ipv4';
  return isIPv6(address) ? 'ipv6' : null;
}

const prefixLength = (typed: string) => (/^\d{1,3}$/.test(typed) ? Number(typed) : null);

const notANetwork = (entry: string) =>
  Problem.invalid(
    'network',
    `"${entry.slice(0, 80)}" is neither an address nor a network such as 10.1.0.0/16 or fd00::/8.`,
  );
