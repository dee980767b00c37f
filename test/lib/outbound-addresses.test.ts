import { suite } from 'uvu';
import { equal, is, match, ok } from 'uvu/assert';
import { networkGuard } from '../../src/lib/network-guard.ts';
import { loopbackTls } from '../support/loopback-tls.ts';
import { rawServer, saying } from '../support/raw-server.ts';
import { startReceiver } from '../support/receiver.ts';
import { nameserver, sendOnce, verdict } from '../support/sending.ts';

const reaching = suite('the addresses of outgoing requests');

const closedDoor = networkGuard({ allow: [], privateAllowed: true });
const onlyFirst = networkGuard({ allow: ['127.0.0.1'], privateAllowed: true });

reaching(
  'are refused when a URL shows a forbidden one, before anything is looked up or connected',
  async () => {
    await using receiver = await startReceiver();
    const { asked, lookup } = nameserver(['127.0.0.1']);
    for (const host of ['127.0.0.1', '2130706433', '[::ffff:127.0.0.1]', '[::1]', 'localhost', 'x.localhost'])
      is(
        verdict(await sendOnce({ url: `http://${host}:${receiver.port}/` }, { guard: closedDoor, lookup })),
        'refused_address',
        host,
      );
    is(verdict(await sendOnce({ url: 'file:///etc/passwd' })), 'refused_address');
    is(verdict(await sendOnce({ url: `http://user:secret@127.0.0.1:${receiver.port}/` })), 'refused_address');
    equal([asked, receiver.requests], [[], []]);
  },
);

reaching('are refused when a name leads to forbidden ones only', async () => {
  for (const addresses of [
    ['127.0.0.1'],
    ['169.254.169.254'],
    ['::1', '127.0.0.1'],
    ['::ffff:127.0.0.1'],
    ['not an address'],
  ]) {
    const outcome = await sendOnce(
      { url: 'http://receiver.test/' },
      { guard: closedDoor, lookup: nameserver(addresses).lookup },
    );
    is(verdict(outcome), 'refused_address', String(addresses));
  }
});

reaching('are taken from the URL where it shows a permitted one', async () => {
  await using receiver = await startReceiver();
  const guard = networkGuard({ allow: ['127.0.0.1', '::1'], privateAllowed: true });
  const { asked, lookup } = nameserver(['127.0.0.2']);
  is(verdict(await sendOnce({ url: receiver.url }, { guard, lookup })), 'answered 200');
  is(verdict(await sendOnce({ url: `http://[::1]:${receiver.port}/` }, { guard, lookup })), 'connect');
  equal(asked, []);
});

reaching('are told in the refusal', async () => {
  const outcome = await sendOnce(
    { url: 'http://receiver.test/' },
    { guard: closedDoor, lookup: nameserver(['169.254.169.254']).lookup },
  );
  match(
    'message' in outcome ? outcome.message : '',
    'The address 169.254.169.254 is refused: cloud metadata',
  );
});

reaching('cannot be changed by a name that leads elsewhere when asked again', async () => {
  await using rightful = await startReceiver();
  await using secret = await startReceiver({ host: '127.0.0.2', port: rightful.port });
  const { asked, lookup } = nameserver(['127.0.0.1'], ['127.0.0.2']);
  const url = `http://receiver.test:${rightful.port}/`;
  is(verdict(await sendOnce({ url }, { guard: onlyFirst, lookup })), 'answered 200');
  equal(asked, ['receiver.test']);
  is(verdict(await sendOnce({ url }, { guard: onlyFirst, lookup })), 'refused_address');
  equal([rightful.requests.length, secret.requests.length], [1, 0]);
  is(rightful.requests[0]?.headers.host, `receiver.test:${rightful.port}`);
});

reaching('are only the permitted ones where a name has others too', async () => {
  await using forbidden = await startReceiver({ host: '127.0.0.2' });
  await using permitted = await startReceiver({ port: forbidden.port });
  const { lookup } = nameserver(['127.0.0.2', '::1', '127.0.0.1']);
  const url = `http://receiver.test:${forbidden.port}/`;
  is(verdict(await sendOnce({ url }, { guard: onlyFirst, lookup })), 'answered 200');
  equal([forbidden.requests.length, permitted.requests.length], [0, 1]);
});

reaching('are tried one after the other until one connects', async () => {
  await using receiver = await startReceiver({ host: '127.0.0.3' });
  const { lookup } = nameserver(['127.0.0.1', '127.0.0.2', '127.0.0.3']);
  is(verdict(await sendOnce({ url: `http://receiver.test:${receiver.port}/` }, { lookup })), 'answered 200');
});

