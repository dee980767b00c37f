import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { system } from '../../../src/domain/actor.ts';
import { DAY, HOUR, MINUTE } from '../../../src/lib/clock.ts';
import { newPolicy, newTeam } from '../../support/arranged.ts';
import { conversation, said } from '../../support/desk.ts';
import { listen } from '../../support/live.ts';
import { newRule } from '../../support/rules.ts';
import { contains, type Scenario, scenarios } from '../../support/scenarios.ts';
import { type World, world } from '../../support/world.ts';

const notifications = suite('notifications');

type Who = 'ada' | 'bek';
type Told = { id: number; kind: string; read_at: string | null } & Record<string, unknown>;
const list = async (here: World, as: Who, query = ''): Promise<Told[]> =>
  (await here.request(`GET /api/v1/notifications${query}`, { as })).json.data;
const kinds = async (here: World, as: Who, query = '') =>
  (await list(here, as, query)).map(({ kind }) => kind);
const unread = async (here: World, as: Who) =>
  (await here.request('GET /api/v1/notifications/count', { as })).json.unread;
const read = (here: World, as: Who, body: object) =>
  here.request('PUT /api/v1/notifications/read', { as, body });

const assign = (here: World, id: number, agentId: number | null, as: Who = 'ada') =>
  here.request(`PATCH /api/v1/conversations/${id}`, { as, body: { assignee_id: agentId } });
const write = (here: World, id: number) =>
  here.write(() => here.domain.messages.receive(system, id, said('Is anybody there?')));
const note = (here: World, id: number, as: Who, mentions: object[] = []) =>
  here.request(`POST /api/v1/conversations/${id}/messages`, {
    as,
    body: { content: 'Look at this.', private: true, mentions },
  });
const prefer = (here: World, as: Who, notifications: object) =>
  here.request('PUT /api/v1/me/preferences', { as, body: { notifications } });

/** A conversation of Bek's, who has read all that he was told so far. */
async function ofBek(here: World) {
  const { id } = await conversation(here);
  await assign(here, id, here.people.bek.id);
  await here.rest();
  await read(here, 'bek', { all: true });
  return id;
}

const table: Scenario[] = [
  {
    name: 'are none at first',
    call: 'GET /api/v1/notifications',
    as: 'bek',
    status: 200,
    answer: { data: [] },
  },
  {
    name: 'are not counted at first',
    call: 'GET /api/v1/notifications/count',
    as: 'bek',
    status: 200,
    answer: { unread: 0 },
  },
  { name: 'are read by saying which', call: 'PUT /api/v1/notifications/read', body: {}, status: 422 },
];
scenarios(notifications, table);

notifications('tell who gave me a conversation, but not me of what I took', async () => {
  await using here = await world({ started: true });
  const { id } = await conversation(here);
  await assign(here, id, here.people.bek.id);
  await here.rest();
  const [told] = await list(here, 'bek');
  contains(told, {
    kind: 'assigned',
    conversation: { id, reference: '100', subject: 'Toothache', contact: 'salima' },
    actor: { kind: 'agent', id: here.people.ada.id, name: 'Ada' },
    message: null,
    read_at: null,
    created_at: '2026-03-14T09:00:00.000Z',
  });
  await assign(here, id, here.people.ada.id);
  await here.rest();
  equal(await kinds(here, 'ada'), []);
});

notifications('tell of what a rule gave me', async () => {
  await using here = await world({ started: true });
  await newRule(here, {
    occasions: ['conversation.created'],
    actions: [{ action: 'assign_agent', agent_id: here.people.bek.id }],
  });
  await conversation(here, { says: null });
  await here.rest();
  const [told] = await list(here, 'bek');
  contains(told, { kind: 'assigned', actor: { kind: 'system', id: null, name: '' } });
});

