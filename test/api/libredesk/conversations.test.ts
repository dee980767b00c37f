import { suite } from 'uvu';
import { equal, is, match, ok } from 'uvu/assert';
import { HOUR, MINUTE } from '../../../src/lib/clock.ts';
import { answer, conversation } from '../../support/desk.ts';
import { libredesk } from '../../support/libredesk.ts';
import { contains } from '../../support/scenarios.ts';
import { world } from '../../support/world.ts';

const conversations = suite('conversations in Libredesk');

const create = {
  subject: 'Toothache',
  content: '<p>My <b>tooth</b> hurts.<script>alert(1)</script></p>',
  inbox_id: 2,
  contact_email: 'Salima@Mail.example',
  first_name: 'Salima',
  last_name: 'Karimova',
  initiator: 'contact',
};
/** A world with one conversation, and how to ask about it. */
async function clinic() {
  const here = await world();
  const ask = libredesk(here);
  const { id, uuid } = await conversation(here);
  const put = (rest: string, body?: object, as?: 'ada' | 'bek') =>
    ask(`PUT /conversations/${uuid}${rest}`, { as, body });
  const get = async (as?: 'ada' | 'bek') => (await ask(`GET /conversations/${uuid}`, { as })).json?.data;
  return { here, ask, id, uuid, put, get, [Symbol.asyncDispose]: () => here[Symbol.asyncDispose]() };
}

conversations('begin with a word of the contact, cleaned of what could run', async () => {
  await using here = await world();
  const { status, json, events } = await libredesk(here)('POST /conversations', { body: create });
  equal([status, json.status], [200, 'success']);
  contains(json.data, {
    subject: 'Toothache',
    reference_number: '100',
    status: 'Open',
    last_message: 'My tooth hurts.',
    last_message_sender: 'contact',
    inbox_name: 'Website',
    inbox_channel: 'web',
    contact: {
      first_name: 'Salima',
      last_name: 'Karimova',
      email: 'salima@mail.example',
      type: 'contact',
      enabled: true,
    },
    tags: [],
    meta: [],
    previous_conversations: [],
  });
  equal(events, ['contact.created', 'conversation.created', 'message.received']);
});

conversations('begin with a word to the contact, and belong to whom they are given', async () => {
  await using here = await world();
  const body = { ...create, initiator: 'agent', agent_id: here.people.bek.id };
  const { json } = await libredesk(here)('POST /conversations', { body });
  contains(json.data, { last_message_sender: 'agent', assigned_user_id: here.people.bek.id });
  ok(json.data.first_reply_at);
});

conversations('begin with the attributes they are given', async () => {
  await using here = await world();
  const ask = libredesk(here);
  const body = { ...create, custom_attributes: { plan: 'gold', seats: 3 } };
  const { json } = await ask('POST /conversations', { body });
  equal(json.data.custom_attributes, { plan: 'gold', seats: 3 });
  const amiss = { ...create, custom_attributes: 'gold' };
  is((await ask('POST /conversations', { body: amiss })).status, 400);
});

conversations('of one contact know of each other', async () => {
  await using here = await world();
  const ask = libredesk(here);
  const first = (await ask('POST /conversations', { body: create })).json.data;
  const second = (await ask('POST /conversations', { body: { ...create, content: 'It is back.' } })).json
    .data;
  equal(second.contact_id, first.contact_id);
  equal(
    second.previous_conversations.map(({ uuid, last_message }: Record<string, string>) => [
      uuid,
      last_message,
    ]),
    [[first.uuid, 'My tooth hurts.']],
  );
});

for (const [what, change, sentence] of [
  ['an inbox that exists', { inbox_id: 77 }, /no inbox 77/],
  ['an address', { contact_email: 'salima' }, /contact_email/],
  ['a side that begins', { initiator: 'bot' }, /initiator/],
  ['an agent who can answer', { agent_id: 77 }, /no agent 77/],
  ['a team that exists', { team_id: 77 }, /no team 77/],
  ['something to say', { content: ' ' }, /Write something/],
  ['files that were uploaded', { attachments: [77] }, /no file 77/],
] as const)
  conversations(`need ${what}`, async () => {
    await using here = await world();
    const { status, json, events } = await libredesk(here)('POST /conversations', {
      body: { ...create, ...change },
    });
    equal([status, json.status, json.error_type, events], [400, 'error', 'InputException', []]);
    match(json.message, sentence);
    is(json.error, json.message);
  });