reaching('are eight at most, however many a hostile name server lists', async () => {
  await using receiver = await startReceiver({ host: '127.0.0.9' });
  const listed = (count: number) => Array.from({ length: count }, (_, index) => `127.0.0.${index + 1}`);
  const url = `http://receiver.test:${receiver.port}/`;
  is(verdict(await sendOnce({ url }, { lookup: nameserver(listed(9)).lookup })), 'connect');
  is(verdict(await sendOnce({ url }, { lookup: nameserver(listed(9).slice(1)).lookup })), 'answered 200');
});

reaching('may be missing: the name is unknown, has no address, or never gets an answer', async () => {
  const url = 'http://receiver.test/';
  const unknown = Object.assign(new Error('getaddrinfo ENOTFOUND receiver.test'), { code: 'ENOTFOUND' });
  const outcome = await sendOnce({ url }, { lookup: () => Promise.reject(unknown) });
  equal(
    [verdict(outcome), 'message' in outcome && outcome.message],
    ['dns', 'The name could not be resolved (ENOTFOUND).'],
  );
  is(verdict(await sendOnce({ url }, { lookup: nameserver([]).lookup })), 'dns');
  const silence = await sendOnce({ url, connectMs: 20 }, { lookup: () => new Promise(() => {}) });
  is(verdict(silence), 'timeout');
  ok(silence.durationMs < 5000);
});

reaching('with nobody behind them are no connection', async () => {
  const receiver = await startReceiver();
  await receiver.close();
  const outcome = await sendOnce({ url: receiver.url });
  equal(
    [verdict(outcome), 'message' in outcome && outcome.message],
    ['connect', 'There was no connection (ECONNREFUSED).'],
  );
  const { lookup } = nameserver(['127.0.0.1', '127.0.0.2']);
  is(verdict(await sendOnce({ url: `http://receiver.test:${receiver.port}/` }, { lookup })), 'connect');
});

reaching('looked up by the system itself work too', async () => {
  await using receiver = await startReceiver();
  is(verdict(await sendOnce({ url: `http://localhost:${receiver.port}/` })), 'answered 200');
});

reaching('are trusted over TLS only with a certificate for their name', async () => {
  await using receiver = await startReceiver({ tls: loopbackTls });
  const { lookup } = nameserver(['127.0.0.1']);
  const to = (host: string) => ({ url: `https://${host}:${receiver.port}/` });
  const trusting = { lookup, ca: loopbackTls.cert };
  is(verdict(await sendOnce(to('receiver.test'), trusting)), 'answered 200');
  is(verdict(await sendOnce(to('127.0.0.1'), trusting)), 'answered 200');
  const stranger = await sendOnce(to('other.test'), trusting);
  equal(
    [verdict(stranger), 'message' in stranger && stranger.message],
    ['tls', 'The secure connection failed (ERR_TLS_CERT_ALTNAME_INVALID).'],
  );
  const unknown = await sendOnce(to('receiver.test'), { lookup });
  equal(
    [verdict(unknown), 'message' in unknown && unknown.message],
    ['tls', 'The secure connection failed (DEPTH_ZERO_SELF_SIGNED_CERT).'],
  );
  is(receiver.requests.length, 2);
});

reaching(
  'that speak no TLS where it is asked for, or stop in the middle of it, are a TLS failure',
  async () => {
    using plain = await rawServer(saying('HTTP/1.1 400 Bad Request\r\n\r\n'));
    is(verdict(await sendOnce({ url: plain.url.replace('http:', 'https:') })), 'tls');
    using hangingUp = await rawServer((socket) => socket.once('data', () => socket.destroy()));
    is(verdict(await sendOnce({ url: hangingUp.url.replace('http:', 'https:') })), 'tls');
  },
);

reaching('that speak TLS where plain HTTP is asked for give no valid answer', async () => {
  await using receiver = await startReceiver({ tls: loopbackTls });
  const outcome = verdict(await sendOnce({ url: receiver.url.replace('https:', 'http:') }));
  is(['reset', 'bad_response'].includes(outcome), true, outcome);
});

reaching('that accept but never finish the handshake run out of time for connecting', async () => {
  using silent = await rawServer(() => {});
  const outcome = await sendOnce({ url: silent.url.replace('http:', 'https:'), connectMs: 30 });
  equal(
    [verdict(outcome), 'message' in outcome && outcome.message],
    ['timeout', 'There was no connection within 30 ms.'],
  );
});

reaching.run();
