import { Readable } from 'node:stream';
import { suite } from 'uvu';
import { equal, is, match, ok } from 'uvu/assert';
import { DAY } from '../../../src/lib/clock.ts';
import { imported, importing } from '../../support/imports.ts';
import { agentsMayNot } from '../../support/rights.ts';
import { contains } from '../../support/scenarios.ts';
import { filesIn } from '../../support/upload.ts';
import { type World, world } from '../../support/world.ts';

const trying = suite('trying an import of contacts');

const ada = { as: 'ada' } as const;
const people = ({ domain: { store } }: World) =>
  store
    .rows<[], Record<string, unknown>>(
      'test.people',
      'select first_name, last_name, email, phone, country, custom_attributes from contacts order by id',
    )
    .all();
const counts = ({ added, updated, unchanged, refused }: Record<string, number>) => ({
  added,
  updated,
  unchanged,
  refused,
});

trying('says how the file is written, suggests what its columns are, and stores nothing', async () => {
  await using here = await world();
  const file = '\ufeffФИО;Телефон;Почта;Заметка\r\nОлим Каримов;+998901234567;olim@x.uz;vip\r\n;;;\r\n';
  const { status, json, events } = await importing(here, { file, dry: true });
  is(status, 200);
  contains(json, {
    delimiter: ';',
    encoding: 'utf-8',
    has_byte_order_mark: true,
    headings: ['ФИО', 'Телефон', 'Почта', 'Заметка'],
    mapping: { ФИО: 'name', Телефон: 'phone', Почта: 'email', Заметка: 'ignore' },
    total: 1,
    added: 1,
    updated: 0,
    unchanged: 0,
    refused: 0,
  });
  equal(json.rows, [
    {
      row: 2,
      outcome: 'add',
      contact: {
        id: null,
        first_name: 'Олим',
        last_name: 'Каримов',
        country: null,
        identities: [
          { channel: 'phone', value: '+998901234567' },
          { channel: 'email', value: 'olim@x.uz' },
        ],
        custom_attributes: {},
      },
      code: null,
      reason: null,
    },
  ]);
  equal([events, people(here), filesIn(here)], [[], [], []]);
});

trying('tells what would become of each row, knowing those above it', async () => {
  await using here = await world();
  await here.write(() => here.domain.contacts.create(here.ada, { first_name: 'Bek', email: 'bek@x.uz' }));
  const file = [
    'name,email,phone,country',
    'Olim,olim@x.uz,,UZ',
    'Olim again,OLIM@x.uz,,',
    'Bek,bek@x.uz,,',
    'Both,olim@x.uz,,',
    ',,,',
    'Nobody,not an address,,',
    'Far,,12,',
    'Land,land@x.uz,,Uzbekistan',
    ',,,UZ',
    'More,more@x.uz,,UZ,surplus',
  ].join('\n');
  const mapping = { name: 'name', email: 'email', phone: 'phone', country: 'country' };
  const updating = (await importing(here, { file, mapping, dry: true, update: true })).json;
  equal(counts(updating), { added: 1, updated: 2, unchanged: 1, refused: 5 });
  equal(
    updating.rows.slice(0, 4).map(({ outcome }: { outcome: string }) => outcome),
    ['add', 'update', 'keep', 'update'],
  );
  equal(
    updating.refusals.map(({ row, code }: { row: number; code: string }) => [row, code]),
    [
      [7, 'validation_error'],
      [8, 'validation_error'],
      [9, 'validation_error'],
      [10, 'nobody'],
      [11, 'too_many_cells'],
    ],
  );
  match(updating.refusals[0].reason, 'email must be an email address');
  is(updating.rows[2].contact.id, 3 + 1);
  is(updating.rows[1].contact.id, null, 'who comes from a row above has no id yet');

  const adding = (await importing(here, { file, mapping, dry: true })).json;
  equal([adding.added, adding.updated, adding.refused], [1, 0, 8]);
  match(adding.refusals[0].reason, 'whoever is in row 2');
  match(adding.refusals[1].reason, 'contact 4');
});