conversations('are listed in pages that count everything', async () => {
  await using here = await world();
  const ask = libredesk(here);
  for (const nth of [1, 2, 3]) {
    await conversation(here, { from: `p${nth}@mail.example` });
    here.clock.advance(MINUTE);
  }
  const { results, ...counts } = (await ask('GET /conversations/all?page=1&page_size=2')).json.data;
  equal(counts, { total: 3, per_page: 2, total_pages: 2, page: 1 });
  equal(idsIn(results), [3, 2]);
  contains(results[0], {
    unread_message_count: 1,
    status: 'Open',
    contact: { first_name: 'p3' },
    next_sla_deadline_at: null,
  });
  equal(idsIn((await ask('GET /conversations/all?page=2&page_size=2')).json.data.results), [1]);
  equal((await ask('GET /conversations/all?page=9')).json.data.results, []);
  contains((await ask('GET /conversations/all?page=0&page_size=500')).json.data, { page: 1, per_page: 100 });
  is((await ask('GET /conversations/all?page=x')).status, 400);
});
const idsIn = (rows: { id: number }[]) => rows.map(({ id }) => id);

conversations('are listed as what they are to whoever asks', async () => {
  await using all = await clinic();
  const { here, ask, put } = all;
  const team = await here.write(() =>
    here.domain.teams.create(here.ada, { name: 'Front desk', members: [here.people.bek.id] }),
  );
  const of = async (list: string, as: 'ada' | 'bek' = 'bek') => {
    const { status, json } = await ask(`GET ${list}`, { as });
    return status === 200 ? json.data.total : status;
  };
  const inbox = `/teams/${team.id}/conversations/unassigned`;
  equal(
    [await of('/conversations/unassigned'), await of('/conversations/assigned'), await of(inbox)],
    [1, 0, 0],
  );
  await put('/assignee/team', { assignee_id: team.id });
  equal(
    [await of('/conversations/unassigned'), await of('/conversations/assigned'), await of(inbox)],
    [0, 0, 1],
  );
  await put('/assignee/user', { assignee_id: here.people.bek.id });
  equal(
    [await of('/conversations/unassigned'), await of('/conversations/assigned'), await of(inbox)],
    [0, 1, 0],
  );
  equal([await of('/conversations/all'), await of('/conversations/all', 'ada')], [403, 1]);
  equal([await of(inbox, 'ada'), await of('/teams/77/conversations/unassigned')], [403, 404]);
});

conversations('are assigned and taken away, by users and teams that exist', async () => {
  await using all = await clinic();
  const { here, put, get } = all;
  const { status, json, events } = await put('/assignee/user', { assignee_id: here.people.bek.id });
  equal([status, json, events], [200, { status: 'success', data: true }, ['conversation.assigned']]);
  is((await get()).assigned_user_id, here.people.bek.id);
  equal((await put('/assignee/user', { assignee_id: here.people.bek.id })).events, []);
  await put('/assignee/user/remove');
  is((await get()).assigned_user_id, null);
  is((await put('/assignee/user', { assignee_id: 77 })).status, 400);
  is((await put('/assignee/team', { assignee_id: 77 })).status, 400);
  is((await put('/assignee/team/remove')).status, 200);
});

conversations('take priorities that exist', async () => {
  await using all = await clinic();
  const { put, get } = all;
  is((await put('/priority', { priority: 'High' })).status, 200);
  contains(await get(), { priority: 'High', priority_id: 3 });
  const { status, json } = await put('/priority', { priority: 'Urgent' });
  equal([status, json.message], [400, 'There is no priority Urgent. There are Low, Medium, High.']);
  is((await put('/priority', {})).status, 400);
});

