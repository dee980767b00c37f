import fc from 'fast-check';
import { suite } from 'uvu';
import { equal, is, match, ok } from 'uvu/assert';
import { allDialects } from '../../src/api/dialects.ts';
import type { Dialect } from '../../src/http/dialect.ts';
import { openApi } from '../../src/http/openapi.ts';
import { route } from '../../src/http/route.ts';
import { MINUTE } from '../../src/lib/clock.ts';
import {
  anything,
  array,
  boolean,
  integer,
  nullable,
  number,
  openObject,
  record,
  text,
} from '../../src/lib/schema.ts';
import { character } from '../support/character.ts';
import { rawClient } from '../support/raw-client.ts';
import { rounds } from '../support/rounds.ts';
import { filesIn } from '../support/upload.ts';
import { waiting } from '../support/waiting.ts';
import { type World, world } from '../support/world.ts';

const uploads = suite('uploads');

const Person = openObject(
  { first_name: text({ minLength: 1 }) },
  {
    age: integer(),
    height: number(),
    vip: boolean(),
    tags: array(text()),
    years: array(integer()),
    more: record(anything()),
    note: nullable(text()),
    rank: nullable(integer()),
  },
);

/** A contact with a picture, as some dialects take it: as a form, or without the picture as JSON. */
const putPerson = route({
  method: 'put',
  path: '/api/v1/probe',
  tag: 'Probe',
  summary: 'Takes a form',
  access: 'signed-in',
  upload: { files: { files: { optional: true, most: 2 } }, alsoJson: true },
  body: Person,
  limitBytes: 1000,
  returns: anything(),
  change: ({ domain, actor, body, files }) => ({
    body,
    files: files.map((file) => [file.field, domain.media.add(actor, file).filename]),
  }),
});
/** Reads the whole form and then wants nothing of it. */
const refusing = route({
  method: 'post',
  path: '/api/v1/probe',
  tag: 'Probe',
  summary: 'Ignores the file',
  access: 'signed-in',
  upload: { files: { file: {} } },
  returns: null,
  change: () => undefined,
});
const dialects = () => allDialects('key').map(withProbes);
const withProbes = (dialect: Dialect): Dialect =>
  dialect.name === 'native' ? { ...dialect, routes: [...dialect.routes, putPerson, refusing] } : dialect;
const probed = () => world({ dialects: dialects() });

const form = (...entries: [name: string, value: string | Blob, filename?: string][]) => {
  const made = new FormData();
  for (const [name, value, filename] of entries)
    if (typeof value === 'string') made.append(name, value);
    else made.append(name, value, filename);
  return made;
};
const put = (here: World, body: unknown) => here.request('PUT /api/v1/probe', { as: 'ada', body });

uploads('have their text fields read as what the contract says, and strings left alone', async () => {
  await using here = await probed();
  const { json } = await put(
    here,
    form(
      ['first_name', '007'],
      ['age', '41'],
      ['height', '1.80'],
      ['vip', 'true'],
      ['tags', '1'],
      ['tags', 'true'],
      ['years', '1999'],
      ['more', '{"a":"5","b":[1]}'],
      ['note', ''],
      ['rank', ''],
      ['unknown', 'null'],
      ['files', new Blob(['x']), 'x.txt'],
    ),
  );
  equal(json, {
    body: {
      first_name: '007',
      age: 41,
      height: 1.8,
      vip: true,
      tags: ['1', 'true'],
      years: [1999],
      more: { a: '5', b: [1] },
      note: '',
      rank: null,
      unknown: 'null',
    },
    files: [['files', 'x.txt']],
  });
});

uploads('are refused for fields that are not what they should be', async () => {
  await using here = await probed();
  const faults = [
    ['age', '4.5'],
    ['age', '0x10'],
    ['age', ''],
    ['height', '1e3'],
    ['height', 'Infinity'],
    ['vip', 'yes'],
    ['vip', 'toString'],
    ['more', 'no json'],
    ['more', '[1]'],
    ['rank', 'first'],
    ['note', 'a\0b'],
  ];
  for (const [name = '', value = ''] of faults) {
    const { status, json } = await put(here, form(['first_name', 'Olim'], [name, value]));
    is(status, 422, `${name} ${value}`);
    equal(Object.keys(json.error.details.fields), [name]);
  }
  is((await put(here, form(['age', '1']))).status, 422);
});

uploads('may do without the file, and come as JSON where the route says so, never coerced', async () => {
  await using here = await probed();
  equal((await put(here, form(['first_name', 'Olim']))).json.files, []);
  equal((await put(here, { first_name: 'Olim', age: 41 })).json, {
    body: { first_name: 'Olim', age: 41 },
    files: [],
  });
  is((await put(here, { first_name: 'Olim', age: '41' })).status, 422);
  is((await put(here, '{')).status, 400);
  const xml = { 'content-type': 'text/xml' };
  is((await here.request('PUT /api/v1/probe', { as: 'ada', body: '<a/>', headers: xml })).status, 415);
});