notifications('tell nobody of what is somebody else’s by now', async () => {
  await using here = await world({ started: true });
  const { id } = await conversation(here);
  await here.write(() => {
    here.domain.conversations.assignAgent(here.ada, id, here.people.bek.id);
    here.domain.conversations.assignAgent(here.ada, id, here.people.ada.id);
  });
  await here.rest();
  equal(await kinds(here, 'bek'), []);
});

notifications('tell a team of what came to it, unless it is somebody’s already', async () => {
  await using here = await world({ started: true });
  const { bek, ada } = here.people;
  const { id: teamId } = await newTeam(here, { members: [bek.id, ada.id] });
  const { id } = await conversation(here);
  const give = (body: object) => here.request(`PATCH /api/v1/conversations/${id}`, { as: 'ada', body });
  await give({ team_id: teamId });
  await here.rest();
  equal(await kinds(here, 'bek'), ['team_assigned']);
  equal(await kinds(here, 'ada'), [], 'her own doing');
  await give({ team_id: null });
  await give({ assignee_id: bek.id });
  await here.rest();
  await read(here, 'bek', { all: true });
  await give({ team_id: teamId });
  await here.rest();
  equal(await kinds(here, 'bek', '?unread=true'), []);
});

notifications('tell a team nothing of what is handed out at once', async () => {
  await using here = await world({ started: true });
  const { bek, ada } = here.people;
  const team = { members: [bek.id, ada.id], assignment: 'round_robin' };
  const { id: teamId } = await newTeam(here, team);
  await here.request('PUT /api/v1/me/availability', { as: 'bek', body: { availability: 'online' } });
  const { id } = await conversation(here);
  await here.rest();
  await here.write(() => here.domain.conversations.assignTeam(system, id, teamId));
  await here.rest();
  equal(await kinds(here, 'bek'), ['assigned']);
  equal(await kinds(here, 'ada'), []);
});

notifications('tell whom a note calls on, by name or by team, and whose conversation it is', async () => {
  await using here = await world({ started: true });
  const { bek } = here.people;
  const { id: teamId } = await newTeam(here, { members: [bek.id] });
  const id = await ofBek(here);
  await note(here, id, 'ada', [
    { who: 'agent', id: bek.id },
    { who: 'team', id: teamId },
  ]);
  await here.rest();
  equal(await kinds(here, 'bek', '?unread=true'), ['mentioned'], 'once, however often');
  await note(here, id, 'ada');
  await here.rest();
  const [told] = await list(here, 'bek', '?unread=true');
  contains(told, { kind: 'note', actor: { name: 'Ada' }, message: { text: 'Look at this.' } });
  await note(here, id, 'bek', [{ who: 'agent', id: bek.id }]);
  await here.rest();
  is(await unread(here, 'bek'), 2, 'nothing of his own');
});

notifications('tell what the contact says in mine, whoever brings it', async () => {
  await using here = await world({ started: true });
  const id = await ofBek(here);
  await here.write(() =>
    here.domain.messages.receive({ ...here.bek, permissions: here.ada.permissions }, id, said('Hello?')),
  );
  await here.rest();
  const [told] = await list(here, 'bek', '?unread=true');
  contains(told, {
    kind: 'message',
    actor: { kind: 'contact', name: 'salima' },
    message: { text: 'Hello?' },
  });
  equal(await kinds(here, 'ada'), []);
});

notifications('tell of promises in mine that are about to be broken, and broken', async () => {
  await using here = await world({ started: true });
  const id = await ofBek(here);
  const policy = await newPolicy(here, { resolution_minutes: 60, warn_before_minutes: 10 });
  await here.request(`PUT /api/v1/conversations/${id}/sla`, { as: 'ada', body: { policy_id: policy.id } });
  await here.pass(51 * MINUTE);
  equal(await kinds(here, 'bek', '?unread=true'), ['sla_warning']);
  await here.pass(10 * MINUTE);
  equal(await kinds(here, 'bek', '?unread=true'), ['sla_breached', 'sla_warning']);
});

