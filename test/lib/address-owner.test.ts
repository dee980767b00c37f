import { suite } from 'uvu';
import { is } from 'uvu/assert';
import { addressOwner } from '../../src/lib/address-owner.ts';

const owner = suite('who is counted for an address');

owner('is the address itself in IPv4', () => {
  is(addressOwner('192.0.2.1'), '192.0.2.1');
});

owner('is the /64 in IPv6, however it is written', () => {
  const same = [
    '2001:db8:1:2::',
    '2001:DB8:1:2::1',
    '2001:0db8:0001:0002:ffff:ffff:ffff:ffff',
    '2001:db8:1:2:3:4:5::',
  ];
  for (const address of same) is(addressOwner(address), '2001:db8:1:2::/64', address);
  is(addressOwner('2001:db8::1'), '2001:db8:0:0::/64');
  is(addressOwner('2001:db8:0:0:5::1'), '2001:db8:0:0::/64');
  is(addressOwner('::1'), '0:0:0:0::/64');
  is(addressOwner('::'), '0:0:0:0::/64');
  is(addressOwner('fe80::1:2:3:4'), 'fe80:0:0:0::/64');
});

owner('is another one in the next network', () => {
  is.not(addressOwner('2001:db8:1:2::1'), addressOwner('2001:db8:1:3::1'));
});

owner.run();
