import { isIPv6 } from 'node:net';

/**
 * Whom to count when counting by address: an IPv4 address, but of IPv6 the whole /64, which is what one customer gets and
 * may move about in freely.
 */
export function addressOwner(address: string) {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const missing = tail === undefined ? 0 : 8 - before.length - tail.split(':').filter(Boolean).length;
  const groups = [...before, ...Array(missing).fill('0'), ...(tail?.split(':') ?? [])];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, '').toLowerCase())
    .join(':')}::/64`;
}