trying('shows the first twenty rows and the first hundred that are refused', async () => {
  await using here = await world();
  const rows = Array.from({ length: 300 }, (_, nth) => (nth % 2 ? `p${nth}@x.uz` : 'wrong'));
  const { json } = await importing(here, { file: ['email', ...rows].join('\n'), dry: true });
  equal([json.rows.length, json.refusals.length, json.added, json.refused], [20, 100, 150, 150]);
});

trying('reads what Windows writes, tabs, and UTF-16', async () => {
  await using here = await world();
  const cp1251 = Buffer.from([
    0xc8, 0xec, 0xff, 0x3b, 0x65, 0x6d, 0x61, 0x69, 0x6c, 0x0a, 0xce, 0xeb, 0xe8, 0xec, 0x3b, 0x61, 0x40,
    0x78, 0x2e, 0x75, 0x7a,
  ]);
  const russian = (await importing(here, { file: cp1251, dry: true })).json;
  equal([russian.encoding, russian.rows[0].contact.first_name], ['windows-1251', 'Олим']);
  const german = Buffer.from('Vorname\temail\nJ\xfcrgen\tj@x.de\n', 'latin1');
  const tabbed = (await importing(here, { file: german, dry: true })).json;
  equal(
    [tabbed.encoding, tabbed.delimiter, tabbed.rows[0].contact.first_name],
    ['windows-1252', '\t', 'Jürgen'],
  );
  const wide = Buffer.from('\ufeffname,email\nÖzge,o@x.tr\n', 'utf16le');
  equal((await importing(here, { file: wide, dry: true })).json.rows[0].contact.first_name, 'Özge');
});

for (const [name, wanted, field] of [
  ['an empty file', { file: '', dry: true }, 'file'],
  ['a mapping of columns that are not there', { file: 'a\nb', mapping: { z: 'name' } }, 'mapping'],
  ['a target that nobody knows', { file: 'a\nb', mapping: { a: 'shoe size' } }, 'mapping.a'],
  ['two columns for one thing', { file: 'a,b\nc,d', mapping: { a: 'name', b: 'name' } }, 'mapping'],
  ['nothing but what is ignored', { file: 'a\nb', mapping: { a: 'ignore' }, dry: true }, 'mapping'],
  ['an import that does not say what the columns are', { file: 'name\nb' }, 'mapping'],
] as const)
  trying(`refuses ${name}`, async () => {
    await using here = await world();
    const { status, json, events } = await importing(here, wanted);
    equal([status, Object.keys(json.error.details.fields), events], [422, [field], []]);
    equal(filesIn(here), []);
  });

trying('refuses a quotation mark that is never closed, and whoever may not write contacts', async () => {
  await using here = await world();
  const endless = await importing(here, { file: `name\n"${'x'.repeat(600_000)}`, dry: true });
  equal([endless.status, endless.json.error.code], [422, 'endless_row']);
  await agentsMayNot(here, 'contacts:write');
  is((await importing(here, { file: 'name\nOlim', dry: true, as: 'bek' })).status, 403);
});

trying('take so many rows, and few are tried at once', async () => {
  await using here = await world();
  const rows = (count: number) => `email\n${'a@b.example\n'.repeat(count)}`;
  const large = await importing(here, { file: rows(200_001), dry: true });
  equal([large.status, large.json.error.message.includes('200000 rows')], [422, true]);
  const { contactImports, media } = here.domain;
  const named = { filename: 'people.csv', contentType: 'text/csv' };
  const file = await media.receive(Readable.from([Buffer.from(rows(100))]), named);
  const sheet = await contactImports.sheetOf(file.sha256);
  const asked = { mapping: { email: 'email' }, updateExisting: false };
  const tried = () => contactImports.tried(here.ada, file, sheet, asked);
  const all = await Promise.allSettled([tried(), tried(), tried()]);
  equal(
    all.map(({ status }) => status),
    ['fulfilled', 'fulfilled', 'rejected'],
  );
  is((await tried()).added, 1);
  media.release(file);
});

