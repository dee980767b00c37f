import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import { system } from '../../../src/domain/actor.ts';
import { DAY } from '../../../src/lib/clock.ts';
import { aimychats, conv, created } from '../../support/aimychats.ts';
import { conversation, said } from '../../support/desk.ts';
import { type World, world } from '../../support/world.ts';

const search = suite('the search of AimyChats');

type Found = { id: string; title: string; snippet: string; score: number; created_at: string };
const ask = async (here: World, body: object, as: 'ada' | 'bek' = 'ada') => {
  const { status, json, text } = await aimychats(here)('POST /conversations/search', { body, as });
  is(status, 200, text);
  return json as { data: Found[]; meta: Record<string, number | boolean> };
};
const titles = async (here: World, body: object) => (await ask(here, body)).data.map(({ title }) => title);

search('finds every word, marks it, and tells no HTML that it was given', async () => {
  await using here = await world();
  const content = 'She asked about <b>pricing</b> & features.';
  const { id } = await created(here, { title: 'Inquiry', content });
  await created(here, { title: 'Other', content: 'Pricing alone' });
  const { data, meta } = await ask(here, { query: 'pricing features' });
  equal(
    data.map((one) => [one.id, one.snippet]),
    [[id, 'She asked about &lt;b&gt;<mark>pricing</mark>&lt;/b&gt; &amp; <mark>features</mark>.']],
  );
  ok(data.every(({ score }) => score > 0 && score <= 1));
  const { took_ms: took, ...rest } = meta;
  equal(rest, { page: 1, per_page: 20, total: 1, total_pages: 1, total_is_lower_bound: false });
  ok(Number.isInteger(took) && Number(took) >= 1 && Number(took) < 5000);
});

search('shows the title where the words stand there alone', async () => {
  await using here = await world();
  await created(here, { title: 'Quarterly <report>', content: 'Nothing else.' });
  const { data } = await ask(here, { query: 'quarterly' });
  is(data[0]?.snippet, '<mark>Quarterly</mark> &lt;report&gt;');
});

search('takes phrases and beginnings, and finds a conversation once', async () => {
  await using here = await world();
  const { id } = await conversation(here, { subject: 'Pricing', says: 'The pricing sheet' });
  await here.write(() => here.domain.messages.receive(here.ada, id, said('Another pricing sheet')));
  await created(here, { title: 'Sheets', content: 'sheet of pricing' });
  is((await ask(here, { query: 'pric* sheet' })).meta.total, 2);
  equal(await titles(here, { query: '"pricing sheet"' }), ['Pricing']);
});

search('never finds what agents tell each other', async () => {
  await using here = await world();
  const { id } = await conversation(here);
  await here.write(() => here.domain.messages.note(here.bek, id, said('She is afraid of needles.')));
  for (const sort of ['relevance', '-created_at'])
    is((await ask(here, { query: 'needles', sort })).meta.total, 0);
  is((await aimychats(here)('GET /conversations?search=needles')).json.meta.total, 0);
});

/** Three days, three sources, three moods. */
async function diverse(here: World) {
  const { conversations, tags } = here.domain;
  const wishes = [
    { title: 'First', source: 'email', sentiment: 'very_positive', topic: 'Pricing' },
    { title: 'Second', source: 'whatsapp', sentiment: 'neutral', topic: 'Delivery' },
    { title: 'Third', source: 'api', sentiment: 'negative', topic: 'pricing' },
  ] as const;
  const addTopic = here.domain.store.change<[id: number, name: string, folded: string]>(
    'test.topic',
    'insert into conversation_topics (conversation_id, position, name, folded) values (?, 0, ?, ?)',
  );
  for (const [n, { title, source, sentiment, topic }] of wishes.entries()) {
    await created(here, { title, source, content: 'the same words' });
    await here.write(() => {
      const row = conversations.row(n + 1);
      conversations.write(row, { sentiment, summary_state: n === 1 ? 'failed' : 'completed' });
      addTopic.run(n + 1, topic, topic.toLowerCase());
    });
    here.clock.advance(DAY);
  }
  await here.write(() => {
    tags.create(here.ada, 'VIP');
    conversations.tag(here.ada, 1, { set: ['VIP'] });
  });
}

