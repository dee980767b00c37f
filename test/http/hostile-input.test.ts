import { gzipSync } from 'node:zlib';
import { suite } from 'uvu';
import { equal, is, match, ok } from 'uvu/assert';
import { allDialects } from '../../src/api/dialects.ts';
import { MINUTE } from '../../src/lib/clock.ts';
import { busySince } from '../support/busy.ts';
import { contains } from '../support/scenarios.ts';
import { type World, world } from '../support/world.ts';

const hostile = suite('input that means harm');

const leads = '/thikaa/api/v1/leads';
const roles = '/api/v1/roles';
const json = { 'content-type': 'application/json' };

type Answer = Awaited<ReturnType<World['request']>>;

/** Refused in so many words: JSON, a request id, nothing of what is inside. */
function refused(answer: Answer, status: number, what = '') {
  is(answer.status, status, `${what}: ${answer.status} ${answer.text.slice(0, 300)}`);
  match(answer.headers.get('content-type') ?? '', /^application\/json/);
  ok(answer.headers.get('x-request-id'));
  ok(answer.text.length < 25_000, `${what}: an answer of ${answer.text.length} characters`);
  ok(!/SqliteError|node:internal|\.ts:\d+|<html/i.test(answer.text), answer.text);
}
const stillServes = async (here: World) => is((await here.request('GET /health')).status, 200);