notifications('tell when the time of a snooze has come, not when somebody ends it', async () => {
  await using here = await world({ started: true });
  const id = await ofBek(here);
  const snooze = () =>
    here.request(`PATCH /api/v1/conversations/${id}`, {
      as: 'bek',
      body: { status: 'Snoozed', snoozed_until: new Date(here.clock.now() + HOUR).toISOString() },
    });
  await snooze();
  await here.request(`PATCH /api/v1/conversations/${id}`, { as: 'ada', body: { status: 'Open' } });
  await here.rest();
  equal(await kinds(here, 'bek', '?unread=true'), []);
  await snooze();
  await here.pass(HOUR);
  equal(await kinds(here, 'bek', '?unread=true'), ['woken']);
});

notifications('tell that my own message did not arrive', async () => {
  await using here = await world({ started: true });
  const { id } = await conversation(here, { channel: 'api' });
  await here.request(`POST /api/v1/conversations/${id}/messages`, {
    as: 'bek',
    body: { content: 'At nine.' },
  });
  const message = here.domain.messages.rows.before.all(id, 1000, 1)[0];
  await here.write(() => here.domain.messages.receipt(message?.id ?? 0, { status: 'failed', reason: 'No.' }));
  await here.rest();
  equal(await kinds(here, 'bek'), ['message_failed']);
  equal(await kinds(here, 'ada'), []);
});

notifications('are not made of what somebody does not want to hear', async () => {
  await using here = await world({ started: true });
  const id = await ofBek(here);
  await prefer(here, 'bek', { message: { in_app: false, desktop: true, sound: true } });
  await write(here, id);
  await note(here, id, 'ada');
  await here.rest();
  equal(await kinds(here, 'bek', '?unread=true'), ['note']);
});

notifications('are not made for who may not see it, nor kept before their eyes', async () => {
  await using here = await world({ started: true });
  const id = await ofBek(here);
  await write(here, id);
  await here.rest();
  is(await unread(here, 'bek'), 1);
  await assign(here, id, here.people.ada.id);
  await here.rest();
  equal([await kinds(here, 'bek'), await unread(here, 'bek')], [[], 0]);
});

/** How many there are of an agent, whoever may see them. */
const kept = ({ domain }: World, agentId: number) =>
  domain.store
    .values<[number], number>('test.kept', 'select count(*) from notifications where agent_id = ?')
    .get(agentId);

notifications('are not made for who is disabled, nor for who sees only their own', async () => {
  await using here = await world({ started: true });
  const make = async (path: string, body: object) =>
    (await here.request(`POST /api/v1/${path}`, { as: 'ada', body })).json;
  const permissions = [
    'conversations:read',
    'conversations:read_assigned',
    'messages:read',
    'messages:write',
  ];
  const role = await make('roles', { name: 'Own', permissions });
  const cy = await make('agents', { email: 'cy@clinic.example', first_name: 'Cy', roles: [role.name] });
  const { id: teamId } = await newTeam(here, { members: [here.people.bek.id, cy.id] });
  await here.request(`PATCH /api/v1/agents/${here.people.bek.id}`, { as: 'ada', body: { enabled: false } });
  const { id } = await conversation(here);
  await here.write(() => here.domain.conversations.assignTeam(here.ada, id, teamId));
  await here.rest();
  equal([kept(here, here.people.bek.id), kept(here, cy.id)], [0, 0]);
  await assign(here, id, cy.id);
  await here.rest();
  equal(kept(here, cy.id), 1);
});

notifications('are read one by one, by conversation, or all', async () => {
  await using here = await world({ started: true });
  const [one, other] = [await ofBek(here), await ofBek(here)];
  for (const id of [one, one, other, other]) await write(here, id);
  await here.rest();
  const [newest] = await list(here, 'bek');
  equal((await read(here, 'bek', { ids: [newest?.id] })).json, { unread: 3 });
  equal((await read(here, 'bek', { conversation_id: one })).json, { unread: 1 });
  equal((await read(here, 'ada', { all: true })).json, { unread: 0 }, 'only one’s own');
  is(await unread(here, 'bek'), 1);
  equal((await read(here, 'bek', { all: true })).json, { unread: 0 });
  const all = await list(here, 'bek');
  is(all.length, 6);
  is(
    all.every(({ read_at: readAt }) => readAt === '2026-03-14T09:00:00.000Z'),
    true,
  );
});

