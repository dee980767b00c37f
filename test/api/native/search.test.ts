import { suite } from 'uvu';
import { equal, is, match, ok } from 'uvu/assert';
import { contains, scenarios } from '../../support/scenarios.ts';
import { talks } from '../../support/talks.ts';
import { type World, world } from '../../support/world.ts';

const search = suite('GET /api/v1/search');

const zuhra = { name: 'Zuhra Karimova', email: 'zuhra@example.com' };
const given = (here: World) =>
  talks(here).talk({ subject: 'Lamp <1>', texts: ['It is <b>broken</b>'], notes: ['Be kind'], from: zuhra });
const get = async (here: World, query: string, as: 'ada' | 'bek' = 'ada') =>
  (await here.request(`GET /api/v1/search?${query}`, { as })).json;

scenarios(search, [
  { name: 'wants to know what to look for', call: 'GET /api/v1/search', status: 422 },
  {
    name: 'says so when there is nothing to look for',
    call: 'GET /api/v1/search?q=%3F!',
    status: 200,
    answer: { data: [], meta: { total: 0, nothing_to_look_for: true } },
  },
  {
    name: 'refuses a cursor that is not ours',
    call: 'GET /api/v1/search?q=lamp&cursor=bm90',
    status: 422,
    answer: { error: { code: 'validation_error' } },
  },
  {
    name: 'refuses a day that does not exist',
    call: 'GET /api/v1/search?q=lamp&from=2026-02-30',
    status: 422,
  },
  {
    name: 'finds nothing where nothing is',
    call: 'GET /api/v1/search?q=lamp',
    status: 200,
    answer: { data: [] },
  },
]);

search('calls conversations by the reference that they have elsewhere', async () => {
  await using here = await world();
  await given(here);
  const [hit] = (await get(here, 'q=broken')).data;
  const { json } = await here.request(`GET /api/v1/conversations/${hit.conversation.id}`, { as: 'ada' });
  is(hit.conversation.reference, json.reference);
});

search('answers conversations with the message that was found, escaped and marked', async () => {
  await using here = await world();
  await given(here);
  const { data, page, meta } = await get(here, 'q=broken+lamp');
  equal([data.length, page], [1, { next: null, limit: 20, has_more: false }]);
  contains(data[0], {
    why: 'words',
    contact: null,
    conversation: {
      subject: 'Lamp <1>',
      subject_html: '<mark>Lamp</mark> &lt;1&gt;',
      contact: { name: 'Zuhra Karimova' },
    },
    message: {
      private: false,
      snippet: 'It is <b>broken</b>',
      snippet_html: 'It is &lt;b&gt;<mark>broken</mark>&lt;/b&gt;',
    },
  });
  equal([meta.total, meta.total_is_lower_bound, meta.nothing_to_look_for], [1, false, false]);
  ok(data[0].score > 0 && data[0].score <= 1);
  ok(meta.took_ms >= 0);
});

search('calls who has no name by their address', async () => {
  await using here = await world();
  await talks(here).talk({
    subject: 'Lamp',
    texts: ['Broken.'],
    from: { name: '', email: 'nobody@mail.example' },
  });
  const { data } = await get(here, 'q=lamp');
  is(data[0].conversation.contact.name, 'nobody@mail.example');
});

search('puts the conversations of whoever is called so first', async () => {
  await using here = await world();
  const { id } = await given(here);
  const about = await talks(here).talk({ texts: ['Zuhra Karimova is my aunt'], from: { name: 'Olim' } });
  const found = async (query: string, as: 'ada' | 'bek' = 'ada') => {
    const { data, meta } = await get(here, `q=${encodeURIComponent(query)}`, as);
    equal(meta.total, data.length);
    return data.map((hit: { why: string; conversation: { id: number } }) => [hit.why, hit.conversation.id]);
  };
  for (const query of ['Zuhra Karimova', 'karimova zuhra', 'zuhr* karim*', 'zuhra'])
    equal(
      await found(query),
      [
        ['contact', id],
        ['words', about.id],
      ],
      query,
    );
  equal(await found('zuhra -aunt'), []);
  equal(await found('zuhra lamp'), []);
  await here.write(() => here.domain.conversations.assignAgent(here.ada, id, here.people.ada.id));
  equal(await found('zuhra', 'bek'), [['words', about.id]]);
});

search('answers messages, and contacts', async () => {
  await using here = await world();
  await given(here);
  const messages = await get(here, 'q=lamp&in=messages&count=false');
  equal(
    messages.data.map(({ message }: { message: { private: boolean } }) => message.private),
    [true, false],
  );
  is(messages.meta.total, null);
  is((await get(here, 'q=lamp&in=messages&notes=without')).data.length, 1);
  const contacts = await get(here, 'q=karim*&in=contacts');
  contains(contacts.data[0], { why: 'words', conversation: null, contact: { email: 'zuhra@example.com' } });
  is(contacts.meta.total, 1);
});

search('goes on from page to page', async () => {
  await using here = await world();
  const { talk } = talks(here);
  for (let nth = 0; nth < 5; nth++) await talk({ subject: `Lamp ${nth}`, texts: ['it broke'] });
  for (const sort of ['newest', 'relevance']) {
    const first = await get(here, `q=lamp&limit=3&sort=${sort}`);
    equal([first.data.length, first.page.has_more, first.meta.total], [3, true, 5]);
    const second = await get(here, `q=lamp&limit=3&sort=${sort}&cursor=${first.page.next}`);
    equal([second.data.length, second.page.has_more], [2, false]);
  }
});

search('is narrowed by days of the organisation', async () => {
  await using here = await world();
  await given(here);
  const today = new Date(here.clock.now()).toISOString().slice(0, 10);
  const total = async (query: string) => (await get(here, `q=lamp&${query}`)).meta.total;
  equal(
    [await total(`from=${today}&to=${today}`), await total('to=2020-01-01'), await total(`status_id=1`)],
    [1, 0, 1],
  );
});

search('shows an agent what the agent may see', async () => {
  await using here = await world();
  const { id } = await given(here);
  is((await get(here, 'q=lamp', 'bek')).meta.total, 1);
  await here.write(() =>
    here.domain.store
      .change<[agent: number, id: number]>(
        'test.take',
        'update conversations set assignee_id = ? where id = ?',
      )
      .run(here.people.ada.id, id),
  );
  equal((await get(here, 'q=lamp', 'bek')).data, []);
});

search('takes whatever is typed', async () => {
  await using here = await world();
  await given(here);
  for (const typed of [
    '"',
    'a"b',
    '* OR *',
    'scope:note',
    "'; drop table messages",
    '\u0001',
    'NEAR(a b, 2)',
  ]) {
    const { status } = await here.request(`GET /api/v1/search?q=${encodeURIComponent(typed)}`, { as: 'ada' });
    is(status, 200, typed);
  }
  match((await here.request(`GET /api/v1/search?q=${'a'.repeat(501)}`, { as: 'ada' })).text, /q/);
});

search.run();
