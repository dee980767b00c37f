import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import { HOUR } from '../../../src/lib/clock.ts';
import { answer, conversation } from '../../support/desk.ts';
import { contains, scenarios } from '../../support/scenarios.ts';
import { type World, world } from '../../support/world.ts';

const conversations = suite('conversations');
const path = (id: number, rest = '') => `/api/v1/conversations/${id}${rest}`;
const change = (here: World, id: number, body: object, as: 'ada' | 'bek' = 'ada') =>
  here.request(`PATCH ${path(id)}`, { as, body });

scenarios(conversations, [
  {
    name: 'are listed, the latest first',
    given: (here) => conversation(here),
    call: 'GET /api/v1/conversations',
    status: 200,
    answer: { page: { next: null, has_more: false } },
  },
  {
    name: 'are shown with all that belongs to them',
    given: (here) => conversation(here),
    call: 'GET /api/v1/conversations/1',
    status: 200,
    answer: {
      reference: '100',
      subject: 'Toothache',
      status: { name: 'Open', category: 'open' },
      contact: { first_name: 'salima', email: 'salima@mail.example' },
      inbox: { name: 'Website', channel: 'web' },
      last_message: { text: 'My tooth hurts.', by: 'contact', private: false },
      message_count: 1,
      unread: 1,
      waiting_since: '2026-03-14T09:00:00.000Z',
    },
  },
  { name: 'that do not exist are 404', call: 'GET /api/v1/conversations/77', status: 404 },
  {
    name: 'begin with a word to the contact',
    given: (here) => conversation(here),
    call: 'POST /api/v1/conversations',
    body: {
      inbox_id: 2,
      contact_id: 4,
      subject: 'Check-up',
      message: { content: 'It is time.', sender: 'agent' },
    },
    status: 201,
    answer: { subject: 'Check-up', message_count: 1, waiting_since: null },
    events: ['conversation.created', 'message.created', 'message.status_changed'],
  },
  {
    name: 'begin in the hands of somebody',
    given: (here) => conversation(here),
    call: 'POST /api/v1/conversations',
    body: { inbox_id: 2, contact_id: 4, change: { status: 'Resolved', add_tags: ['recall'] } },
    status: 201,
    answer: { status: { name: 'Resolved' }, tags: ['recall'] },
    events: [
      'conversation.created',
      'tag.created',
      'conversation.tags_changed',
      'conversation.status_changed',
    ],
  },
  {
    name: 'begin in an inbox that exists',
    given: (here) => conversation(here),
    call: 'POST /api/v1/conversations',
    body: { inbox_id: 77, contact_id: 4 },
    status: 422,
    answer: { error: { message: 'There is no inbox 77.' } },
  },
  {
    name: 'have a status that exists',
    given: (here) => conversation(here),
    call: 'PATCH /api/v1/conversations/1',
    body: { status: 'Done' },
    status: 422,
    answer: { error: { message: 'There is no status Done. There are Open, Snoozed, Resolved, Closed.' } },
  },
  {
    name: 'are given to agents who can answer',
    given: (here) => conversation(here),
    call: 'PATCH /api/v1/conversations/1',
    body: { assignee_id: 1 },
    status: 422,
  },
  {
    name: 'are snoozed until some time',
    given: (here) => conversation(here),
    call: 'PATCH /api/v1/conversations/1',
    body: { status: 'Snoozed' },
    status: 422,
  },
  {
    name: 'are snoozed for some time',
    given: (here) => conversation(here),
    call: 'PATCH /api/v1/conversations/1',
    body: { status: 'Snoozed', snoozed_until: '3d' },
    status: 200,
    answer: { status: { name: 'Snoozed' }, snoozed_until: '2026-03-17T09:00:00.000Z' },
    events: ['conversation.status_changed'],
  },
  {
    name: 'are snoozed by a time alone',
    given: (here) => conversation(here),
    call: 'PATCH /api/v1/conversations/1',
    body: { snoozed_until: '2h' },
    status: 200,
    answer: { status: { name: 'Snoozed' }, snoozed_until: '2026-03-14T11:00:00.000Z' },
    events: ['conversation.status_changed'],
  },
  ...['soon', '0h', '1h30m', '2026-03-14', '2026-03-14T08:59:59Z', '2026-12-31T23:59:60Z'].map(
    (snoozed_until) => ({
      name: `are not snoozed until ${snoozed_until}`,
      given: (here: World) => conversation(here),
      call: 'PATCH /api/v1/conversations/1',
      body: { status: 'Snoozed', snoozed_until },
      status: 422,
    }),
  ),
  {
    name: 'are deleted by those who may',
    given: (here) => conversation(here),
    as: 'bek',
    call: 'DELETE /api/v1/conversations/1',
    status: 403,
  },
]);

