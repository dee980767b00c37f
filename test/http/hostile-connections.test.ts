import { suite } from 'uvu';
import { equal, is, match, ok } from 'uvu/assert';
import { MINUTE } from '../../src/lib/clock.ts';
import { probed, probeOf } from '../support/probe.ts';
import { type RawAnswer, rawClient, sayOnce } from '../support/raw-client.ts';
import { contains } from '../support/scenarios.ts';
import { type World, world } from '../support/world.ts';

const hostile = suite('connections that misbehave');

const leads = '/thikaa/api/v1/leads';
const lead = '{"name":"Olim"}';

const head = (first: string, ...lines: string[]) =>
  `${[first, 'Host: confab', ...lines].join('\r\n')}\r\n\r\n`;
const posting = ({ people }: World, ...lines: string[]) =>
  head(
    `POST ${leads} HTTP/1.1`,
    `X-API-Key: ${people.ada.token}`,
    'Content-Type: application/json',
    ...lines,
  );
const post = (here: World, body = lead) => posting(here, `Content-Length: ${Buffer.byteLength(body)}`) + body;

/** An error as everybody may expect it: its status, JSON with a code, and a request id, in the head and in the body. */
function refused(answer: RawAnswer | undefined, status: number, code?: string) {
  ok(answer);
  const { headers, body } = answer as RawAnswer;
  is(answer?.status, status, body);
  match(headers['content-type'] ?? '', /^application\/json/);
  const { error } = JSON.parse(body);
  if (code !== undefined) is(error.code, code);
  match(headers['x-request-id'] ?? '', /^req_/);
  is(error.request_id, headers['x-request-id']);
}

async function stillServes(here: World) {
  is((await here.request('GET /health')).status, 200);
}
const countLeads = async (here: World) => (await here.request(`GET ${leads}`, { as: 'ada' })).json.total;

hostile('a flood of header bytes is refused with 431', async () => {
  await using here = await world();
  const flood = Array.from({ length: 3000 }, (_, n) => `X-${n}: ${'y'.repeat(100)}`);
  refused(await sayOnce(here.origin, head('GET /health HTTP/1.1', ...flood)), 431, 'headers_too_large');
  await stillServes(here);
});

hostile('a huge query string is refused with 431', async () => {
  await using here = await world();
  refused(await sayOnce(here.origin, head(`GET ${leads}?q=${'x'.repeat(20_000)} HTTP/1.1`)), 431);
});

hostile('many small headers are borne', async () => {
  await using here = await world();
  const many = Array.from({ length: 500 }, (_, n) => `${n}:1`);
  is((await sayOnce(here.origin, head('GET /health HTTP/1.1', ...many))).status, 200);
});

const noRequests: Record<string, string | Buffer> = {
  'a method that does not exist': head('ABRACADABRA / HTTP/1.1'),
  'a version that does not exist': head('GET / HTTP/9.9'),
  'another protocol': 'SSH-2.0-OpenSSH_9.2p1\r\n\r\n',
  'the beginning of an encrypted connection': Buffer.from('16030100a5010000a10303', 'hex'),
  'bytes of chance': Buffer.from('\0\x01\x02\xff\xfe\r\n\r\n', 'latin1'),
  'two lengths of one body': head('POST / HTTP/1.1', 'Content-Length: 3', 'Content-Length: 4'),
  'a length and chunks': head('POST / HTTP/1.1', 'Content-Length: 3', 'Transfer-Encoding: chunked'),
  'a negative length': head('POST / HTTP/1.1', 'Content-Length: -1'),
  'a length that is no number': head('POST / HTTP/1.1', 'Content-Length: many'),
  'a length beyond all measure': head('POST / HTTP/1.1', `Content-Length: ${'9'.repeat(40)}`),
  'a header that hides another': head('GET / HTTP/1.1', 'X-One: a\rX-Two: b'),
  'a header name with a space': head('GET / HTTP/1.1', 'X One: a'),
  'a header with a NUL': head('GET / HTTP/1.1', 'X-One: a\0b'),
};
for (const [name, bytes] of Object.entries(noRequests)) {
  hostile(`${name} is refused with 400`, async () => {
    await using here = await world();
    refused(await sayOnce(here.origin, bytes), 400, 'malformed_request');
    await stillServes(here);
  });
}

