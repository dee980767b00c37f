import { suite } from 'uvu';
import { equal, is, match, not, ok } from 'uvu/assert';
import { DAY } from '../../../src/lib/clock.ts';
import { answer, conversation } from '../../support/desk.ts';
import { asking, exported } from '../../support/exports.ts';
import { listen } from '../../support/live.ts';
import { contains } from '../../support/scenarios.ts';
import { summarised, talk } from '../../support/talking.ts';
import { unzipped } from '../../support/unzip.ts';

import { filesIn, upload } from '../../support/upload.ts';
import { type World, world } from '../../support/world.ts';

const exporting = suite('exporting conversations');
const ada = { as: 'ada' } as const;

exporting('answers at once, is made by a job, and is fetched by a link that needs nothing else', async () => {
  await using here = await world({ started: true });
  const { id } = await conversation(here, { subject: 'Toothache' });
  await answer(here, id);
  const begun = await asking(here, 'jsonl');
  is(begun.status, 202);
  contains(begun.json, { format: 'jsonl', state: 'processing', total: null, done: 0, download_url: null });
  await here.rest();
  const { json } = await here.request(`GET /api/v1/exports/${begun.json.uuid}`, ada);
  contains(json, { state: 'completed', total: 1, done: 1, failure: null });
  match(json.filename, /^conversations-\d{4}-\d\d-\d\d\.jsonl$/);
  const file = await fetch(json.download_url);
  is(file.headers.get('content-type'), 'application/jsonl');
  match(file.headers.get('content-disposition') ?? '', /^attachment; filename="conversations-/);
  const text = await file.text();
  is(Buffer.byteLength(text), json.size);
  const [talk] = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  contains(talk, { id, subject: 'Toothache', contact: { email: 'salima@mail.example' } });
  equal(
    talk.messages.map(({ text, kind }: Record<string, string>) => [kind, text]),
    [
      ['incoming', 'My tooth hurts.'],
      ['outgoing', 'Come at nine.'],
    ],
  );
  equal(
    here.eventsAfter(0).flatMap(({ name, data }) => (name.startsWith('export.') ? [[name, data]] : [])),
    [
      ['export.created', { agent_id: here.people.ada.id, format: 'jsonl' }],
      ['export.completed', { agent_id: here.people.ada.id, conversations: 1, size: json.size }],
    ],
  );
});

exporting('holds what was understood, for those who may read what was said', async () => {
  await using here = await world({ started: true });
  const { id } = await talk(here);
  const { title, content, action_items: items } = await summarised(here, id);
  const [found] = JSON.parse((await exported(here, 'json')).text).conversations;
  contains(found, { language: 'en', sentiment: 'very_negative' });
  contains(found.summary, { title, content, action_items: items, engine: 'built_in', style: 'concise' });
  ok(items.length > 0 && found.topics.length > 0);
  const permissions = [...agentRights(here), 'exports:read', 'exports:write'];
  await here.request('PATCH /api/v1/roles/2', {
    ...ada,
    body: { permissions: permissions.filter((permission) => permission !== 'messages:read') },
  });
  const [less] = JSON.parse((await exported(here, 'json', { as: 'bek' })).text).conversations;
  equal([less.summary, less.topics, less.messages], [null, found.topics, []]);
});

exporting('gives parts of the file, and the whole when the part is of another version', async () => {
  await using here = await world({ started: true });
  await conversation(here);
  const { download_url: url, text, size } = await exported(here, 'csv');
  const part = await fetch(url, { headers: { range: 'bytes=10-19' } });
  equal([part.status, part.headers.get('content-range')], [206, `bytes 10-19/${size}`]);
  equal(Buffer.from(await part.arrayBuffer()), Buffer.from(text).subarray(10, 20));
  is((await fetch(url, { headers: { range: `bytes=${size}-` } })).status, 416);
  is((await fetch(url, { headers: { range: 'bytes=0-1', 'if-range': '"other"' } })).status, 200);
});

exporting('is done once however often the request is repeated', async () => {
  await using here = await world({ started: true });
  const headers = { 'idempotency-key': 'one' };
  const [first, second] = [await asking(here, 'txt', { headers }), await asking(here, 'txt', { headers })];
  equal([second.json, second.headers.get('idempotent-replayed')], [first.json, 'true']);
  is((await here.request('GET /api/v1/exports', ada)).json.data.length, 1);
});

exporting('expires after seven days: the file goes, and the link is answered with 410', async () => {
  await using here = await world({ started: true });
  await conversation(here);
  const { id, download_url: url, expires_at } = await exported(here, 'json');
  is(Date.parse(expires_at), here.clock.now() + 7 * DAY);
  is(filesIn(here).length, 1);
  await here.pass(7 * DAY - 1000);
  is((await fetch(url)).status, 200);
  await here.pass(1000);
  is((await fetch(url)).status, 410);
  equal(filesIn(here), []);
  const { json } = await here.request(`GET /api/v1/exports/${id}`, ada);
  equal([json.state, json.download_url], ['expired', null]);
  is(here.eventsAfter(0).filter(({ name }) => name === 'export.expired').length, 1);
  await here.pass(91 * DAY);
  await here.write(() => here.domain.jobs.ask('store.prune', {}, { uniqueKey: 'periodic' }));
  await here.rest();
  is((await here.request(`GET /api/v1/exports/${id}`, ada)).status, 404, 'long after it is forgotten');
});

exporting('takes no link of somebody else', async () => {
  await using here = await world({ started: true });
  await conversation(here);
  const { download_url: url } = await exported(here, 'json');
  is((await fetch(url.replace(/signature=../, 'signature=xx'))).status, 403);
  is((await fetch(url.replace(/expires=\d/, 'expires=9'))).status, 403);
});

exporting('is deleted with its file', async () => {
  await using here = await world({ started: true });
  await conversation(here);
  const { id, download_url: url } = await exported(here, 'json');
  const { status, events } = await here.request(`DELETE /api/v1/exports/${id}`, ada);
  equal([status, events], [204, ['export.deleted']]);
  await here.rest();
  equal([(await fetch(url)).status, filesIn(here)], [404, []]);
});

exporting('can be cancelled while it is made, and not after', async () => {
  await using here = await world();
  const { json } = await asking(here, 'csv');
  const cancelled = await here.request(`POST /api/v1/exports/${json.id}/cancel`, ada);
  equal([cancelled.json.state, cancelled.events], ['cancelled', ['export.cancelled']]);
  is((await here.request(`POST /api/v1/exports/${json.id}/cancel`, ada)).status, 200);
  const done = await asking(here, 'csv');
  await here.write(() => here.domain.exports.fail(done.json.id, 'It broke.'));
  const late = await here.request(`POST /api/v1/exports/${done.json.id}/cancel`, ada);
  equal([late.status, late.json.error.code], [409, 'export_ended']);
});

exporting('does not become the file of one that was cancelled a moment before its end', async () => {
  await using here = await world({ started: true });
  await conversation(here);
  const { json } = await asking(here, 'csv');
  await here.request(`POST /api/v1/exports/${json.id}/cancel`, ada);
  await here.rest();
  is((await here.request(`GET /api/v1/exports/${json.id}`, ada)).json.state, 'cancelled');
  equal(filesIn(here), []);
});

exporting('holds what whoever asked may see when it is made, and nothing else', async () => {
  await using here = await world({ started: true });
  const { conversations } = here.domain;
  await here.request('PATCH /api/v1/roles/2', {
    as: 'ada',
    body: { permissions: [...agentRights(here), 'exports:read', 'exports:write'] },
  });
  const [mine, theirs] = [await conversation(here), await conversation(here, { from: 'olim@mail.example' })];
  await here.write(() => conversations.assignAgent(here.ada, mine.id, here.people.bek.id));
  await here.write(() => conversations.assignAgent(here.ada, theirs.id, here.people.ada.id));
  const found = await exported(here, 'jsonl', { as: 'bek' });
  equal(idsIn(found.text), [mine.id]);
  equal(idsIn((await exported(here, 'jsonl')).text), [mine.id, theirs.id]);

  is((await here.request(`GET /api/v1/exports/${found.id}`, ada)).status, 200, 'who sees all sees it too');
  const own = (await here.request('GET /api/v1/exports', { as: 'bek' })).json.data;
  equal(
    own.map(({ id }: { id: number }) => id),
    [found.id],
  );
  is((await here.request(`GET /api/v1/exports/${found.id + 1}`, { as: 'bek' })).status, 404);
});

exporting('leaves notes out unless they are asked for', async () => {
  await using here = await world({ started: true });
  const { id } = await conversation(here);
  await here.request(`POST /api/v1/conversations/${id}/messages`, {
    as: 'ada',
    body: { content: 'Pays late.', private: true },
  });
  not.match((await exported(here, 'txt')).text, /Pays late/);
  match((await exported(here, 'txt', { options: { include_notes: true } })).text, /Pays late/);
});

exporting('is opened by no key that could not have asked for it', async () => {
  await using here = await world({ started: true });
  await conversation(here);
  const { id } = await exported(here, 'json');
  const scopes = ['exports:read', 'conversations:read', 'conversations:read_all'];
  const { json: key } = await here.request('POST /api/v1/keys', { as: 'ada', body: { name: 'k', scopes } });
  const headers = { authorization: `Bearer ${key.token}` };
  const { json } = await here.request(`GET /api/v1/exports/${id}`, { headers });
  equal([json.state, json.download_url], ['completed', null]);
});

exporting('comes with the files in an archive, or with links to them', async () => {
  await using here = await world({ started: true });
  const { id, reference } = await conversation(here);
  const { json: media } = await upload(here, 'an x-ray', { filename: 'x-ray.txt' });
  const body = { content: 'Look.', attachments: [media.id] };
  await here.request(`POST /api/v1/conversations/${id}/messages`, { ...ada, body });

  const archive = await exported(here, 'jsonl', { options: { include_attachments: true } });
  match(archive.filename, /\.zip$/);
  const files = unzipped(archive.bytes);
  const place = `files/${reference}/${media.id}-x-ray.txt`;
  equal([...files.keys()], ['conversations.jsonl', place]);
  is(files.get(place)?.toString(), 'an x-ray');
  const inside = JSON.parse(files.get('conversations.jsonl')?.toString() ?? '');
  is(inside.messages[1].attachments[0].place, place);

  const linked = JSON.parse((await exported(here, 'jsonl')).text).messages[1].attachments[0];
  contains(linked, { filename: 'x-ray.txt', size: 8 });
  await here.pass(6 * DAY);
  is(
    await (await fetch(linked.place)).text(),
    'an x-ray',
    'the link works for as long as the export is kept',
  );

  const mail = await exported(here, 'mbox', { options: { include_attachments: true } });
  match(mail.text, new RegExp(Buffer.from('an x-ray').toString('base64')));
});

for (const format of ['csv', 'json', 'html', 'txt', 'mbox', 'xlsx', 'pdf'] as const)
  exporting(`can be made as ${format}`, async () => {
    await using here = await world({ started: true });
    await conversation(here, { subject: 'Зубная боль' });
    const { bytes, total, done } = await exported(here, format);
    equal([total, done], [1, 1]);
    const written = format === 'xlsx' ? unzipped(bytes).get('xl/worksheets/sheet1.xml') : bytes;
    if (format === 'pdf') match(bytes.toString('latin1'), /^%PDF-1\..*%%EOF\s*$/s);
    else if (format === 'mbox') match(bytes.toString(), /^Subject: =\?UTF-8\?B\?/m);
    else match(written?.toString() ?? '', /Зубная боль/);
  });

exporting('can be one conversation as a mail', async () => {
  await using here = await world({ started: true });
  const { id } = await conversation(here);
  const { filename, text } = await exported(here, 'eml', { filters: { conversation_ids: [id] } });
  match(filename, /\.eml$/);
  match(text, /^Subject: Toothache \[#\d+\]\r$/m);
});

exporting('is fetched on the host name of a dialect too, where dialects hand out its link', async () => {
  await using here = await world({
    started: true,
    environment: { CONFAB_HOSTS: 'aimychats=chats.example' },
  });
  await conversation(here);
  const { download_url } = await exported(here, 'json');
  const { pathname, search } = new URL(download_url);
  const headers = { host: 'chats.example' };
  is((await here.request(`GET ${pathname}${search}`, { headers })).status, 200);
});

exporting('tells how far it is in the live stream', async () => {
  await using here = await world({ started: true });
  await conversation(here);
  const headers = { authorization: `Bearer ${here.people.ada.token}` };
  await using stream = await listen(`${here.origin}/api/v1/stream`, headers);
  const { id } = await exported(here, 'json');
  await stream.waitUntil(() => stream.names().includes('export.completed'), 'the end of the export');
  const told = stream.frames.find(({ event }) => event === 'export.progress');
  contains(told, { id: null, data: { id, state: 'processing', done: 0, total: 1 } });
});

exporting('shows before how much it would be', async () => {
  await using here = await world();
  await conversation(here);
  const body = { format: 'csv', filters: { status: ['Open'] } };
  const { status, json, events } = await here.request('POST /api/v1/exports/preview', { ...ada, body });
  equal([status, json.conversations, events], [200, 1, []]);
  ok(json.bytes > 100 && json.bytes < 2000, `${json.bytes} bytes`);
});

for (const [name, filters, found] of [
  ['days', { date_from: '2027-01-01', date_to: '2027-01-31' }, ['first']],
  ['an open end', { date_from: '2027-02-01' }, ['second']],
  ['status and tags', { status: ['Resolved'], tags: ['vip'] }, ['second']],
  ['topics in any case', { topics: ['Drilling', 'filling'] }, ['first']],
  ['sentiment', { sentiment: ['positive', 'very_positive'] }, ['first']],
  ['channel and assignee', { channel: ['web'], assignee: ['bek@clinic.example'] }, ['first']],
  [
    'a filter',
    { filter: { logic: 'and', rules: [{ field: 'subject', operator: 'contains', value: 'sec' }] } },
    ['second'],
  ],
  ['a view', { view_id: 1 }, ['second']],
  ['words', { search: 'drill' }, ['first']],
  ['an address', { search: 'second@mail.example' }, ['second']],
  ['ids', { conversation_ids: [1] }, ['first']],
] as const)
  exporting(`is narrowed by ${name}`, async () => {
    await using here = await world({ started: true, at: Date.parse('2027-01-31T20:00:00Z') });
    const { conversations } = here.domain;
    await here.request('PATCH /api/v1/settings', { ...ada, body: { timezone: 'America/New_York' } });
    const first = await conversation(here, {
      subject: 'first',
      from: 'first@mail.example',
      says: 'The drill!',
    });
    await here.write(() => conversations.assignAgent(here.ada, first.id, here.people.bek.id));
    await here.pass(DAY);
    const second = await conversation(here, { subject: 'second', from: 'second@mail.example' });
    await here.request('POST /api/v1/tags', { ...ada, body: { name: 'vip' } });
    await here.write(() => conversations.tag(here.ada, second.id, { add: ['vip'] }));
    await here.write(() => conversations.setStatus(here.ada, second.id, 'Resolved', {}));
    const rules = [{ field: 'tags', operator: 'contains', value: 'vip' }];
    const view = { name: 'V', visibility: 'private', filters: { logic: 'and', rules } };
    await here.request('POST /api/v1/views', { ...ada, body: view });
    await here.rest();
    await here.write(() => understood(here, first.id));
    const { text } = await exported(here, 'jsonl', { filters });
    equal(
      text.split('\n').flatMap((line: string) => (line === '' ? [] : [JSON.parse(line).subject])),
      found,
    );
  });

/** As if a summary had found it so. */
function understood({ domain }: World, id: number) {
  const { conversations, store } = domain;
  conversations.write(conversations.row(id), { sentiment: 'very_positive' });
  store
    .change<[id: number]>(
      'test.topic',
      "insert into conversation_topics (conversation_id, position, name, folded) values (?, 99, 'Drilling', 'drilling')",
    )
    .run(id);
}

exporting('says at once what is wrong with each part of what is asked for', async () => {
  await using here = await world();
  const filters = {
    date_from: 'yesterday week',
    status: ['Lost'],
    tags: [999],
    view_id: 7,
    filter: { logic: 'and', rules: [{ field: 'shoe', operator: 'set' }] },
  };
  const { status, json } = await asking(here, 'csv', { filters });
  is(status, 422);
  equal(Object.keys(json.error.details.fields).sort(), [
    'filters.date_from',
    'filters.filter.rules.0.field',
    'filters.status',
    'filters.tags',
    'filters.view_id',
  ]);
  match(json.error.details.fields['filters.status'][0], /^filters\.status names no status there is: Lost\./);
  const mail = await asking(here, 'eml');
  equal(Object.keys(mail.json.error.details.fields), ['filters.conversation_ids']);
  const nothing = await asking(here, 'csv', { filters: { search: '…' } });
  equal(Object.keys(nothing.json.error.details.fields), ['filters.search']);
});

exporting('is refused while ten of one’s own are still being made', async () => {
  await using here = await world();
  for (let n = 0; n < 10; n++) is((await asking(here, 'csv')).status, 202);
  const { status, json } = await asking(here, 'csv');
  equal([status, json.error.code], [429, 'too_many_exports']);
});

exporting('fails with a sentence when whoever asked is not here any more', async () => {
  await using here = await world();
  const { json } = await here.request('POST /api/v1/exports', { ...ada, body: { format: 'csv' } });
  await here.write(() => here.domain.agents.update(here.ada, here.people.bek.id, { roles: ['Admin'] }));
  await here.write(() =>
    here.domain.agents.update(
      here.domain.agents.asActor(here.people.bek.id) ?? here.bek,
      here.people.ada.id,
      {
        enabled: false,
      },
    ),
  );
  await here.app.start();
  await here.rest();
  const found = here.domain.exports.find(json.id);
  equal([found?.state, found?.failure], ['failed', 'Whoever asked for this export works here no more.']);
});

exporting('is for those who may', async () => {
  await using here = await world();
  is((await asking(here, 'csv', { as: 'bek' })).status, 403);
  is((await here.request('GET /api/v1/exports', { as: 'bek' })).status, 403);
});

const idsIn = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).id);
const agentRights = (here: Awaited<ReturnType<typeof world>>) => [...here.bek.permissions];

exporting.run();