trying.run();

const taking = suite('importing contacts');

const everything = {
  file: [
    'first,last,mail,second,phone,country,tg,plan',
    'Olim,Karimov,olim@x.uz,o.karimov@x.uz,901234567,uz,555,gold',
    'Zuhra,,zuhra@x.uz,,,,,',
    ',,broken,,,,,',
  ].join('\n'),
  mapping: {
    first: 'first_name',
    last: 'last_name',
    mail: 'email',
    second: 'email',
    phone: 'phone',
    country: 'country',
    tg: 'identity:telegram',
    plan: 'attribute:plan',
  },
};

taking('adds contacts by a job, with everything that a row says, and tells of each', async () => {
  await using here = await world({ started: true });
  const before = here.domain.events.newestId();
  const done = await imported(here, everything);
  contains(done, { state: 'finished', total: 3, done: 3, added: 2, updated: 0, unchanged: 0, refused: 1 });
  equal(people(here), [
    {
      first_name: 'Olim',
      last_name: 'Karimov',
      email: 'olim@x.uz',
      phone: '+998901234567',
      country: 'UZ',
      custom_attributes: '{"plan":"gold"}',
    },
    {
      first_name: 'Zuhra',
      last_name: '',
      email: 'zuhra@x.uz',
      phone: null,
      country: null,
      custom_attributes: '{}',
    },
  ]);
  const { store } = here.domain;
  equal(
    store
      .values<[], string>(
        't',
        'select channel || value from contact_identities where contact_id = 4 order by id',
      )
      .all(),
    ['emailolim@x.uz', 'emailo.karimov@x.uz', 'phone+998901234567', 'telegram555'],
  );
  const told = here.eventsAfter(before);
  equal(
    told.map(({ name }) => name),
    [
      'media.uploaded',
      'contact_import.started',
      'contact.created',
      'contact.created',
      'media.deleted',
      'contact_import.finished',
    ],
  );
  equal(told.at(-1)?.data, { added: 2, updated: 0, unchanged: 0, refused: 1 });
  ok(
    told
      .filter(({ name }) => name === 'contact.created')
      .every(({ actor }) => actor.id === here.people.ada.id),
  );
  is((await here.request('GET /api/v1/search?q=karimov&in=contacts', ada)).json.data.length, 1);
});

taking('updates who is known already, where that is wanted, and takes nothing away', async () => {
  await using here = await world({ started: true });
  await imported(here, everything);
  const file = 'mail,name,plan,more\nOLIM@x.uz,,silver,olim@new.uz\nzuhra@x.uz,Zuhra,,\n';
  const mapping = { mail: 'email', name: 'name', plan: 'attribute:plan', more: 'email' };
  const wanted = { added: 0, updated: 1, unchanged: 1, refused: 0 };
  equal(counts((await importing(here, { file, mapping, update: true, dry: true })).json), wanted);
  equal(counts(await imported(here, { file, mapping, update: true })), wanted);
  contains(people(here)[0], {
    first_name: 'Olim',
    last_name: 'Karimov',
    email: 'olim@x.uz',
    custom_attributes: '{"plan":"silver"}',
  });
  const { domain } = here;
  is(domain.contacts.identities.list(here.ada, 4).length, 5);
  const refused = await imported(here, { file, mapping });
  equal(counts(refused), { added: 0, updated: 0, unchanged: 0, refused: 2 });
});

