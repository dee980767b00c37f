import { suite } from 'uvu';
import { equal, is, match, ok } from 'uvu/assert';
import { DAY } from '../../../src/lib/clock.ts';
import { aimychats, completed, created, uuidIn } from '../../support/aimychats.ts';
import { formWith, linkOf } from '../../support/upload.ts';
import { type World, world } from '../../support/world.ts';

const exporting = suite('exports of AimyChats');

const ask = (here: World, body: object) => aimychats(here)('POST /exports', { body });
/** Made and fetched. */
async function exported(here: World, body: object) {
  const begun = await ask(here, body);
  is(begun.status, 201, begun.text);
  await here.rest();
  const { json } = await aimychats(here)(`GET /exports/${begun.json.id}`);
  is(json.status, 'completed', json.error);
  const bytes = Buffer.from(await (await fetch(json.download_url)).arrayBuffer());
  return { ...json, bytes, text: bytes.toString() };
}
const titlesIn = (text: string) =>
  JSON.parse(text)
    .conversations.map(({ subject }: { subject: string }) => subject)
    .sort();

exporting('are processing at first and then there, as documented', async () => {
  await using here = await world();
  await created(here);
  const { status, json } = await ask(here, {
    format: 'pdf',
    filters: {},
    options: { include_attachments: false },
  });
  is(status, 201);
  match(json.id, /^export_[0-9a-f]{32}$/);
  const { id, created_at: at, ...rest } = json;
  equal(rest, {
    status: 'processing',
    format: 'pdf',
    size_mb: null,
    download_url: null,
    expires_at: null,
    error: null,
  });
  await here.app.start(here.origin);
  await here.rest();
  const done = (await aimychats(here)(`GET /exports/${id}`)).json;
  equal([done.id, done.status, done.created_at], [id, 'completed', at]);
  ok(done.size_mb > 0 && Date.parse(done.expires_at) > Date.parse(at) + 6 * DAY);
  match((await here.request(linkOf({ url: done.download_url }))).text, /^%PDF-/);
});

for (const [format, beginning] of [
  ['csv', '\ufeff'],
  ['json', '{'],
  ['xlsx', 'pk'],
  ['html', '<!doctype html>'],
  ['txt', ''],
] as const)
  exporting(`come as ${format}`, async () => {
    await using here = await world({ started: true });
    await completed(here);
    const { text } = await exported(here, { format });
    ok(text.toLowerCase().startsWith(beginning), text.slice(0, 40));
    if (format !== 'xlsx') ok(text.includes('Discussion about Q1 goals...'));
  });

exporting('bring the files along in an archive', async () => {
  await using here = await world({ started: true });
  const { id } = await completed(here);
  await aimychats(here)(`POST /conversations/${id}/attachments`, {
    body: formWith('the content of it', { filename: 'sheet.txt' }),
  });
  const { bytes } = await exported(here, { format: 'txt', options: { include_attachments: true } });
  is(bytes.subarray(0, 2).toString(), 'PK');
  ok(bytes.includes('sheet.txt'));
});

const filters: [filters: object, titles: string[]][] = [
  [{}, ['First', 'Second', 'Third']],
  [{ source: 'email' }, ['First']],
  [{ source: 'api' }, ['Third']],
  [{ sentiment: 'positive' }, ['First']],
  [{ topics: ['PRICING'] }, ['First', 'Third']],
  [{ status: 'completed' }, ['First', 'Third']],
  [{ status: 'failed' }, ['Second']],
  [{ tag: 'VIP' }, ['First']],
  [{ date_from: '2026-03-15', date_to: '2026-03-16' }, ['Second', 'Third']],
  [{ date_to: '2026-03-15', source: 'whatsapp' }, ['Second']],
];
exporting('hold what their filters let through', async () => {
  await using here = await world({ at: Date.parse('2026-03-14T09:00:00Z') });
  await diverse(here);
  await here.app.start(here.origin);
  for (const [wanted, titles] of filters) {
    const { text } = await exported(here, { format: 'json', filters: wanted });
    equal(titlesIn(text), titles, JSON.stringify(wanted));
  }
});

async function diverse(here: World) {
  const { conversations, store, tags } = here.domain;
  const addTopic = store.change<[id: number]>(
    'test.topic',
    "insert into conversation_topics (conversation_id, position, name, folded) values (?, 0, 'Pricing', 'pricing')",
  );
  const wishes = [
    ['First', 'email', 'very_positive', 'completed'],
    ['Second', 'whatsapp', 'neutral', 'failed'],
    ['Third', 'api', 'negative', null],
  ] as const;
  for (const [n, [title, source, sentiment, state]] of wishes.entries()) {
    await created(here, { title, source });
    const underway = here.domain.summaries.newest(n + 1);
    await here.write(() => {
      here.domain.summaries.fail(underway?.id ?? 0, 'Not now.');
      conversations.write(conversations.row(n + 1), { sentiment, summary_state: state });
      if (n !== 1) addTopic.run(n + 1);
    });
    here.clock.advance(DAY);
  }
  await here.write(() => {
    tags.create(here.ada, 'VIP');
    conversations.tag(here.ada, 1, { set: ['VIP'] });
  });
}

exporting('say what is wrong with their filters', async () => {
  await using here = await world();
  const faults = async (body: object) => {
    const { status, json } = await ask(here, body);
    is(status, 422);
    return Object.keys(json.error.details.fields).sort();
  };
  equal(await faults({}), ['format']);
  equal(await faults({ format: 'mbox' }), ['format']);
  equal(
    await faults({
      format: 'docx',
      filters: { date_from: '1 March', sentiment: 'good', source: 'fax', topics: [], status: 'open' },
      options: { include_attachments: 'yes' },
    }),
    [
      'filters.date_from',
      'filters.sentiment',
      'filters.source',
      'filters.status',
      'filters.topics',
      'format',
      'options.include_attachments',
    ],
  );
  equal(await faults({ format: 'csv', filters: { tag: 'nobody' } }), ['filters.tag']);
  equal(await faults({ format: 'csv', filters: { date_from: '2026-03-02', date_to: '2026-03-01' } }), [
    'filters.date_to',
  ]);
});

exporting('fail with a reason, and are expired after seven days', async () => {
  await using here = await world();
  await created(here);
  const failing = (await ask(here, { format: 'csv' })).json;
  const inside = here.domain.idOf('exports', uuidIn(failing.id));
  await here.write(() => here.domain.exports.fail(inside, 'The disk is full.'));
  const failed = (await aimychats(here)(`GET /exports/${failing.id}`)).json;
  equal([failed.status, failed.error, failed.download_url], ['failed', 'The disk is full.', null]);
  await here.app.start(here.origin);
  const done = await exported(here, { format: 'csv' });
  await here.pass(8 * DAY);
  const expired = (await aimychats(here)(`GET /exports/${done.id}`)).json;
  equal([expired.status, expired.download_url], ['expired', null]);
  is((await here.request(linkOf({ url: done.download_url }))).status, 410);
});

exporting('are there for whoever asked, and made by whoever may', async () => {
  await using here = await world();
  const { id } = (await ask(here, { format: 'csv' })).json;
  is((await aimychats(here)(`GET /exports/${id}`, { as: 'bek' })).status, 403);
  is((await aimychats(here)('POST /exports', { as: 'bek', body: { format: 'csv' } })).status, 403);
  for (const other of ['export_1', `export_${'0'.repeat(32)}`, id.replace('export_', 'conv_')])
    is((await aimychats(here)(`GET /exports/${other}`)).status, 404);
});

exporting.run();
