import { suite } from 'uvu';
import { is, match, throws } from 'uvu/assert';
import { networkGuard } from '../../src/lib/network-guard.ts';
import { Problem } from '../../src/lib/problem.ts';

const guarding = suite('the network guard');

const byDefault = networkGuard({ allow: [], privateAllowed: true });
const strict = networkGuard({ allow: [], privateAllowed: false });

const dangerous: Record<string, string[]> = {
  loopback: [
    '127.0.0.1',
    '127.0.0.0',
    '127.255.255.255',
    '::1',
    '0:0:0:0:0:0:0:1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::127.0.0.1',
    '64:ff9b::7f12:3456',
  ],
  unspecified: ['0.0.0.0', '0.255.255.255', '::', '::ffff:0.0.0.0', '64:ff9b::'],
  'link-local': [
    '169.254.0.1',
    '169.254.255.255',
    'fe80::1',
    'fe80::1%eth0',
    'febf::1',
    '::ffff:169.254.0.1',
  ],
  'cloud metadata': [
    '169.254.169.254',
    '::ffff:a9fe:a9fe',
    '64:ff9b::a9fe:a9fe',
    'fd00:ec2::254',
    'fd00:ec2::23',
    'fd20:ce::254',
    'fd00:42::42',
    '100.100.100.200',
    '168.63.129.16',
    '192.0.0.192',
  ],
  multicast: ['224.0.0.1', '239.255.255.255', 'ff02::1', '::ffff:224.0.0.1'],
  broadcast: ['255.255.255.255', '64:ff9b::ffff:ffff'],
  documentation: ['192.0.2.1', '198.51.100.1', '203.0.113.1', '2001:db8::1', '3fff::1'],
  reserved: [
    '192.0.0.1',
    '192.88.99.1',
    '198.18.0.1',
    '198.19.255.255',
    '240.0.0.1',
    '255.255.255.254',
    '2001::1',
    '2002:7f00:1::1',
  ],
  unassigned: [
    '::127.0.0.1',
    '::2',
    '100::1',
    '64:ff9b:1::7f00:1',
    '4000::1',
    'fec0::1',
    'fe00::1',
    '1fff::1',
  ],
};
const privateOnes = [
  '10.0.0.1',
  '10.255.255.255',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.0.1',
  '100.64.0.1',
  '100.127.255.255',
  'fc00::1',
  'fd12:3456::1',
  '::ffff:10.0.0.1',
  '64:ff9b::192.168.1.1',
];
const publicOnes = [
  '8.8.8.8',
  '1.1.1.1',
  '126.255.255.255',
  '128.0.0.1',
  '169.253.255.255',
  '169.255.0.1',
  '172.15.255.255',
  '172.32.0.1',
  '100.63.255.255',
  '100.128.0.1',
  '223.255.255.255',
  '11.0.0.1',
  '192.167.255.255',
  '2a00:1450:4001:80e::200e',
  '2606:4700::1111',
  '2001:4860:4860::8888',
  '::ffff:8.8.8.8',
  '64:ff9b::8.8.8.8',
];

guarding('refuses what is dangerous by its kind, in every form of writing', () => {
  for (const [kind, addresses] of Object.entries(dangerous))
    for (const guard of [byDefault, strict])
      for (const address of addresses)
        is(
          guard.refusal(address),
          `The address ${address} is refused: ${kind} addresses may be reached only if the administrator allows them.`,
        );
});

guarding('lets the office network be reached until private addresses are switched off', () => {
  for (const address of privateOnes) {
    is(byDefault.refusal(address), null, address);
    match(strict.refusal(address) ?? '', `${address} is refused: private addresses`);
  }
});

guarding('lets the rest of the Internet be reached', () => {
  for (const address of publicOnes)
    for (const guard of [byDefault, strict]) is(guard.refusal(address), null, address);
});

guarding('refuses what is no address at all', () => {
  for (const odd of ['', 'example.org', '127.1', '0x7f.0.0.1', '1.2.3.4.5', '127.0.0.1 ', '[::1]'])
    is(byDefault.refusal(odd), `"${odd}" is not an address.`);
});

guarding('opens what the administrator lists, and nothing beside it', () => {
  const guard = networkGuard({
    allow: ['127.0.0.0/8', '10.9.0.0/16', '::1', '169.254.169.254', 'fd00:ec2::254'],
    privateAllowed: false,
  });
  for (const address of [
    '127.0.0.1',
    '::ffff:127.0.0.1',
    '64:ff9b::127.0.0.1',
    '::1',
    '10.9.3.4',
    '::ffff:10.9.3.4',
    '64:ff9b::10.9.3.4',
    '169.254.169.254',
    'fd00:ec2::254',
  ])
    is(guard.refusal(address), null, address);
  for (const address of [
    '10.8.0.1',
    '10.10.0.1',
    '::2',
    '0.0.0.0',
    '169.254.169.253',
    'fd00:ec2::253',
    '64:ff9b::10.8.0.1',
  ])
    is(typeof guard.refusal(address), 'string', address);
});

