import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import { system } from '../../src/domain/actor.ts';
import { DAY, HOUR } from '../../src/lib/clock.ts';
import { said } from '../support/desk.ts';
import { everythingIn } from '../support/everything.ts';
import { newRule, when } from '../support/rules.ts';
import { addedUp, countedUp } from '../support/stored-totals.ts';
import { emptyWorld, password, type World, world } from '../support/world.ts';

const filling = suite('demo data in a running server');

const ada = { as: 'ada' } as const;
const get = async (here: World, path: string) => (await here.request(`GET /api/v1${path}`, ada)).json;
const count = ({ domain: { store } }: Pick<World, 'domain'>, sql: string) =>
  store.values<[], number>('test.count', `select count(*) from ${sql}`).one();

async function fill(here: World) {
  is((await here.request('POST /api/v1/demo', ada)).status, 202);
  await here.rest();
}

async function remove(here: World) {
  is((await here.request('DELETE /api/v1/demo', ada)).status, 202);
  await here.rest();
}

filling('is there a moment after somebody asked for it, and says so', async () => {
  await using here = await world({ started: true });
  equal(await get(here, '/demo'), { present: false, state: 'none', conversations: 0, possible: true });
  const asked = await here.request('POST /api/v1/demo', ada);
  equal([asked.status, asked.json.state], [202, 'filling']);
  const before = here.domain.events.newestId();
  await here.rest();
  equal(await get(here, '/demo'), { present: true, state: 'present', conversations: 300, possible: false });
  is(count(here, 'conversations'), 300);
  const told = here.domain.events.after(before, 10_000);
  equal([told.at(-1)?.name, told.at(-1)?.data], ['demo.filled', { conversations: 300 }]);
  ok(
    told.slice(0, -1).every(({ data }) => data.demo === true),
    'all else is known as made up',
  );
});

filling('looks like a week at work to whoever asked for it', async () => {
  await using here = await world({ started: true });
  await fill(here);
  const me = here.people.ada.id;
  const open = "conversations where status_id = (select id from statuses where name = 'Open')";
  ok(count(here, `${open} and assignee_id = ${me}`) >= 10, 'mine');
  ok(count(here, `${open} and assignee_id is null`) >= 10, 'unassigned');
  ok(count(here, `${open} and assignee_id not in (${me})`) >= 10, "colleagues'");
  ok(count(here, 'conversations where snoozed_until is not null') >= 5, 'snoozed');
  ok(count(here, `mentions where who = 'agent' and who_id = ${me}`) >= 5, 'mentions');
  ok(count(here, `conversations where next_sla_deadline_at > ${here.clock.now()}`) >= 10, 'clocks that tick');
  ok(count(here, 'sla_clocks where breached_at is not null') >= 1, 'a promise that was broken');
  ok(count(here, 'media where message_id is not null') >= 5, 'attachments');
  ok(count(here, 'drafts') >= 1, 'drafts');
  equal(countedUp(here), addedUp(here), 'what is stored');
  is(count(here, 'usage_conversations'), 0, 'none of it began');
  const { data } = await get(here, '/conversations?limit=100&status=Open');
  const unread = data.filter(({ unread: some }: { unread: number }) => some > 0).length;
  ok(unread >= 10 && unread <= data.length - 10, `${unread} of ${data.length} are unread`);
  ok(Date.parse(data[0].last_message.at) > here.clock.now() - 3 * HOUR, 'the latest has just come in');
  is((await get(here, '/views')).data.length, 3);
  const macros = (await get(here, '/macros')).data;
  ok(macros.some(({ shortcut }: { shortcut: string }) => shortcut === 'hi'));
  ok(macros.every((macro: { unknown_variables: string[] }) => macro.unknown_variables.length === 0));
  const teams = (await get(here, '/teams')).data;
  ok(teams.length === 3 && teams.every((team: { members: number[] }) => team.members.includes(me)));
});