uploads('take files only where a field has them, as many as it says, as large as it says', async () => {
  await using here = await probed();
  const file = (size: number) => new Blob(['x'.repeat(size)]);
  const name: [string, string] = ['first_name', 'Olim'];
  is((await put(here, form(name, ['files', file(1000), 'a'], ['files', file(3), 'b']))).status, 200);
  equal((await put(here, form(name, ['picture', file(9), 'a']))).json.files, [], 'unknown ones are ignored');
  const refused: [FormData, string][] = [
    [form(name, ['files', file(1001), 'a']), 'file_too_large'],
    [form(name, ['files', file(3), 'a'], ['files', file(2), 'b'], ['files', file(2), 'c']), 'too_many_parts'],
    [form(...Array.from({ length: 101 }, (_, n): [string, string] => [`f${n}`, 'x'])), 'too_many_parts'],
    [form(['first_name', 'x'.repeat(1024 * 1024)], ['note', 'x'.repeat(5000)]), 'payload_too_large'],
  ];
  for (const [body, code] of refused) {
    const before = filesIn(here);
    const { status, json } = await put(here, body);
    equal([status, json.error.code], [413, code]);
    equal(filesIn(here), before);
  }
});

uploads('have the names that people see, whatever browsers write for a quotation mark', async () => {
  await using here = await probed();
  for (const [given, kept] of [
    ['ü "q".png', 'ü _q_.png'],
    ['a\nb\rc.png', 'abc.png'],
    ['100%20%.png', '100%20%.png'],
  ])
    equal((await put(here, form(['first_name', 'Olim'], ['files', new Blob(['x']), given]))).json.files, [
      ['files', kept],
    ]);
});

uploads('that nobody wanted leave no file', async () => {
  await using here = await probed();
  const body = form(['file', new Blob(['unwanted']), 'a']);
  is((await here.request('POST /api/v1/probe', { as: 'ada', body })).status, 204);
  is((await put(here, form(['files', new Blob(['no name'])]))).status, 422);
  equal(filesIn(here), []);
});

type Described = { requestBody: { content: Record<string, { schema: { required: string[] } }> } };

