import fc from 'fast-check';
import { suite } from 'uvu';
import { is, throws } from 'uvu/assert';
import { networks } from '../../src/lib/networks.ts';
import { Problem } from '../../src/lib/problem.ts';

const membership = suite('networks');

membership('end exactly where their prefix says', () => {
  const cases: [network: string, inside: string[], outside: string[]][] = [
    ['10.0.0.0/8', ['10.0.0.0', '10.255.255.255'], ['9.255.255.255', '11.0.0.0']],
    ['172.16.0.0/12', ['172.16.0.0', '172.31.255.255'], ['172.15.255.255', '172.32.0.0']],
    ['192.0.2.7', ['192.0.2.7'], ['192.0.2.6', '192.0.2.8']],
    ['192.0.2.7/32', ['192.0.2.7'], ['192.0.2.8']],
    ['10.1.2.3/8', ['10.9.9.9'], ['11.1.2.3']],
    ['0.0.0.0/0', ['0.0.0.0', '255.255.255.255', '::ffff:8.8.8.8'], ['::', '2a00::1']],
    ['fd00::/8', ['fd00::', 'fdff:ffff::1'], ['fc00::1', 'fe00::']],
    ['fe80::/10', ['fe80::1', 'febf::1', 'fe80::1%eth0'], ['fec0::1']],
    ['::1', ['::1', '0:0:0:0:0:0:0:1'], ['::', '::2', '0.0.0.1']],
    ['::/0', ['::', 'ffff::1'], ['8.8.8.8']],
    ['::/3', ['::1', '1fff::'], ['8.8.8.8', '2000::']],
    ['10.0.0.0/8', ['::ffff:10.1.2.3', '::ffff:a01:203'], ['::10.1.2.3', '64:ff9b::10.1.2.3']],
  ];
  for (const [network, inside, outside] of cases) {
    const isWithin = networks([network]);
    for (const address of inside) is(isWithin(address), true, `${address} in ${network}`);
    for (const address of outside) is(isWithin(address), false, `${address} not in ${network}`);
  }
});

membership('agree with arithmetic on every IPv4 address and prefix', () => {
  const dotted = (bits: number) => [24, 16, 8, 0].map((shift) => (bits >>> shift) & 255).join('.');
  const anyBits = fc.integer({ min: 0, max: 2 ** 32 - 1 });
  fc.assert(
    fc.property(anyBits, anyBits, fc.nat(32), fc.nat(32), (base, noise, prefix, alike) => {
      // Two unrelated addresses hardly ever share a network, so one is made of the other's first bits.
      const head = alike === 0 ? 0 : (-1 << (32 - alike)) >>> 0;
      const address = ((base & head) | (noise & ~head)) >>> 0;
      const mask = prefix === 0 ? 0 : (-1 << (32 - prefix)) >>> 0;
      const expected = (base & mask) >>> 0 === (address & mask) >>> 0;
      const isWithin = networks([`${dotted(base)}/${prefix}`]);
      return isWithin(dotted(address)) === expected && isWithin(`::ffff:${dotted(address)}`) === expected;
    }),
  );
});

membership('of an empty list contain nothing, and no list contains what is no address', () => {
  is(networks([])('127.0.0.1'), false);
  is(networks(['0.0.0.0/0', '::/0'])('localhost'), false);
});

membership('refuse a bad entry with one sentence that shows a good one', () => {
  const bad = [
    '',
    ' ',
    '10.0.0.0/33',
    'fd00::/129',
    '10.0.0.0/',
    '10.0.0.0/-1',
    '10.0.0.0/8/8',
    '10.0.0/8',
    '10.*',
    'localhost',
    'fe80::1%eth0',
    '10.0.0.0/0x8',
    '10.0.0.0/8 ',
    '::1/1e1',
  ];
  for (const entry of bad)
    throws(
      () => networks(['10.0.0.0/8', entry]),
      (error: unknown) =>
        error instanceof Problem &&
        error.kind === 'invalid' &&
        error.message === `"${entry}" is neither an address nor a network such as 10.1.0.0/16 or fd00::/8.`,
      entry,
    );
});

membership.run();