hostile('an answer to what is no request ends the connection', async () => {
  await using here = await world();
  using client = rawClient(here.origin);
  client.say(head('NONSENSE / HTTP/1.1'), head('GET /health HTTP/1.1'));
  const all = await client.rest();
  equal(
    all.map(({ status }) => status),
    [400],
  );
});

hostile('a tunnel is refused with 405', async () => {
  await using here = await world();
  refused(await sayOnce(here.origin, head('CONNECT example.com:443 HTTP/1.1')), 405);
});

hostile('a request without Host is refused with 400, in the words of the dialect', async () => {
  await using here = await world();
  refused(await sayOnce(here.origin, 'GET /health HTTP/1.1\r\n\r\n'), 400, 'malformed_request');
  const octocom = await sayOnce(here.origin, 'GET /octocom/rest/v1/x HTTP/1.1\r\n\r\n');
  equal(
    [octocom.status, Object.keys(JSON.parse(octocom.body)), typeof JSON.parse(octocom.body).error],
    [400, ['error'], 'string'],
  );
});

hostile('an older HTTP without Host is served', async () => {
  await using here = await world();
  is((await sayOnce(here.origin, 'GET /health HTTP/1.0\r\n\r\n')).status, 200);
});

hostile('a target in the form for proxies is read as its path', async () => {
  await using here = await world();
  is((await sayOnce(here.origin, head('GET http://elsewhere.example/health HTTP/1.1'))).status, 200);
  refused(await sayOnce(here.origin, head('OPTIONS * HTTP/1.1')), 404);
});

hostile('a target that is no URL is a path that nobody answers', async () => {
  await using here = await world();
  const targets = ['http://[::1', 'http://a:b/nowhere', 'foo://host', 'http://%zz/', 'http://?', '*'];
  for (const target of targets)
    for (const method of ['OPTIONS', 'PUT'])
      ok(
        [404, 405].includes((await sayOnce(here.origin, head(`${method} ${target} HTTP/1.1`))).status),
        target,
      );
  for (const target of ['/health#here', '/health?a#b', 'http://[::1/health', 'HTTP://x:99999999/health?q#'])
    is((await sayOnce(here.origin, head(`GET ${target} HTTP/1.1`))).status, 200, target);
});