uploads('are described as forms', () => {
  const { paths } = openApi(dialects().at(-1) as Dialect, '', '1');
  const contents = (path: string, method: string) =>
    (paths as Record<string, Record<string, Described>>)[path]?.[method]?.requestBody.content ?? {};
  equal(Object.keys(contents('/probe', 'put')), ['multipart/form-data', 'application/json']);
  const { 'multipart/form-data': form } = contents('/media', 'post');
  equal(form?.schema.required, ['file']);
  match(JSON.stringify(form), /"file":\{"type":"string","format":"binary"/);
});

const partOf = (name: string, filename: string) =>
  `--b\r\nContent-Disposition: form-data; name="${name}"; filename="${filename}"\r\n\r\n`;
const posting = ({ people }: World, ...lines: string[]) =>
  [
    'POST /api/v1/media HTTP/1.1',
    'Host: confab',
    `Authorization: Bearer ${people.ada.token}`,
    'Content-Type: multipart/form-data; boundary=b',
    ...lines,
    '',
    '',
  ].join('\r\n');
const chunk = (content: string) => `${Buffer.byteLength(content).toString(16)}\r\n${content}\r\n`;

/** Looks again now and then, because nobody tells of files. */
async function untilFiles(here: World, holds: (names: string[]) => boolean, whatFor: string) {
  const { waitUntil, changed } = waiting(() => filesIn(here));
  const again = setInterval(changed, 5);
  await waitUntil(holds, whatFor).finally(() => clearInterval(again));
}
const arriving = (here: World) => untilFiles(here, (names) => names.length === 1, 'a file to arrive');
const nothingLeft = (here: World) => untilFiles(here, (names) => names.length === 0, 'nothing to be left');

uploads('whose sender hangs up leave nothing behind', async () => {
  await using here = await world();
  const client = rawClient(here.origin);
  client.say(posting(here, 'Content-Length: 100000'), partOf('file', 'a.txt'), 'x'.repeat(5000));
  await arriving(here);
  client.socket.destroy();
  await nothingLeft(here);
  is((await here.request('GET /health')).status, 200);
});

uploads('that end in the middle are refused and leave nothing behind', async () => {
  await using here = await world();
  using client = rawClient(here.origin);
  client.say(posting(here, 'Transfer-Encoding: chunked'), chunk(partOf('file', 'a.txt') + 'x'.repeat(5000)));
  await arriving(here);
  client.say('0\r\n\r\n');
  const [answer] = await client.answers();
  is(answer?.status, 400);
  match(answer?.body ?? '', /malformed_form/);
  await nothingLeft(here);
});

uploads('that take too long are given up', async () => {
  await using here = await world();
  using client = rawClient(here.origin);
  client.say(posting(here, 'Content-Length: 100000'), partOf('file', 'a.txt'), 'x');
  await arriving(here);
  here.clock.advance(9 * MINUTE);
  const [answer] = await client.answers();
  equal([answer?.status, answer?.headers.connection], [408, 'close']);
  await nothingLeft(here);
});

uploads('that are too large are not read on', async () => {
  await using here = await world();
  using said = rawClient(here.origin);
  said.say(posting(here, `Content-Length: ${10 ** 9}`));
  is((await said.answers())[0]?.status, 413);
  await here.write(() => here.domain.settings.change(here.ada, { upload_limit_mb: 1 }));
  using unsaid = rawClient(here.origin);
  unsaid.say(posting(here, 'Transfer-Encoding: chunked'), chunk(partOf('file', 'a.txt')));
  const mebibyte = chunk('x'.repeat(1024 * 1024));
  unsaid.say(mebibyte, chunk('x'));
  const [answer] = await unsaid.answers();
  equal([answer?.status, answer?.headers.connection], [413, 'close']);
  await nothingLeft(here);
});

uploads('that are refused by their name are not read on, and their connection ends', async () => {
  await using here = await world();
  await here.write(() => here.domain.settings.change(here.ada, { upload_blocked_extensions: ['exe'] }));
  using client = rawClient(here.origin);
  client.say(posting(here, 'Content-Length: 10000000'), partOf('file', 'a.exe'), 'x'.repeat(5000));
  const [answer] = await client.answers();
  equal([answer?.status, answer?.headers.connection], [422, 'close']);
  match(answer?.body ?? '', /blocked_extension.*\.exe/);
  equal(filesIn(here), []);
});

uploads('that are too large are told so while they are still being sent', async () => {
  await using here = await world();
  await here.write(() => here.domain.settings.change(here.ada, { upload_limit_mb: 1 }));
  for (const megabytes of [2, 12, 24]) {
    const body = form(['file', new Blob([new Uint8Array(megabytes * 1024 * 1024)]), 'a.bin']);
    const { status, json } = await here.request('POST /api/v1/media', { as: 'ada', body });
    equal([status, json.error.details.limit_bytes > 0], [413, true], `${megabytes} MB`);
  }
  equal(filesIn(here), []);
});

uploads('with endless bytes outside of their parts are not read on', async () => {
  await using here = await world();
  await here.write(() => here.domain.settings.change(here.ada, { upload_limit_mb: 1 }));
  using client = rawClient(here.origin);
  client.say(posting(here, 'Transfer-Encoding: chunked'));
  for (let n = 0; n < 3; n++) client.say(chunk('x'.repeat(1024 * 1024)));
  is((await client.answers())[0]?.status, 413);
});

uploads('are asked for only when they are wanted', async () => {
  await using here = await world();
  using client = rawClient(here.origin);
  client.say(posting(here, 'Content-Length: 100', 'Expect: 100-continue'));
  is((await client.answers())[0]?.status, 100);
});

const broken: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '--b',
        '--b--',
        '\r\n',
        '\r\n\r\n',
        'Content-Disposition: form-data; name="file"; filename="a.txt"',
        'Content-Disposition: form-data',
        'Content-Disposition: form-data; name="__proto__"',
        'Content-Disposition: attachment; name="file"',
        "Content-Disposition: form-data; name*=UTF-8''%ff; filename*=x",
        'Content-Type: text/html; charset=utf-7',
        'Content-Type: multipart/mixed; boundary=c',
        'Content-Transfer-Encoding: base64',
        '--c',
      ),
      fc.string({ unit: character, maxLength: 30 }),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

uploads('of any bytes at all are answered, and leave nothing half done', async () => {
  await using here = await world();
  const headers = { 'content-type': 'multipart/form-data; boundary=b' };
  await fc.assert(
    fc.asyncProperty(broken, async (body) => {
      const answer = await here.request('POST /api/v1/media', { as: 'ada', body, headers });
      ok([201, 400, 413, 415, 422].includes(answer.status), `${answer.status} ${answer.text}`);
      equal(
        filesIn(here).filter((name) => name.includes('/.')),
        [],
      );
    }),
    { numRuns: rounds(100) },
  );
});

uploads.run();