taking('is for one business, which a key may be bound to', async () => {
  await using here = await world({ started: true });
  await here.request('POST /api/v1/businesses', { ...ada, body: { slug: 'branch', name: 'Branch' } });
  const done = await imported(here, { ...everything, business: 'branch' });
  is(done.business_id, 2);
  is(here.domain.totals.of('contacts', 2), 2);
  const { token } = await here.write(() =>
    here.domain.keys.create(here.ada, { agentId: here.people.ada.id, name: 'bound', businessId: 1 }),
  );
  const bound = { headers: { authorization: `Bearer ${token}` } };
  is((await here.request(`GET /api/v1/contact-imports/${done.id}`, bound)).status, 404);
  equal((await here.request('GET /api/v1/contact-imports', bound)).json.data, []);
  is((await here.request('GET /api/v1/contact-imports', ada)).json.data.length, 1);
});

taking('gives back the rows that were refused, for a spreadsheet', async () => {
  await using here = await world({ started: true });
  const file = 'name,email\n"=1+1",nobody\nOlim,olim@x.uz\n"a ""b"", c",wrong\n';
  const { id } = await imported(here, { file, mapping: { name: 'name', email: 'email' } });
  const { status, text, headers } = await here.request(`GET /api/v1/contact-imports/${id}/refused.csv`, ada);
  is(status, 200);
  is(headers.get('content-type'), 'text/csv; charset=utf-8');
  match(String(headers.get('content-disposition')), `filename="refused-${id}.csv"`);
  is(
    text.replace('\ufeff', ''),
    "name,email,row,reason\r\n'=1+1,nobody,2,email must be an email address.\r\n" +
      '"a ""b"", c",wrong,4,email must be an email address.\r\n',
  );
  await agentsMayNot(here, 'contacts:write');
  is((await here.request(`GET /api/v1/contact-imports/${id}/refused.csv`, { as: 'bek' })).status, 403);
});

taking('goes on where it was cut off, without doubling anybody', async () => {
  await using here = await world();
  const rows = Array.from({ length: 130 }, (_, nth) => `Person ${nth},p${nth}@x.uz`);
  const { json } = await importing(here, {
    file: ['name,email', ...rows].join('\n'),
    mapping: { name: 'name', email: 'email' },
  });
  const { contactImports, store } = here.domain;
  const underway = contactImports.find(json.id);
  ok(underway);
  let done = 0;
  for await (const portion of contactImports.rest(underway)) {
    const from = done;
    await store.write(() => contactImports.take(json.id, from, portion));
    // Somebody who did not hear of it tries the same again.
    await store.write(() => contactImports.take(json.id, from, portion));
    done += portion.length;
    if (done >= 60) break;
  }
  is(here.domain.totals.of('contacts', null), 60);
  await here.app.start();
  await here.rest();
  contains((await here.request(`GET /api/v1/contact-imports/${json.id}`, ada)).json, {
    state: 'finished',
    done: 130,
    added: 130,
  });
  is(here.domain.totals.of('contacts', null), 130);
});

taking('fails with a reason where its file is lost', async () => {
  await using here = await world();
  const { json } = await importing(here, everything);
  here.domain.media.files.remove(here.domain.media.get(1).sha256);
  await here.app.start();
  await here.rest();
  const after = (await here.request(`GET /api/v1/contact-imports/${json.id}`, ada)).json;
  is(after.state, 'failed');
  match(after.failure, 'The file is not in the data folder any more.');
  ok(here.eventsAfter(0).some(({ name }) => name === 'contact_import.failed'));
});

taking('is forgotten after thirty days, with what it refused', async () => {
  await using here = await world({ started: true });
  const { id } = await imported(here, everything);
  here.clock.advance(31 * DAY);
  await here.write(() => here.domain.jobs.ask('store.prune', {}, { uniqueKey: 'periodic' }));
  await here.rest();
  is((await here.request(`GET /api/v1/contact-imports/${id}`, ada)).status, 404);
  is(here.domain.store.values<[], number>('t', 'select count(*) from contact_import_refusals').one(), 0);
});

taking.run();