conversations('are changed in one go, each change with its event', async () => {
  await using here = await world();
  const { id } = await conversation(here);
  const { json, events } = await change(here, id, {
    priority: 'high',
    assignee_id: here.people.bek.id,
    add_tags: ['Dentist', 'urgent'],
    subject: 'Wisdom tooth',
    custom_attributes: { floor: 2 },
  });
  contains(json, {
    priority: 'High',
    tags: ['Dentist', 'urgent'],
    subject: 'Wisdom tooth',
    custom_attributes: { floor: 2 },
  });
  is(json.assignee.id, here.people.bek.id);
  equal(events, [
    'conversation.updated',
    'conversation.priority_changed',
    'conversation.assigned',
    'tag.created',
    'tag.created',
    'conversation.tags_changed',
  ]);
});

conversations('hold so many notes and tags, however often some are added', async () => {
  await using here = await world();
  const { id } = await conversation(here);
  const large = 'x'.repeat(200_000);
  is((await change(here, id, { custom_attributes: { a: large } })).status, 200);
  const more = await change(here, id, { custom_attributes: { b: large } });
  equal([more.status, Object.keys(more.json.error.details.fields)], [422, ['custom_attributes']]);
  is((await change(here, id, { custom_attributes: { a: null, b: large } })).status, 200);
  const tags = (from: number) => Array.from({ length: 60 }, (_, n) => `tag ${from + n}`);
  is((await change(here, id, { add_tags: tags(0) })).status, 200);
  const beyond = await change(here, id, { add_tags: tags(60) });
  equal([beyond.status, Object.keys(beyond.json.error.details.fields)], [422, ['tags']]);
  is((await change(here, id, { add_tags: tags(60), remove_tags: tags(0) })).status, 200);
});

conversations('that are as wanted already make no events', async () => {
  await using here = await world();
  const { id } = await conversation(here);
  equal((await change(here, id, { status: 'open', subject: 'Toothache', tags: [] })).events, []);
});

conversations('sleep until their time, then open again', async () => {
  await using here = await world({ started: true });
  const { id } = await conversation(here);
  const until = new Date(here.clock.now() + 2 * HOUR).toISOString();
  contains((await change(here, id, { status: 'Snoozed', snoozed_until: until })).json, {
    snoozed_until: until,
  });
  await here.rest();
  here.clock.advance(2 * HOUR);
  await here.rest();
  contains((await here.request(`GET ${path(id)}`, { as: 'ada' })).json, {
    status: { name: 'Open' },
    snoozed_until: null,
  });
});

conversations(
  'that sleep are woken by a word of the contact, and the alarm does not ring again',
  async () => {
    await using here = await world({ started: true });
    const { id } = await conversation(here);
    const until = new Date(here.clock.now() + HOUR).toISOString();
    await change(here, id, { status: 'Snoozed', snoozed_until: until });
    const said = { as: 'ada' as const, body: { content: 'It is worse.', sender: 'contact' } };
    const { events } = await here.request(`POST ${path(id, '/messages')}`, said);
    equal(events, ['conversation.status_changed', 'message.received']);
    await change(here, id, { status: 'Resolved' });
    here.clock.advance(2 * HOUR);
    await here.rest();
    contains((await here.request(`GET ${path(id)}`, { as: 'ada' })).json, { status: { name: 'Resolved' } });
  },
);