filling('speaks the language of the organisation', async () => {
  for (const [language, team] of Object.entries({ ar: 'الدعم', ru: 'Поддержка', uz: 'Yordam xizmati' })) {
    await using here = await world({ started: true });
    await here.request('PATCH /api/v1/settings', { ...ada, body: { language } });
    await fill(here);
    const names = (await get(here, '/teams')).data.map(({ name }: { name: string }) => name);
    ok(names.includes(team), language);
  }
});

filling('sets nothing off', async () => {
  await using here = await world({ started: true });
  await newRule(here, { occasions: ['conversation.created'], conditions: when('subject', 'set') });
  const webhook = { url: 'https://hooks.example.com/', events: ['*'] };
  is((await here.request('POST /api/v1/webhooks', { ...ada, body: webhook })).status, 201);
  await here.rest();
  const deliveries = count(here, 'deliveries');
  await fill(here);
  await remove(here);
  is(count(here, 'rule_runs'), 0);
  const told = "deliveries where event not in ('demo.filled', 'demo.removed')";
  is(count(here, told), deliveries);
});

filling('goes on by itself: what was snoozed wakes, what was promised is due', async () => {
  await using here = await world({ started: true });
  await fill(here);
  const snoozed = 'conversations where snoozed_until is not null';
  const breached = 'sla_clocks where breached_at is not null';
  const before = [count(here, snoozed), count(here, breached)] as const;
  await here.pass(5 * DAY);
  is(count(here, snoozed), 0);
  ok(before[0] > 0 && count(here, breached) > before[1]);
});

filling('takes an answer in every channel, as if it had been sent', async () => {
  await using here = await world({ started: true });
  await fill(here);
  for (const channel of ['web', 'email', 'whatsapp', 'api']) {
    const { data } = await get(here, `/conversations?limit=1&channel=${channel}`);
    const path = `POST /api/v1/conversations/${data[0].id}/messages`;
    const { status, json } = await here.request(path, { ...ada, body: { content: 'On its way.' } });
    await here.rest();
    equal([channel, status, (await get(here, `/messages/${json.id}`)).status], [channel, 201, 'sent']);
  }
});

filling('is for those who manage settings, while there are no customers', async () => {
  await using here = await world({ started: true });
  is((await here.request('POST /api/v1/demo', { as: 'bek' })).status, 403);
  await fill(here);
  const again = await here.request('POST /api/v1/demo', ada);
  equal([again.status, again.json.error.code], [409, 'demo_present']);

  await using other = await world({ started: true });
  await other.write(() => other.domain.contacts.create(system, { first_name: 'Olim' }));
  const late = await other.request('POST /api/v1/demo', ada);
  equal([late.status, late.json.error.code, late.events], [409, 'not_empty', []]);
  is((await get(other, '/demo')).possible, false);
});

filling('begins again where a crash cut it off', async () => {
  await using here = await world();
  await here.request('POST /api/v1/demo', ada);
  const stop = new AbortController();
  const { fillDemo } = here.app.tools;
  here.domain.store.onCommit(() => count(here, 'conversations') >= 30 && stop.abort());
  await fillDemo(here.people.ada.id, stop.signal);
  ok(count(here, 'conversations') < 300);
  const refused = await here.request('DELETE /api/v1/demo', ada);
  equal([refused.status, refused.json.error.code], [409, 'demo_filling']);
  await here.app.start();
  await here.rest();
  equal([count(here, 'conversations'), count(here, 'teams'), count(here, 'macros')], [300, 3, 7]);
  is((await get(here, '/demo')).state, 'present');
});

filling('comes with the first administrator who wants it', async () => {
  await using here = await emptyWorld({ started: true });
  const token = here.domain.setupToken.issue();
  const body = { token, name: 'Ada Lind', email: 'ada@clinic.example', password, language: 'ru', demo: true };
  is((await here.request('POST /api/v1/setup', { body })).status, 201);
  await here.rest();
  equal(here.domain.demo.status(), { state: 'present', conversations: 300 });
});