conversations('take statuses that exist, and sleep for a while or until a time', async () => {
  await using all = await clinic();
  const { here, put, get } = all;
  is((await put('/status', { status: 'Resolved' })).status, 200);
  ok((await get()).resolved_at);
  const at = (ms: number) => new Date(here.clock.now() + ms).toISOString();
  await put('/status', { status: 'Snoozed', snoozed_until: '1h30m' });
  contains(await get(), { status: 'Snoozed', snoozed_until: at(1.5 * HOUR), resolved_at: null });
  await put('/status', { status: 'Snoozed', snoozed_until: at(2 * HOUR) });
  is((await get()).snoozed_until, at(2 * HOUR));
  for (const snoozed_until of [undefined, 'tomorrow', '-1h', '0s', '2d', '2020-01-01T00:00:00Z'])
    is((await put('/status', { status: 'Snoozed', snoozed_until })).status, 400, `${snoozed_until}`);
  match((await put('/status', { status: 'Done' })).json.message, /There are Open, Snoozed, Resolved, Closed/);
});

conversations('have exactly the tags they are given, made where they are new', async () => {
  await using all = await clinic();
  const { ask, uuid, get } = all;
  const tag = (body: object) => ask(`POST /conversations/${uuid}/tags`, { body });
  equal((await tag({ tags: ['urgent', 'vip'] })).events, [
    'tag.created',
    'tag.created',
    'conversation.tags_changed',
  ]);
  await tag({ tags: ['vip', 'Dentist'] });
  equal((await get()).tags.toSorted(), ['Dentist', 'vip']);
  await tag({ tags: ['late'], action: 'add_tags' });
  await tag({ tags: ['VIP'], action: 'remove_tags' });
  equal((await get()).tags.toSorted(), ['Dentist', 'late']);
  await tag({ tags: [] });
  equal((await get()).tags, []);
});

conversations('remember when their assignee looked at them', async () => {
  await using all = await clinic();
  const { here, ask, put, get } = all;
  await put('/assignee/user', { assignee_id: here.people.bek.id });
  is((await get()).assignee_last_seen_at, undefined);
  here.clock.advance(MINUTE);
  is((await put('/last-seen', undefined, 'bek')).status, 200);
  is((await get()).assignee_last_seen_at, '2026-03-14T09:01:00.000Z');
  const [row] = (await ask('GET /conversations/assigned', { as: 'bek' })).json.data.results;
  equal([row.unread_message_count, row.assignee_last_seen_at], [0, '2026-03-14T09:01:00.000Z']);
});

conversations('name who has taken part', async () => {
  await using all = await clinic();
  const { here, ask, id, uuid } = all;
  here.clock.advance(MINUTE);
  await answer(here, id);
  const { json } = await ask(`GET /conversations/${uuid}/participants`);
  equal(
    json.map(({ first_name }: { first_name: string }) => first_name),
    ['salima', 'Bek'],
  );
});

conversations('that nobody knows are 404, whatever the id looks like', async () => {
  await using all = await clinic();
  const { ask } = all;
  for (const uuid of ['0190a0a0-0000-7000-8000-000000000000', '1', "' or 1=1 --", '%00'])
    is((await ask(`GET /conversations/${encodeURIComponent(uuid)}`)).status, 404, uuid);
});

conversations('are not shown to whom they do not concern', async () => {
  await using all = await clinic();
  const { here, ask, uuid, put } = all;
  await put('/assignee/user', { assignee_id: here.people.ada.id });
  const { status, json } = await ask(`GET /conversations/${uuid}`, { as: 'bek' });
  equal([status, json.error_type], [403, 'PermissionException']);
});

conversations('are found by number, address and subject', async () => {
  await using all = await clinic();
  const { ask, uuid } = all;
  const found = async (query: string) =>
    (await ask(`GET /conversations/search?query=${encodeURIComponent(query)}`)).json.data?.map(
      (row: { uuid: string }) => row.uuid,
    );
  for (const query of ['100', 'salima@mail.example', 'toothache', 'tooth hurts'])
    equal(await found(query), [uuid], query);
  equal(await found('nothing here'), []);
  is((await ask('GET /conversations/search?query=ab')).status, 400);
  is((await ask('GET /conversations/search')).status, 400);
});

conversations.run();