conversations('that are over say since when, until they are opened again', async () => {
  await using here = await world();
  const { id } = await conversation(here);
  const closed = (await change(here, id, { status: 'Closed' })).json;
  equal([closed.resolved_at, closed.closed_at], ['2026-03-14T09:00:00.000Z', '2026-03-14T09:00:00.000Z']);
  const open = (await change(here, id, { status: 'Open' })).json;
  equal([open.resolved_at, open.closed_at], [null, null]);
});

conversations('are seen by those whose they are', async () => {
  await using here = await world();
  const { id } = await conversation(here);
  const seenBy = async (as: 'ada' | 'bek') => (await here.request(`GET ${path(id)}`, { as })).status;
  const listedFor = async (as: 'ada' | 'bek') =>
    (await here.request('GET /api/v1/conversations', { as })).json.data.length;
  equal([await seenBy('bek'), await listedFor('bek')], [200, 1]);
  await change(here, id, { assignee_id: here.people.ada.id });
  equal([await seenBy('bek'), await listedFor('bek')], [403, 0]);
  equal([await seenBy('ada'), await listedFor('ada')], [200, 1]);
});

conversations('are counted for each agent until they have seen them', async () => {
  await using here = await world();
  const { id } = await conversation(here);
  const unread = async () => (await here.request(`GET ${path(id)}`, { as: 'bek' })).json.unread;
  is(await unread(), 1);
  await here.request(`PUT ${path(id, '/seen')}`, { as: 'bek' });
  await answer(here, id);
  is(await unread(), 0);
  await here.request(`DELETE ${path(id, '/seen')}`, { as: 'bek' });
  is(await unread(), 1);
});

conversations('come out of the trash as they went in', async () => {
  await using here = await world();
  const { id } = await conversation(here);
  const { status, events } = await here.request(`DELETE ${path(id)}`, { as: 'ada' });
  equal([status, events], [204, ['conversation.trashed']]);
  is((await change(here, id, { status: 'Closed' })).json.error.code, 'conversation_trashed');
  equal((await here.request('GET /api/v1/conversations', { as: 'ada' })).json.data, []);
  is(here.domain.conversations.total(here.ada, {}), 0);
  await here.request(`POST ${path(id, '/restore')}`, { as: 'ada' });
  is((await here.request('GET /api/v1/conversations', { as: 'ada' })).json.data.length, 1);
  is(here.domain.conversations.total(here.ada, {}), 1);
});

conversations('that are erased are gone, and so is the count of them', async () => {
  await using here = await world();
  const { id } = await conversation(here);
  await here.request(`DELETE ${path(id)}?permanently=true`, { as: 'ada' });
  is((await here.request(`GET ${path(id)}`, { as: 'ada' })).status, 404);
  is(here.domain.conversations.total(here.ada, {}), 0);
});

conversations('are changed all together or not at all', async () => {
  await using here = await world();
  const one = await conversation(here);
  const other = await conversation(here, { from: 'olim@mail.example' });
  const bulk = (ids: number[]) =>
    here.request('POST /api/v1/conversations/bulk', {
      as: 'ada',
      body: { ids, change: { status: 'Closed' } },
    });
  is((await bulk([one.id, 99])).status, 404);
  is((await here.request(`GET ${path(one.id)}`, { as: 'ada' })).json.status.name, 'Open');
  equal((await bulk([one.id, other.id])).json, { changed: 2 });
});

conversations('are read page after page, whatever moves meanwhile', async () => {
  await using here = await world();
  for (const nth of [1, 2, 3]) {
    await conversation(here, { from: `p${nth}@mail.example` });
    here.clock.advance(1000);
  }
  const page = async (cursor = '') =>
    (await here.request(`GET /api/v1/conversations?limit=2${cursor && `&cursor=${cursor}`}`, { as: 'ada' }))
      .json;
  const first = await page();
  equal(idsIn(first), [3, 2]);
  equal(idsIn(await page(first.page.next)), [1]);
});
const idsIn = ({ data }: { data: { id: number }[] }) => data.map(({ id }) => id);