filling('is left out by a setup that finds customers', async () => {
  await using here = await emptyWorld({ started: true });
  await here.write(() => here.domain.contacts.create(system, { first_name: 'Olim' }));
  const token = here.domain.setupToken.issue();
  const body = { token, name: 'Ada Lind', email: 'ada@clinic.example', password, demo: true };
  is((await here.request('POST /api/v1/setup', { body })).status, 201);
  await here.rest();
  equal(here.domain.demo.status(), { state: 'none', conversations: 0 });
});

filling.run();

const removing = suite('removing demo data');

removing('leaves nothing behind but what is told of it', async () => {
  await using here = await world({ started: true });
  const before = everythingIn(here);
  await fill(here);
  const newest = here.domain.events.newestId();
  await remove(here);
  equal(everythingIn(here), before);
  equal(await get(here, '/demo'), { present: false, state: 'none', conversations: 0, possible: true });
  const names = here.eventsAfter(newest).map(({ name }) => name);
  is(names.filter((name) => name === 'conversation.erased').length, 300);
  is(here.domain.events.after(here.domain.events.newestId() - 1, 1)[0]?.name, 'demo.removed');
  await fill(here);
  is(count(here, 'conversations'), 300, 'and it can come again');
});

removing('does nothing where there is none, and nothing more when asked twice', async () => {
  await using here = await world({ started: true });
  const none = await here.request('DELETE /api/v1/demo', ada);
  equal([none.status, none.json.state, none.events], [202, 'none', []]);
  await fill(here);
  await Promise.all([remove(here), remove(here)]);
  await remove(here);
  equal([count(here, 'conversations'), count(here, "events where name = 'demo.removed'")], [0, 1]);
});

/** A customer writes, and is answered by whoever is given. */
async function realTalk(here: World, assigneeId: number | null = null, inboxId = 2) {
  return here.write(() => {
    const { businesses, contacts, conversations, inboxes, messages } = here.domain;
    const { slug } = businesses.get(inboxes.get(inboxId).business_id);
    const contact = contacts.create(system, { first_name: 'Olim', email: 'olim@clinic.example' }, slug);
    const { id } = conversations.open(system, { inboxId, contactId: contact.id, subject: 'Real' });
    messages.receive(system, id, said('My tooth hurts.'));
    if (assigneeId !== null) conversations.assignAgent(system, id, assigneeId);
    return conversations.row(id);
  });
}

removing('leaves real customers alone', async () => {
  await using here = await world({ started: true });
  await fill(here);
  const { id, contact_id: contactId } = await realTalk(here, here.people.ada.id);
  const mine = (table: string, where: string) =>
    here.domain.store.rows<[], object>('test.mine', `select * from ${table} where ${where}`).all();
  const real = () => [
    mine('conversations', `id = ${id}`),
    mine('messages', `conversation_id = ${id}`),
    mine('contacts', `id = ${contactId}`),
    mine('contact_identities', `contact_id = ${contactId}`),
    mine('participants', `conversation_id = ${id}`),
  ];
  const before = real();
  await remove(here);
  equal(real(), before);
  equal([count(here, 'conversations'), count(here, 'contacts'), count(here, 'agents')], [1, 1, 3]);
  const { data } = await get(here, '/search?q=tooth&in=messages');
  is(data.length, 1);
});