hostile('a Host of nonsense is borne', async () => {
  await using here = await world();
  for (const host of ['[::1', '%00', '..', 'a b', '<script>', 'x'.repeat(5000), '', ':::']) {
    const answer = await sayOnce(here.origin, `GET ${leads} HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
    is(answer.status, 401, host);
  }
});

const ended = 'The request ended before its body did.';
/** Requests whose body is read, and the answer to one that is not all there. */
const readers: Record<string, object> = {
  'POST /api/v1/roles': { error: { code: 'incomplete_body', message: ended } },
  [`POST ${leads}`]: { error: { code: 'incomplete_body', message: ended } },
  [`POST ${probeOf('octocom')}`]: { error: ended },
};
const unfinished = {
  'shorter than announced': 'Content-Length: 100\r\n\r\n{"name":"Olim"}',
  'that never begins': 'Content-Length: 100\r\n\r\n',
  'whose chunk is cut off': 'Transfer-Encoding: chunked\r\n\r\nf\r\n{"name',
  'without its last chunk': 'Transfer-Encoding: chunked\r\n\r\nf\r\n{"name":"Olim"}\r\n',
};
for (const [name, rest] of Object.entries(unfinished))
  hostile(
    `a body ${name} is refused in the words of the dialect when the client says that it was all`,
    async () => {
      await using here = await world({ dialects: probed() });
      for (const [call, expected] of Object.entries(readers)) {
        using client = rawClient(here.origin);
        const key = `X-API-Key: ${here.people.ada.token}`;
        const lines = [`${call} HTTP/1.1`, 'Host: confab', key, 'Content-Type: application/json', rest];
        client.say(lines.join('\r\n'));
        client.halfClose();
        const [answer, ...more] = await client.rest();
        equal([answer?.status, answer?.headers.connection, more], [400, 'close', []], call);
        contains(JSON.parse(answer?.body ?? ''), expected);
      }
      is(await countLeads(here), 0);
    },
  );

hostile('a body that nobody reads may be as broken as it likes: there is one answer', async () => {
  await using here = await world();
  const broken = ['Content-Length: 100\r\n\r\n{', 'Transfer-Encoding: chunked\r\n\r\nzz\r\n'];
  const calls = { 'GET /health': 200, 'POST /api/v1/nowhere': 404, [`POST ${leads}`]: 401 };
  for (const [call, status] of Object.entries(calls))
    for (const body of broken) {
      using client = rawClient(here.origin);
      client.say(`${call} HTTP/1.1\r\nHost: confab\r\n${body}`);
      client.halfClose();
      equal(
        (await client.rest()).map((answer) => answer.status),
        [status],
        `${call} ${body}`,
      );
    }
});

hostile('a broken body does not take the place of the answers before it', async () => {
  await using here = await world();
  for (const [rest, code] of [
    ['zz\r\n', 'malformed_body'],
    ['f\r\n{', 'incomplete_body'],
  ] as const) {
    using client = rawClient(here.origin);
    client.say(post(here), posting(here, 'Transfer-Encoding: chunked'), rest);
    client.halfClose();
    const [taken, broken, ...more] = await client.rest();
    equal([taken?.status, more], [201, []]);
    refused(broken, 400, code);
  }
});

hostile('a client that leaves in the middle of its body leaves nothing', async () => {
  await using here = await world();
  using client = rawClient(here.origin);
  client.say(posting(here, 'Content-Length: 100'), lead);
  await stillServes(here);
  client.socket.resetAndDestroy();
  await stillServes(here);
  is(await countLeads(here), 0);
});

hostile('a body longer than announced is cut there; the rest is no request', async () => {
  await using here = await world();
  using client = rawClient(here.origin);
  client.say(posting(here, `Content-Length: ${lead.length}`), lead, '{"name":"smuggled"}');
  const [taken, junk] = await client.answers(2);
  is(taken?.status, 201);
  refused(junk, 400);
  is(await countLeads(here), 1);
});

hostile('chunks of garbage are refused with 400', async () => {
  await using here = await world();
  for (const garbage of ['zz\r\n', '5\r\nabcdefgh\r\n', 'fffffffffffffffffffff\r\n', '-1\r\n', '5;\0\r\n'])
    refused(
      await sayOnce(here.origin, posting(here, 'Transfer-Encoding: chunked'), garbage),
      400,
      'malformed_body',
    );
  is(await countLeads(here), 0);
});

hostile('a body in small chunks is put together', async () => {
  await using here = await world();
  const chunks = [...lead].map((letter) => `1\r\n${letter}\r\n`).join('');
  const { status } = await sayOnce(
    here.origin,
    posting(here, 'Transfer-Encoding: chunked'),
    `${chunks}0\r\n\r\n`,
  );
  is(status, 201);
});

hostile('an unknown transfer encoding is refused', async () => {
  await using here = await world();
  const answer = await sayOnce(here.origin, posting(here, 'Transfer-Encoding: gzip'), lead);
  ok(answer.status >= 400 && answer.status < 500, String(answer.status));
});

hostile('a client that says no more after its request is answered', async () => {
  await using here = await world();
  using client = rawClient(here.origin);
  client.say(post(here));
  client.halfClose();
  is((await client.answers())[0]?.status, 201);
});

hostile('requests in a row are answered in their order', async () => {
  await using here = await world();
  using client = rawClient(here.origin);
  const get = head('GET /health HTTP/1.1');
  client.say(post(here, '{"name":"one"}') + get + post(here, '{}') + get + post(here, '{"name":"two"}'));
  const all = await client.answers(5);
  equal(
    all.map(({ status }) => status),
    [201, 200, 400, 200, 201],
  );
});

hostile('a body is asked for with 100 when it is wanted', async () => {
  await using here = await world();
  using client = rawClient(here.origin);
  client.say(posting(here, 'Expect: 100-continue', `Content-Length: ${lead.length}`));
  is((await client.answers())[0]?.status, 100);
  client.say(lead, head('GET /health HTTP/1.1'));
  equal(
    (await client.answers(3)).map(({ status }) => status),
    [100, 201, 200],
  );
});

hostile('a body is not asked for when the answer is known without it', async () => {
  await using here = await world();
  const unwanted = {
    401: head(`POST ${leads} HTTP/1.1`, 'Expect: 100-continue', 'Content-Length: 10'),
    404: head('POST /api/v1/nowhere HTTP/1.1', 'Expect: 100-continue', 'Content-Length: 10'),
    413: posting(here, 'Expect: 100-continue', 'Content-Length: 2000000'),
  };
  for (const [status, bytes] of Object.entries(unwanted)) {
    using client = rawClient(here.origin);
    client.say(bytes);
    // Nobody knows whether the body follows, so nothing after it can be told apart.
    const all = await client.rest();
    is(all.length, 1);
    refused(all[0], Number(status));
  }
});

hostile('an expectation that nobody knows is passed over', async () => {
  await using here = await world();
  is((await sayOnce(here.origin, head('GET /health HTTP/1.1', 'Expect: a miracle'))).status, 200);
});

hostile('a body announced as too large is refused before it comes', async () => {
  await using here = await world();
  refused(await sayOnce(here.origin, posting(here, 'Content-Length: 1048577')), 413, 'payload_too_large');
});

hostile('a body without end is refused at the limit and not read on', async () => {
  await using here = await world();
  using client = rawClient(here.origin);
  const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
  let sent = 0;
  const send = () => {
    while (!client.socket.destroyed && client.socket.write(chunk)) sent += chunk.length;
    sent += chunk.length;
  };
  client.socket.on('drain', send);
  client.say(posting(here, 'Transfer-Encoding: chunked'));
  send();
  refused((await client.answers())[0], 413);
  await client.rest();
  // The limit and what is on its way in the buffers of the machine.
  ok(sent < 32 * 1024 * 1024, `${sent} bytes were taken`);
  await stillServes(here);
});

const closing = ({ socket }: ReturnType<typeof rawClient>) =>
  new Promise((resolve) => socket.once('close', resolve));
const impatient = { headMs: 50, requestMs: 60_000, idleMs: 60_000, lookEveryMs: 10, lingerMs: 60_000 };

hostile('who reads the answer only after having sent everything gets it too', async () => {
  await using here = await world();
  using client = rawClient(here.origin);
  const body = Buffer.alloc(24 * 1024 * 1024, 'x');
  client.say(posting(here, `Content-Length: ${body.length}`));
  client.socket.pause();
  const fault = await new Promise((resolve) => client.socket.write(body, resolve));
  is(fault ?? null, null);
  client.socket.resume();
  refused((await client.rest())[0], 413);
});

hostile('whoever is refused and goes on sending is listened to for a while, and no longer', async () => {
  await using here = await world({ patience: { ...impatient, headMs: 60_000, lingerMs: 50 } });
  using client = rawClient(here.origin);
  client.say(posting(here, 'Content-Length: 100000000'));
  const closed = closing(client);
  const send = () => client.socket.write('x', (error) => void (error ?? setImmediate(send)));
  send();
  refused((await client.rest())[0], 413);
  await closed;
  await stillServes(here);
});

hostile('whoever is refused and sends without measure is cut off', async () => {
  await using here = await world({ patience: { ...impatient, headMs: 60_000 } });
  using client = rawClient(here.origin);
  const megabyte = Buffer.alloc(1024 * 1024, 'x');
  client.say(posting(here, 'Content-Length: 1000000000'));
  const closed = closing(client);
  const send = () => client.socket.write(megabyte, (error) => void (error ?? send()));
  send();
  refused((await client.rest())[0], 413);
  await closed;
  ok(client.socket.bytesWritten < 500 * megabyte.length, `${client.socket.bytesWritten} bytes were taken`);
});

hostile('a head that does not come is cut off with 408', async () => {
  await using here = await world({ patience: impatient });
  refused(await sayOnce(here.origin, 'GET /health HTTP/1.1\r\nHost:'), 408, 'request_timeout');
});

hostile('a body that does not come is cut off with 408, in the words of the dialect', async () => {
  await using here = await world();
  using client = rawClient(here.origin);
  client.say(posting(here, 'Content-Length: 100', 'Expect: 100-continue'), lead);
  await client.answers();
  here.clock.advance(MINUTE);
  const [, late] = await client.rest();
  refused(late, 408, 'request_timeout');
  is(await countLeads(here), 0);
});

hostile('a connection on which nothing happens is closed', async () => {
  await using here = await world({ patience: { ...impatient, headMs: 20 } });
  using client = rawClient(here.origin);
  equal(
    (await client.rest()).map(({ status }) => status),
    [408],
  );
});

hostile('hundreds of connections that say nothing keep nobody out', async () => {
  await using here = await world();
  const silent = Array.from({ length: 300 }, () => rawClient(here.origin));
  for (const client of silent) client.say('POST / HTTP/1.1\r\nHost: confab\r\nContent-Le');
  await stillServes(here);
  for (const client of silent) client.socket.destroy();
  await stillServes(here);
});

hostile.run();