const filters: [what: string, filters: object, found: string[]][] = [
  ['the day it began', { date_from: '2026-03-15' }, ['Second', 'Third']],
  ['the day, its whole last one', { date_from: '2026-03-14', date_to: '2026-03-15' }, ['First', 'Second']],
  ['an instant', { date_from: '2026-03-16T00:00:00Z' }, ['Third']],
  ['a topic in any case', { topics: ['PRICING'] }, ['First', 'Third']],
  ['any of several topics', { topics: ['delivery', 'pricing'] }, ['First', 'Second', 'Third']],
  ['a sentiment, of which there are three here and five inside', { sentiment: 'positive' }, ['First']],
  ['the other end of it', { sentiment: 'negative' }, ['Third']],
  ['a source', { source: 'whatsapp' }, ['Second']],
  ['a tag in any case', { tag: 'vip' }, ['First']],
  ['a tag that there is not', { tag: 'nobody' }, []],
  ['a status', { status: 'failed' }, ['Second']],
  ['all of it', { source: 'email', sentiment: 'positive', topics: ['pricing'], tag: 'VIP' }, ['First']],
];
for (const [what, wanted, found] of filters)
  search(`is narrowed by ${what}, in every order`, async () => {
    await using here = await world({ at: Date.parse('2026-03-14T09:00:00Z') });
    await diverse(here);
    const asked = (sort: string) => titles(here, { query: 'same words', filters: wanted, sort });
    equal((await asked('relevance')).sort(), found);
    equal(await asked('created_at'), found);
    equal(await asked('-created_at'), found.toReversed());
  });

search('means days of the organisation’s zone', async () => {
  await using here = await world({ at: Date.parse('2026-03-14T21:00:00Z') });
  await here.write(() => here.domain.settings.change(here.ada, { timezone: 'Asia/Tashkent' }));
  await created(here, { content: 'late words' });
  const on = async (day: string) =>
    (await ask(here, { query: 'late', filters: { date_from: day, date_to: day } })).meta.total;
  equal([await on('2026-03-14'), await on('2026-03-15')], [0, 1]);
});

search('puts the best first, and pages hold each once', async () => {
  await using here = await world();
  for (let n = 0; n < 12; n++) {
    here.clock.advance(DAY);
    await created(here, {
      title: `No ${n}`,
      content: `${'pricing '.repeat((n * 5) % 7)} pricing and ${'more '.repeat(n)}`,
    });
  }
  for (const sort of ['relevance', 'created_at', '-created_at']) {
    const whole = await ask(here, { query: 'pricing', sort, per_page: 100 });
    is(whole.meta.total, 12);
    const pages: Found[] = [];
    for (let page = 1; page <= 4; page++) {
      const { data, meta } = await ask(here, { query: 'pricing', sort, page, per_page: 5 });
      equal([meta.total, meta.total_pages], [12, 3]);
      pages.push(...data);
    }
    equal(pages, whole.data, sort);
    const scores = whole.data.map(({ score }) => score);
    if (sort === 'relevance')
      equal(
        scores,
        scores.toSorted((one, other) => other - one),
      );
    else is(new Set(whole.data.map(({ id }) => id)).size, 12);
  }
});

search('goes on behind the thousand that it compares, and says where it stops counting', async () => {
  await using here = await world();
  await here.write(() => many(here, 12_500));
  const at = async (page: number) => ask(here, { query: 'pricing', page, per_page: 100 });
  const [first, eleventh, last] = [await at(1), await at(11), await at(100)];
  equal([first.meta.total, first.meta.total_is_lower_bound], [10_000, true]);
  const met = new Set([...first.data, ...eleventh.data, ...last.data].map(({ id }) => id));
  is(met.size, 300);
  ok(Number(eleventh.data[0]?.score) <= Number(first.data.at(-1)?.score));
  const exact = await ask(here, { query: 'pricing', sort: 'created_at', per_page: 1 });
  equal([exact.meta.total, exact.meta.total_is_lower_bound], [12_500, false]);
});