removing('leaves what somebody has changed or uses', async () => {
  await using here = await world({ started: true });
  await fill(here);
  const { store, conversations } = here.domain;
  const idOf = (table: string, name: string) =>
    store.values<[string], number>('test.idOf', `select id from ${table} where name = ?`).one(name);
  const emma = store
    .values<[], number>('test.emma', "select id from agents where email like '%@team1.example.com'")
    .one();
  const { id } = await realTalk(here);
  await here.write(() => conversations.tag(system, id, { add: ['vip'] }));
  await here.write(() => conversations.assignTeam(system, id, idOf('teams', 'Support')));
  await here.write(() => conversations.assignAgent(system, id, emma));
  await here.request(`PATCH /api/v1/tags/${idOf('tags', 'urgent')}`, { ...ada, body: { name: 'on fire' } });
  await here.request(`PATCH /api/v1/macros/${idOf('macros', 'Greeting')}`, {
    ...ada,
    body: { content: 'Hey' },
  });
  await here.request(`PATCH /api/v1/views/${idOf('views', 'Most urgent')}`, {
    ...ada,
    body: { name: 'Now' },
  });
  await remove(here);
  const names = (table: string) =>
    store.values<[], string>('test.names', `select name from ${table} order by 1`).all();
  equal(
    [names('tags'), names('teams'), names('macros'), names('views')],
    [['on fire', 'vip'], ['Support'], ['Greeting'], ['Now']],
  );
  equal(names('sla_policies'), ['Demo promise'], 'the team that stays keeps its promise');
  equal(names('business_hours'), []);
  const { assignee_id: assignee, team_id: team } = conversations.row(id);
  equal([assignee, team], [null, idOf('teams', 'Support')], 'nobody is left of the colleagues');
  is(count(here, 'demo_rows'), 0);
});

removing('leaves a conversation that a real one was merged into', async () => {
  await using here = await world({ started: true });
  await fill(here);
  const { conversations, store } = here.domain;
  const made = store
    .values<[], number>('test.made', 'select min(id) from conversations where closed_at is null')
    .one();
  const { id } = await realTalk(here, null, conversations.row(made).inbox_id);
  const merged = await here.request(`POST /api/v1/conversations/${id}/merge`, {
    ...ada,
    body: { into_id: made },
  });
  is(merged.status, 201, merged.text);
  await remove(here);
  is(conversations.get(id).id, made);
  is(count(here, `messages where conversation_id = ${made} and text = 'My tooth hurts.'`), 1);
  is(count(here, 'conversations'), 2);
});

removing('leaves a made-up customer whom somebody wrote to', async () => {
  await using here = await world({ started: true });
  await fill(here);
  const contactId = here.domain.store.values<[], number>('test.one', 'select min(id) from contacts').one();
  const { business_id: businessId } = here.domain.contacts.itself(contactId);
  const inboxId = here.domain.store
    .values<[number], number>(
      'test.inbox',
      "select id from inboxes where business_id = ? and channel = 'web'",
    )
    .one(businessId);
  await here.write(() => here.domain.conversations.open(system, { inboxId, contactId }));
  await remove(here);
  equal(
    [
      count(here, 'conversations'),
      count(here, 'contacts'),
      count(here, 'inboxes'),
      count(here, 'businesses'),
    ],
    [1, 1, 3, 2],
  );
});

removing('goes on where a restart cut it off', async () => {
  await using here = await world();
  await here.write(() => here.domain.demo.fill(system, here.people.ada.id));
  await here.app.tools.fillDemo(here.people.ada.id, new AbortController().signal);
  await here.write(() => here.domain.jobs.rows.forget.run('demo.fill', 'demo'));
  await here.request('DELETE /api/v1/demo', ada);
  for (let page = 0; page < 20; page++) await here.write(() => here.domain.demo.clearPage());
  const left = count(here, 'conversations');
  ok(left > 0 && left < 300);
  await here.app.start();
  await here.rest();
  is(count(here, 'conversations'), 0);
});

removing('takes away what the command made as well', async () => {
  await using here = await emptyWorld({ started: true });
  const { fillWithDemo } = await import('../../src/demo/demo.ts');
  const clock = { ...here.domain.clock, set: () => {}, staged: <T>(work: () => T) => work() };
  await fillWithDemo(here.domain, clock, { seed: '1', conversations: 40, until: here.clock.now() }, () => {});
  await here.write(() => here.domain.demo.remove(system));
  await here.rest();
  equal([count(here, 'conversations'), count(here, 'contacts'), count(here, 'leads')], [0, 0, 0]);
});

removing.run();