conversations('are listed by status, agent, team, inbox', async () => {
  await using here = await world();
  const { id } = await conversation(here);
  await conversation(here, { from: 'olim@mail.example' });
  await change(here, id, { assignee_id: here.people.bek.id, status: 'Resolved' });
  const listed = async (query: string) =>
    idsIn((await here.request(`GET /api/v1/conversations?${query}`, { as: 'bek' })).json);
  equal(await listed('status=resolved'), [1]);
  equal(await listed('assignee=me'), [1]);
  equal(await listed('assignee=none&team=none'), [2]);
  equal(await listed('inbox=1'), []);
  equal(await listed('channel=web'), [2, 1]);
});

conversations('are listed with the names that things have now', async () => {
  await using here = await world();
  const { id } = await conversation(here);
  await change(here, id, { assignee_id: here.people.bek.id });
  const shown = async () => (await here.request('GET /api/v1/conversations', { as: 'ada' })).json.data[0];
  is((await shown()).assignee.first_name, 'Bek');
  await here.request(`PATCH /api/v1/agents/${here.people.bek.id}`, {
    as: 'ada',
    body: { first_name: 'Bekzod' },
  });
  await here.request(`PATCH /api/v1/contacts/${(await shown()).contact.id}`, {
    as: 'ada',
    body: { first_name: 'Sevara' },
  });
  const { assignee, contact } = await shown();
  equal([assignee.first_name, contact.first_name], ['Bekzod', 'Sevara']);
});

conversations('tell their story', async () => {
  await using here = await world();
  const { id } = await conversation(here);
  await change(here, id, { priority: 'Low' });
  const { data } = (await here.request(`GET ${path(id, '/timeline')}`, { as: 'ada' })).json;
  equal(
    data.map(({ type }: { type: string }) => type),
    ['conversation.created', 'conversation.priority_changed'],
  );
  equal(data[1].data, { from: null, to: 'Low' });
  ok(data[1].actor.id);
});

conversations('tell all of their story, however much was said in between', async () => {
  await using here = await world();
  const { id } = await conversation(here, { says: null });
  for (let n = 0; n < 201; n++) await answer(here, id);
  await change(here, id, { priority: 'Low' });
  const { data } = (await here.request(`GET ${path(id, '/timeline')}`, { as: 'ada' })).json;
  equal(
    data.map(({ type }: { type: string }) => type),
    ['conversation.created', 'conversation.priority_changed'],
  );
});

conversations('that have to do with each other are linked, seen from both sides', async () => {
  await using here = await world();
  const one = await conversation(here);
  const other = await conversation(here, { from: 'olim@mail.example' });
  const link = { as: 'ada' as const, body: { conversation_id: one.id } };
  is((await here.request(`POST ${path(other.id, '/links')}`, link)).status, 204);
  equal(idsIn((await here.request(`GET ${path(one.id, '/links')}`, { as: 'ada' })).json), [other.id]);
  is((await here.request(`DELETE ${path(one.id, `/links/${other.id}`)}`, { as: 'ada' })).status, 204);
  equal(idsIn((await here.request(`GET ${path(other.id, '/links')}`, { as: 'ada' })).json), []);
});

conversations('tell whether their last word is a note among agents', async () => {
  await using here = await world();
  const { id } = await conversation(here);
  const last = async () =>
    (await here.request('GET /api/v1/conversations', { as: 'ada' })).json.data[0].last_message;
  is((await last()).private, false);
  const body = { content: 'Call him.', private: true };
  await here.request(`POST ${path(id, '/messages')}`, { as: 'ada', body });
  contains(await last(), { text: 'Call him.', by: 'agent', private: true });
  await answer(here, id);
  contains(await last(), { text: 'Come at nine.', private: false });
});

conversations.run();