async function sendBytes(
  here: World,
  bytes: Uint8Array | string,
  headers: Record<string, string> = json,
  path = leads,
) {
  const authorization = `Bearer ${here.people.ada.token}`;
  const response = await fetch(here.origin + path, {
    method: 'POST',
    body: bytes as string,
    headers: { authorization, ...headers },
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: JSON.parse(text), events: [] };
}

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
const deep = (open: string, close: string, times: number) => open.repeat(times) + close.repeat(times);

const badBodies: Record<string, Uint8Array | string> = {
  'invalid UTF-8': bytes('{"name":"', [0xc3, 0x28], '"}'),
  'UTF-8 cut in half': bytes('{"name":"', [0xe2, 0x82], '"}'),
  'an overlong encoding': bytes('{"name":"', [0xc0, 0xaf], '"}'),
  'UTF-16': Buffer.from('{"name":"Olim"}', 'utf16le'),
  'a byte order mark': bytes([0xef, 0xbb, 0xbf], '{"name":"Olim"}'),
  nothing: '',
  'white space': '   ',
  'half an object': '{"name":',
  'two objects': '{"name":"a"}{"name":"b"}',
  'a comment': '{"name":"a"/**/}',
  'a trailing comma': '{"name":"a",}',
  null: 'null',
  'a text': '"Olim"',
  'a number': '7',
  'a list': '[{"name":"Olim"}]',
  'lists, 400,000 deep': deep('[', ']', 400_000),
  'objects, 100,000 deep': `${'{"name":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
  'objects, 33 deep, in a field that may hold anything': `{"name":"a","custom_fields":${'{"a":'.repeat(33)}1${'}'.repeat(33)}}`,
  'a NUL byte': '{"name":"a\\u0000b"}',
  'a NUL byte in a key': '{"name":"a","custom_fields":{"a\\u0000b":1}}',
  'a raw NUL': bytes('{"name":"a', [0], 'b"}'),
  'a high surrogate alone': '{"name":"\\ud800"}',
  'a low surrogate alone': '{"name":"a","tags":["\\udc00"]}',
  'a surrogate alone in a key': '{"name":"a","custom_fields":{"\\ud800":1}}',
  'a number beyond all measure': '{"name":"a","custom_fields":{"n":1e400}}',
  'a negative number beyond all measure': '{"name":"a","custom_fields":{"n":-1e400}}',
  'a number for a text': '{"name":1e308}',
  'an object for a text': '{"name":{"toString":"x"}}',
  'a name of 10,000 letters': JSON.stringify({ name: 'x'.repeat(10_000) }),
  'an email of 1,000,000 letters': JSON.stringify({ name: 'a', email: `${'a'.repeat(1_000_000)}@b.c` }),
  'an email of many dots': JSON.stringify({ name: 'a', email: `a@${'a.'.repeat(400_000)}!` }),
  'a name of blanks': '{"name":"   "}',
  'hundreds of thousands of tags': JSON.stringify({ name: 'a', tags: Array(250_000).fill(1) }),
  'tens of thousands of fields': JSON.stringify({
    name: 'a',
    custom_fields: Object.fromEntries(Array.from({ length: 50_000 }, (_, n) => [`k${n}`, n])),
  }),
};
// Our own API tells what is no JSON (400) from what is none of ours (422); Thikaa does not.
const unreadable = new Set([
  'invalid UTF-8',
  'UTF-8 cut in half',
  'an overlong encoding',
  'UTF-16',
  'a byte order mark',
  'nothing',
  'white space',
  'half an object',
  'two objects',
  'a comment',
  'a trailing comma',
  'a raw NUL',
]);
for (const [name, body] of Object.entries(badBodies))
  for (const [dialect, path, status] of [
    ['Thikaa', leads, 400],
    ['our own API', roles, unreadable.has(name) ? 400 : 422],
  ] as const)
    hostile(`a body of ${name} is a ${status} in ${dialect}`, async () => {
      await using here = await world();
      const busyMs = busySince();
      refused(await sendBytes(here, body, json, path), status, name);
      const ms = busyMs();
      ok(ms < 1000, `${name} kept the server busy for ${Math.round(ms)} ms`);
      await stillServes(here);
    });

hostile('the last of two equal keys counts', async () => {
  await using here = await world();
  const { status, json: lead } = await sendBytes(here, '{"name":"one","name":"two"}');
  equal([status, lead.name], [201, 'two']);
});

hostile('a key called __proto__ is a key like any other', async () => {
  await using here = await world();
  const custom = '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}},"toString":1}';
  const body = `{"name":"a","__proto__":{"isAdmin":true},"custom_fields":${custom}}`;
  const answer = await sendBytes(here, body);
  is(answer.status, 201);
  ok(answer.text.includes(custom));
  is(({} as { isAdmin?: boolean }).isAdmin, undefined);
  const listed = await here.request(`GET ${leads}`, { as: 'ada' });
  ok(listed.text.includes(custom));
});

hostile('unknown fields with the names of what every object has are refused by their names', async () => {
  await using here = await world();
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']) {
    const answer = await here.request(`POST ${roles}`, {
      as: 'ada',
      body: `{"name":"a","permissions":[],"${name}":1}`,
    });
    refused(answer, 422, name);
    ok(answer.text.includes(`"${name}":["${name} is not known here."]`), answer.text);
  }
});

hostile('a thousand faults are told in few words', async () => {
  await using here = await world();
  const body = Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`${n}${'x'.repeat(500)}`, 1]));
  refused(await here.request(`POST ${roles}`, { as: 'ada', body }), 422);
});

hostile('what looks like SQL is stored letter by letter', async () => {
  await using here = await world();
  const texts = [
    "'; drop table leads; --",
    '" or 1=1',
    "x') returning *--",
    '%_\\',
    'a OR b NEAR(c)',
    '* " ^ : -',
  ];
  for (const text of texts) {
    const body = { name: text, source: text, phone: text, tags: [text], custom_fields: { [text]: text } };
    const answer = await here.request(`POST ${leads}`, { as: 'ada', body });
    is(answer.status, 201, text);
    contains(answer.json, body);
  }
  const { json: list } = await here.request(`GET ${leads}`, { as: 'ada' });
  is(list.total, texts.length);
});

const types: Record<string, string | null> = {
  'plain text': 'text/plain',
  'a form': 'application/x-www-form-urlencoded',
  'a form with files': 'multipart/form-data; boundary=x',
  XML: 'application/xml',
  'nearly JSON': 'application/jsonp',
  nonsense: ';;;,,,',
};
for (const [name, type] of Object.entries(types)) {
  hostile(`a content type of ${name} is a 415`, async () => {
    await using here = await world();
    refused(await sendBytes(here, '{"name":"a"}', { 'content-type': type as string }), 415);
  });
}

hostile('kinds of JSON with a name of their own are taken', async () => {
  await using here = await world();
  for (const type of ['application/json; charset=utf-8', 'APPLICATION/JSON', 'application/vnd.api+json'])
    is((await sendBytes(here, '{"name":"a"}', { 'content-type': type })).status, 201, type);
});

hostile('a compressed body is a 415, which says so', async () => {
  await using here = await world();
  const answer = await sendBytes(here, gzipSync('{"name":"a"}'), { ...json, 'content-encoding': 'gzip' });
  refused(answer, 415);
  match(answer.json.error.message, 'Content-Encoding');
});

const ids = [
  '%00',
  '%',
  '%zz',
  '%ff',
  '%c0%af',
  '..%2f..%2fetc%2fpasswd',
  '-1',
  '0',
  '1e400',
  '1.5',
  'NaN',
  'null',
  '[object%20Object]',
  '9'.repeat(400),
  'x'.repeat(10_000),
  "1'%20or%20'1'='1",
  '1;drop%20table%20agents',
  '%F0%9F%92%A9',
  '__proto__',
  'constructor',
  '00000000-0000-0000-0000-000000000000',
  '9007199254740993',
  '%2e%2e',
  '1%20',
  '+1',
  '0x1',
];
hostile('an id of nonsense is a 404 wherever there are ids', async () => {
  await using here = await world();
  const nouns = ['agents', 'roles', 'jobs', 'webhooks'];
  for (const noun of nouns)
    for (const id of ids) refused(await here.request(`GET /api/v1/${noun}/${id}`, { as: 'ada' }), 404, id);
  await stillServes(here);
});

hostile('a path of nonsense is a 404 in every dialect', async () => {
  await using here = await world();
  for (const { mount, inner } of allDialects('key'))
    for (const id of ids) {
      // Whoever asks for what is not there is limited as well.
      here.clock.advance(MINUTE);
      refused(await here.request(`GET ${mount}${inner}/nowhere/${id}`, { as: 'ada' }), 404, id);
    }
});

hostile('a method of no use is a 405 in every dialect', async () => {
  await using here = await world();
  for (const { mount, inner, name } of allDialects('key'))
    for (const method of ['PROPFIND', 'OPTIONS', 'PUT', 'PURGE', 'DELETE']) {
      const answer = await here.request(`${method} ${mount}${inner}/openapi.json`, { as: 'ada' });
      refused(answer, 405, `${method} ${name}`);
      match(answer.headers.get('allow') ?? '', 'GET');
    }
});

const badQueries = [
  'limit=0',
  'limit=-1',
  'limit=1001',
  'limit=many',
  'limit=1e400',
  'limit=Infinity',
  'limit=1.5',
  'limit=',
  'limit=%00',
  'limit=1&limit=2',
  'offset=-1',
  'offset=99999999999999999999',
  'offset=[]',
  'limit=%',
  'limit=%ff',
  "limit=1'--",
];
hostile('a bad value of a known query name is a 400 in Thikaa', async () => {
  await using here = await world();
  for (const query of badQueries)
    refused(await here.request(`GET ${leads}?${query}`, { as: 'ada' }), 400, query);
  await stillServes(here);
});

const strangeQueries = [
  'q=1&q=2&q=3',
  '__proto__=1',
  'constructor=1&toString=2',
  '%=%',
  '&&&&',
  '=',
  '?',
  'limit[]=1',
  'a'.repeat(8000),
  'offset=9007199254740991',
  Array.from({ length: 1500 }, (_, n) => n).join('=&'),
];
hostile('unknown query names are passed over, however strange', async () => {
  await using here = await world();
  for (const query of strangeQueries)
    is((await here.request(`GET ${leads}?${query}`, { as: 'ada' })).status, 200, query.slice(0, 100));
});

hostile('times out of range are refused', async () => {
  await using here = await world();
  const times = [
    '9999-99-99T00:00:00Z',
    '2026-02-30T00:00:00Z',
    '0000-00-00T00:00:00Z',
    '1969-12-31T23:59:59Z',
    '+275760-09-14T00:00:00Z',
    '2030-01-01',
    '2030-01-01T25:00:00Z',
    'tomorrow',
    '2030-12-31T23:59:60Z',
    '',
  ];
  for (const time of times)
    refused(
      await here.request('POST /api/v1/keys', { as: 'ada', body: { name: 'k', expires_at: time } }),
      422,
      time,
    );
});

hostile('cookies, keys and languages of nonsense are borne', async () => {
  await using here = await world();
  const values = [
    '',
    ';;;=;',
    'x'.repeat(4000),
    '%00%ff',
    '=',
    'confab_session=',
    'confab_session=%zz',
    '"',
    '\\',
    'q=,;q=;=',
    '*;q=1e400',
  ];
  for (const value of values)
    for (const name of [
      'cookie',
      'accept-language',
      'if-none-match',
      'x-request-id',
      'x-forwarded-for',
      'origin',
      'accept',
      'last-event-id',
      'range',
    ]) {
      const answer = await here.request(`GET ${roles}`, { as: 'ada', headers: { [name]: value } });
      is(answer.status, 200, `${name}: ${value.slice(0, 50)}`);
    }
});

hostile('a password of any size or kind is no more than wrong', async () => {
  await using here = await world();
  const passwords = ['x'.repeat(200), '\u{10ffff}'.repeat(100), "' or '1'='1", '\n\r\t', '€'.repeat(200)];
  for (const password of passwords) {
    const body = { email: 'ada@clinic.example', password };
    refused(await here.request('POST /api/v1/sessions', { body }), 401, password);
  }
});

hostile.run();
