import { suite } from 'uvu';
import { equal, is, match, ok } from 'uvu/assert';
import { imported, importing } from '../../support/imports.ts';
import { agentsMayNot } from '../../support/rights.ts';
import { type World, world } from '../../support/world.ts';

const exporting = suite('exporting contacts');

const ada = { as: 'ada' } as const;
const exported = (here: World, query = '', how: object = ada) =>
  here.request(`GET /api/v1/contacts/export.csv${query}`, how);
const linesOf = (text: string) => text.trimEnd().split('\r\n');

const some = (here: World) =>
  here.write(() => {
    const { contacts } = here.domain;
    const olim = contacts.create(here.ada, {
      first_name: 'Олим',
      last_name: 'Karimov, "the elder"',
      email: 'olim@x.uz',
      phone: '+998901234567',
      country: 'UZ',
      custom_attributes: { plan: 'gold', seats: 3 },
    });
    contacts.identities.add(here.ada, olim.id, { channel: 'email', value: 'second@x.uz' });
    contacts.identities.add(here.ada, olim.id, { channel: 'email', value: 'third@x.uz' });
    for (const value of ['555', '777'])
      contacts.identities.add(here.ada, olim.id, { channel: 'telegram', value });
    const evil = contacts.create(here.ada, { first_name: '=HYPERLINK("http://evil")', email: 'evil@x.uz' });
    contacts.setBlocked(here.ada, evil.id, true);
    return { olim, evil };
  });

exporting(
  'gives a spreadsheet all that is known of them, with the mark of its encoding, and nothing that it would run',
  async () => {
    await using here = await world();
    const { olim, evil } = await some(here);
    const { status, headers, text } = await exported(here);
    is(status, 200);
    is(headers.get('content-type'), 'text/csv; charset=utf-8');
    match(String(headers.get('content-disposition')), 'attachment; filename="contacts-2026-03-14.csv"');
    const at = '2026-03-14T09:00:00.000Z';
    equal(linesOf(text), [
      '\ufeffid,uuid,first_name,last_name,email,phone,country,other_emails,other_phones,identity:telegram,' +
        'attribute:plan,attribute:seats,blocked,last_active_at,created_at,updated_at',
      `${evil.id},${evil.uuid},"'=HYPERLINK(""http://evil"")",,evil@x.uz,,,,,,,,true,,${at},${at}`,
      `${olim.id},${olim.uuid},Олим,"Karimov, ""the elder""",olim@x.uz,+998901234567,UZ,"second@x.uz, third@x.uz",,"555, 777",` +
        `gold,3,false,,${at},${at}`,
    ]);
  },
);

exporting('is narrowed like the list, columns included', async () => {
  await using here = await world();
  await some(here);
  const rows = async (query: string) => linesOf((await exported(here, query)).text).length - 1;
  equal(
    [
      await rows('?q=olim'),
      await rows('?blocked=true'),
      await rows('?blocked=false'),
      await rows('?q=nobody'),
    ],
    [1, 1, 1, 0],
  );
  is(await rows('?phone=%2B998901234567'), 1);
  ok(!(await exported(here, '?blocked=true')).text.includes('attribute:'));
});

exporting('is for those who see all contacts, and of a bound key for its business', async () => {
  await using here = await world();
  await some(here);
  await agentsMayNot(here, 'contacts:read_all');
  is((await exported(here, '', { as: 'bek' })).status, 403);
  const { token } = await here.write(() => {
    const { id } = here.domain.businesses.create(here.ada, { slug: 'branch', name: 'Branch' });
    here.domain.contacts.create(here.ada, { first_name: 'Only' }, 'branch');
    return here.domain.keys.create(here.ada, { agentId: here.people.ada.id, name: 'bound', businessId: id });
  });
  const { text } = await exported(here, '', { headers: { authorization: `Bearer ${token}` } });
  equal([linesOf(text).length, text.includes('Only')], [2, true]);
});

exporting('goes on for as many as there are', async () => {
  await using here = await world();
  await here.write(() => {
    for (let nth = 0; nth < 450; nth++) here.domain.contacts.create(here.ada, { first_name: `P${nth}` });
  });
  const { text } = await exported(here);
  const names = linesOf(text)
    .slice(1)
    .map((line) => line.split(',')[2]);
  equal(
    names,
    Array.from({ length: 450 }, (_, nth) => `P${449 - nth}`),
  );
  is(linesOf((await exported(here, '?q=p4')).text).length, 1 + 1 + 10 + 50);
});

exporting('is read by an import as it is', async () => {
  await using here = await world();
  await some(here);
  const { text } = await exported(here);
  await using other = await world({ started: true });
  const { mapping, added, refused } = (await importing(other, { file: text, dry: true })).json;
  equal([added, refused], [2, 0]);
  await imported(other, { file: text, mapping });
  const known = ({ domain: { store } }: World) =>
    store
      .rows<[], object>(
        'test.known',
        `select first_name, last_name, email, phone, country, json_extract(custom_attributes, '$.plan') as plan,
           (select group_concat(channel || value) from contact_identities where contact_id = contacts.id
            and channel <> 'phone') as known
         from contacts order by email`,
      )
      .all();
  equal(known(other), known(here));
});

exporting.run();