/** Bare rows, as many as it takes. */
function many({ domain }: World, count: number) {
  const { store, sequences, ids, clock, contacts, index } = domain;
  const contact = contacts.findOrCreate(system, 1, { name: 'Salima' });
  const begin = store.values<[Record<string, string | number>], number>(
    'test.begin',
    `insert into conversations (uuid, reference, business_id, inbox_id, channel, contact_id, status_id, created_at, updated_at)
     values (@uuid, @reference, 1, 1, 'api', @contactId, 1, @now, @now) returning id`,
  );
  const say = store.values<[Record<string, string | number>], number>(
    'test.say',
    `insert into messages (uuid, conversation_id, kind, private, sender_kind, sender_id, content, content_type, text, status, meta, created_at, updated_at)
     values (@uuid, @id, 'incoming', 0, 'contact', @contactId, @text, 'text', @text, 'received', '{}', @now, @now) returning id`,
  );
  for (let n = 0; n < count; n++) {
    const now = clock.now() + n;
    // What is old says more of it than what is new.
    const text = n < count - 1000 ? 'pricing pricing' : 'the pricing';
    const reference = sequences.take('reference');
    const id = begin.one({ uuid: ids.uuid(), reference, contactId: contact.id, now });
    const message = say.one({ uuid: ids.uuid(), id, contactId: contact.id, text, now });
    index.addMessage({ id: message, private: 0, text }, { id, reference, subject: '', business_id: 1 });
  }
}

search('shows what whoever asks may see', async () => {
  await using here = await world();
  const { uuid } = await conversation(here);
  const team = (await here.request('POST /api/v1/teams', { as: 'ada', body: { name: 'Others' } })).json;
  equal(
    (await ask(here, { query: 'tooth' }, 'bek')).data.map(({ id }) => id),
    [conv(uuid)],
  );
  await here.request(`PATCH /api/v1/conversations/${uuid}`, { as: 'ada', body: { team_id: team.id } });
  for (const sort of ['relevance', 'created_at'])
    is((await ask(here, { query: 'tooth', sort }, 'bek')).meta.total, 0);
});

search('is counted as /search', async () => {
  await using here = await world();
  await ask(here, { query: 'tooth' });
  const { json } = await aimychats(here)('GET /account/usage');
  is(json.api_requests.by_endpoint['/search'], 1);
});

const refusals: [what: string, body: object, field: string][] = [
  ['nothing to look for', { query: '!!!' }, 'query'],
  ['nothing but what must be absent', { query: '-pricing', sort: 'created_at' }, 'query'],
  [
    'days the wrong way round',
    { query: 'a', filters: { date_from: '2026-03-02', date_to: '2026-03-01' } },
    'filters.date_to',
  ],
];
for (const [what, body, field] of refusals)
  search(`refuses ${what}`, async () => {
    await using here = await world();
    const { status, json } = await aimychats(here)('POST /conversations/search', { body });
    is(status, 422);
    equal(Object.keys(json.error.details.fields), [field]);
  });

search('names each wrong field', async () => {
  await using here = await world();
  const filters = {
    date_from: '2026-02-30',
    date_to: 'yesterday',
    sentiment: 'good',
    topics: 'pricing',
    source: 'fax',
  };
  const body = { sort: 'age', page: 0, per_page: 101, filters };
  const { status, json } = await aimychats(here)('POST /conversations/search', { body });
  is(status, 422);
  equal(Object.keys(json.error.details.fields).sort(), [
    'filters.date_from',
    'filters.date_to',
    'filters.sentiment',
    'filters.source',
    'filters.topics',
    'page',
    'per_page',
    'query',
    'sort',
  ]);
});

search.run();