guarding('refuses to start with a list that it does not understand', () => {
  throws(
    () => networkGuard({ allow: ['10.0.0.0/8', '10.0.0.0/99'], privateAllowed: true }),
    (error: unknown) =>
      error instanceof Problem &&
      error.message === '"10.0.0.0/99" is neither an address nor a network such as 10.1.0.0/16 or fd00::/8.',
  );
});

const refusalOf = (url: string, guard = byDefault) => guard.refusalOfUrl(new URL(url));

guarding('sees literal addresses in URLs through every disguise', () => {
  const disguises: [url: string, shown: string, kind: string][] = [
    ['http://127.0.0.1/', '127.0.0.1', 'loopback'],
    ['https://127.0.0.1:8443/hook?x=1', '127.0.0.1', 'loopback'],
    ['http://127.0.0.1./', '127.0.0.1', 'loopback'],
    ['http://127.1/', '127.0.0.1', 'loopback'],
    ['http://2130706433/', '127.0.0.1', 'loopback'],
    ['http://0x7f000001/', '127.0.0.1', 'loopback'],
    ['http://0x7f.0x0.0x0.0x1/', '127.0.0.1', 'loopback'],
    ['http://0177.0.0.01/', '127.0.0.1', 'loopback'],
    ['http://①②⑦.0.0.1/', '127.0.0.1', 'loopback'],
    ['http://127。0。0。1/', '127.0.0.1', 'loopback'],
    ['http://%31%32%37.0.0.1/', '127.0.0.1', 'loopback'],
    ['http://0/', '0.0.0.0', 'unspecified'],
    ['http://[::]/', '::', 'unspecified'],
    ['http://[::1]:9000/', '::1', 'loopback'],
    ['http://[0:0:0:0:0:0:0:1]/', '::1', 'loopback'],
    ['http://[::ffff:127.0.0.1]/', '::ffff:7f00:1', 'loopback'],
    ['http://[::127.0.0.1]/', '::7f00:1', 'unassigned'],
    ['http://[64:ff9b::169.254.169.254]/', '64:ff9b::a9fe:a9fe', 'cloud metadata'],
    ['http://2852039166/latest/meta-data/', '169.254.169.254', 'cloud metadata'],
    ['http://[fe80::1]/', 'fe80::1', 'link-local'],
    ['http://localhost/', 'localhost', 'loopback'],
    ['http://LocalHost.:8080/', 'localhost.', 'loopback'],
    ['http://anything.localhost/', 'anything.localhost', 'loopback'],
    ['http://ｌｏｃａｌｈｏｓｔ/', 'localhost', 'loopback'],
  ];
  for (const [url, shown, kind] of disguises)
    is(
      refusalOf(url),
      `The address ${shown} is refused: ${kind} addresses may be reached only if the administrator allows them.`,
      url,
    );
});

guarding('leaves names to the moment when they are looked up', () => {
  for (const url of [
    'https://hooks.example.org/x',
    'http://intranet/',
    'http://localhost.example.org/',
    'http://notlocalhost/',
    'http://127.0.0.1.nip.io/',
  ])
    is(refusalOf(url), null, url);
});

guarding('takes no other scheme and no password in a URL', () => {
  for (const url of [
    'ftp://example.org/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/plain,x',
    'ws://example.org/',
    'gopher://example.org:70/_x',
  ])
    is(refusalOf(url), 'The URL must begin with http:// or https://.', url);
  for (const url of [
    'http://user@example.org/',
    'https://user:secret@example.org/',
    'https://:secret@example.org/',
    'https://example.org@127.0.0.1/',
  ])
    is(refusalOf(url), 'The URL must not contain a user name or a password.', url);
});

guarding('lets localhost be named once a loopback network is listed, of either family', () => {
  for (const allow of [['127.0.0.0/8'], ['::1']]) {
    const guard = networkGuard({ allow, privateAllowed: true });
    is(refusalOf('http://localhost:9000/', guard), null);
    is(refusalOf('http://api.localhost:9000/', guard), null);
  }
  is(
    typeof refusalOf('http://localhost/', networkGuard({ allow: ['10.0.0.0/8'], privateAllowed: true })),
    'string',
  );
});

guarding.run();