notifications('are read by seeing the conversation, and what was merged into it', async () => {
  await using here = await world({ started: true });
  const [one, other] = [await ofBek(here), await ofBek(here)];
  for (const id of [one, other]) await write(here, id);
  await here.rest();
  await here.write(() => here.domain.conversations.merge(here.ada, other, one));
  await here.rest();
  is(await unread(here, 'bek'), 2);
  await here.request(`PUT /api/v1/conversations/${one}/seen`, { as: 'bek' });
  is(await unread(here, 'bek'), 0);
});

notifications('are listed page after page', async () => {
  await using here = await world({ started: true });
  const id = await ofBek(here);
  for (let n = 0; n < 4; n++) await write(here, id);
  await here.rest();
  const first = await here.request('GET /api/v1/notifications?limit=3', { as: 'bek' });
  is(first.json.page.has_more, true);
  const rest = await here.request(`GET /api/v1/notifications?limit=3&cursor=${first.json.page.next}`, {
    as: 'bek',
  });
  equal([first.json.data.length, rest.json.data.length, rest.json.page.next], [3, 2, null]);
});

notifications('come live, with all there is to show, to nobody but their agent', async () => {
  await using here = await world({ started: true });
  const id = await ofBek(here);
  const open = (who: Who) =>
    listen(`${here.origin}/api/v1/stream`, { authorization: `Bearer ${here.people[who].token}` });
  await using ofBeks = await open('bek');
  await using ofAda = await open('ada');
  await write(here, id);
  await here.rest();
  const told = () => ofBeks.frames.find(({ event }) => event === 'notification.created');
  await ofBeks.waitUntil(() => told() !== undefined, 'a notification');
  contains(told()?.data, {
    object: { kind: 'message', conversation: { id }, message: { text: 'Is anybody there?' } },
  });
  await write(here, id);
  await here.rest();
  await ofAda.waitUntil(
    () => ofAda.names().filter((name) => name === 'message.received').length === 2,
    'both',
  );
  equal(ofAda.names().includes('notification.created'), false);
  const feed = async (as: Who) =>
    (await here.request('GET /api/v1/events?limit=1000', { as })).json.data.filter(
      ({ type }: { type: string }) => type === 'notification.created',
    ).length;
  equal([await feed('ada'), await feed('bek')], [0, 3]);
});

notifications('are no business of webhooks, nor a change of the conversation', async () => {
  await using here = await world({ started: true });
  const body = { url: 'https://hooks.clinic.example/a', events: ['*'] };
  const { json: hook } = await here.request('POST /api/v1/webhooks', { as: 'ada', body });
  const id = await ofBek(here);
  const told = here.domain.store.values<[number], string>(
    'test.told',
    'select distinct event from deliveries where webhook_id = ?',
  );
  is(told.all(hook.id).includes('conversation.assigned'), true);
  is(told.all(hook.id).includes('notification.created'), false);
  const named = await here.request('POST /api/v1/webhooks', {
    as: 'ada',
    body: { ...body, events: ['notification.created'] },
  });
  is(named.status, 422);
  const { events } = here.domain;
  equal(
    events.ofConversation(id, 0, 100).filter(({ name }) => name === 'notification.created'),
    [],
  );
});

notifications('are kept for ninety days', async () => {
  await using here = await world({ started: true });
  await ofBek(here);
  is((await list(here, 'bek')).length, 1);
  here.clock.advance(89 * DAY);
  is(await here.write(() => here.domain.notifications.prune(10)), 0);
  here.clock.advance(DAY + 1);
  is(await here.write(() => here.domain.notifications.prune(10)), 1);
  equal(await list(here, 'bek'), []);
});

notifications.run();
