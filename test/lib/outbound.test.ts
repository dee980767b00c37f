import { suite } from 'uvu';
import { equal, is, match, ok } from 'uvu/assert';
import { type Call, outbound } from '../../src/lib/outbound.ts';
import { loopbackTls } from '../support/loopback-tls.ts';
import { rawServer, saying } from '../support/raw-server.ts';
import { startReceiver } from '../support/receiver.ts';
import { loopbackAllowed, sendOnce, verdict } from '../support/sending.ts';

const sending = suite('outgoing requests');

const withBody = (body: string | Buffer, headers = 'content-type: text/plain') =>
  Buffer.concat([
    Buffer.from(`HTTP/1.1 200 OK\r\n${headers}\r\nconnection: close\r\n\r\n`),
    Buffer.from(body),
  ]);

async function bodyKept(answer: Buffer, keepBytes?: number) {
  using server = await rawServer(saying(answer));
  const outcome = await sendOnce({ url: server.url, keepBytes });
  return 'body' in outcome ? outcome.body : outcome.error;
}

sending('carry method, path, headers and exactly the given bytes', async () => {
  await using receiver = await startReceiver();
  const body = Buffer.from('{ "text" : "Привет" }');
  await sendOnce({ method: 'PUT', url: `${receiver.url}a/b?c=%20d`, headers: { 'x-mark': '7' }, body });
  const [got] = receiver.requests;
  equal([got?.method, got?.path, got?.headers['x-mark'], got?.body], ['PUT', '/a/b?c=%20d', '7', body]);
  equal(
    [got?.headers['content-length'], got?.headers.host, got?.headers.connection],
    [String(body.length), `127.0.0.1:${receiver.port}`, 'close'],
  );
  is(got?.headers['accept-encoding'], undefined);
});

sending('bring back status, headers, body and how long it took', async () => {
  await using receiver = await startReceiver({
    answers: () => ({ status: 503, headers: { 'retry-after': '120' }, body: 'Come back later', delayMs: 20 }),
  });
  const outcome = await sendOnce({ url: receiver.url });
  ok('status' in outcome);
  equal([outcome.status, outcome.headers['retry-after'], outcome.body], [503, '120', 'Come back later']);
  ok(outcome.durationMs >= 15 && outcome.durationMs < 10_000, `${outcome.durationMs} ms`);
});

sending('without a body work for every method', async () => {
  await using receiver = await startReceiver({ answers: () => ({ status: 204 }) });
  for (const method of ['GET', 'HEAD', 'POST', 'DELETE', 'PATCH', 'OPTIONS'])
    is(verdict(await sendOnce({ method, url: receiver.url, body: undefined })), 'answered 204', method);
  equal(new Set(receiver.requests.map(({ body }) => body.length)), new Set([0]));
});

sending('follow no redirect', async () => {
  await using receiver = await startReceiver({
    answers: (n) => (n === 1 ? { status: 307, headers: { location: '/elsewhere' } } : { status: 200 }),
  });
  const outcome = await sendOnce({ url: receiver.url });
  is(verdict(outcome), 'answered 307');
  is(receiver.requests.length, 1);
});

sending('skip over provisional answers', async () => {
  using server = await rawServer(
    saying(
      `HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\nHTTP/1.1 202 Accepted\r\ncontent-length: 0\r\n\r\n`,
    ),
  );
  is(verdict(await sendOnce({ url: server.url })), 'answered 202');
});

sending('keep the first 4 KB of an answer, or as many bytes as asked for', async () => {
  is((await bodyKept(withBody('a'.repeat(5000)))).length, 4096);
  is(await bodyKept(withBody('abcdef'), 3), 'abc');
  is(await bodyKept(withBody('abcdef'), 0), '');
});

sending('read an answer as text whatever its bytes are', async () => {
  is(await bodyKept(withBody('Раҳмат', 'content-type: text/plain; charset=utf-8')), 'Раҳмат');
  is(await bodyKept(withBody('ab€'), 4), 'ab', 'a character that the cut went through is left out');
  is(await bodyKept(withBody(Buffer.from([0x61, 0xff, 0xfe, 0x62]))), 'a\uFFFD\uFFFDb');
  is(await bodyKept(withBody('a\0b')), 'a\uFFFDb');
  is(
    await bodyKept(withBody(Buffer.from([0xcf, 0xf0]), 'content-type: text/html; charset="windows-1251"')),
    'Пр',
  );
  is(await bodyKept(withBody('plain', 'content-type: text/html; charset=no-such-thing')), 'plain');
  is(await bodyKept(withBody('plain', 'content-type: ;;=charset=')), 'plain');
});

sending('many at a time do not mix', async () => {
  await using receiver = await startReceiver({
    answers: (n, { body }) => ({ body, delayMs: (n * 7) % 13 }),
  });
  const client = outbound({ guard: loopbackAllowed });
  const bodies = Array.from({ length: 40 }, (_, index) => `body ${index}`);
  const outcomes = await Promise.all(
    bodies.map((body) => client.send({ method: 'POST', url: receiver.url, body })),
  );
  client.close();
  equal(
    outcomes.map((outcome) => 'body' in outcome && outcome.body),
    bodies,
  );
});

sending('that cannot be made fail like any other, without an exception', async () => {
  const url = 'http://127.0.0.1:9/';
  const impossible: (Partial<Call> & { url: string })[] = [
    { url: 'not a url' },
    { url: '' },
    { url: 'http://[::1/' },
    { url: 'http://127.0.0.1:99999/' },
    { url, headers: { 'x-mark': 'a\r\nx-other: b' } },
    { url, headers: { 'x mark': 'a' } },
    { url, headers: { 'x-mark': 'Привет' } },
    { url, method: 'GET /x HTTP/1.1\r\n' },
  ];
  for (const call of impossible) is(verdict(await sendOnce(call)), 'bad_request', JSON.stringify(call));
});

sending('have all their time for the answer once they are connected', async () => {
  const answers = () => ({ delayMs: 400 });
  await using plain = await startReceiver({ answers });
  await using secure = await startReceiver({ answers, tls: loopbackTls });
  const send = async ({ url }: { url: string }) =>
    verdict(await sendOnce({ url, connectMs: 300 }, { ca: loopbackTls.cert }));
  equal(await Promise.all([plain, secure].map(send)), ['answered 200', 'answered 200']);
});

sending('leave no timer behind that would keep the program from ending', async () => {
  await using receiver = await startReceiver();
  const client = outbound({ guard: loopbackAllowed });
  const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
  const already = timers();
  await client.send({ method: 'POST', url: receiver.url });
  await client.send({ method: 'POST', url: 'not a url' });
  ok(timers() <= already);
  client.close();
});

sending('end at once when the client is closed, and none begins afterwards', async () => {
  await using receiver = await startReceiver({ answers: () => ({ delayMs: 60_000 }) });
  const client = outbound({ guard: loopbackAllowed });
  const underWay = client.send({ method: 'POST', url: receiver.url });
  await receiver.waitFor(1);
  client.close();
  const outcome = await underWay;
  is(verdict(outcome), 'reset');
  match('message' in outcome ? outcome.message : '', 'stopping');
  is(verdict(await client.send({ method: 'POST', url: receiver.url })), 'reset');
  is(receiver.requests.length, 1);
});

sending.run();
