import { Webhook } from 'standardwebhooks';
import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import { system } from '../../../src/domain/actor.ts';
import { MOST_RUNS } from '../../../src/domain/rules/running.ts';
import { HOUR } from '../../../src/lib/clock.ts';
import { newHours, newTeam } from '../../support/arranged.ts';
import { answer, conversation, said } from '../../support/desk.ts';
import { LOOPBACK, newHook } from '../../support/hooks.ts';
import { startReceiver } from '../../support/receiver.ts';
import { anotherHour, newRule, runsOf, tagsOf, when } from '../../support/rules.ts';
import { summarised, talk } from '../../support/talking.ts';
import { type World, world } from '../../support/world.ts';

const rules = suite('rules at work');

const hear = (here: World, id: number, text: string) =>
  here.write(() => here.domain.messages.receive(system, id, said(text)));
const FEELS_BAD = ['negative', 'very_negative'];
const last = (here: World, id: number) => here.domain.conversations.get(id);

rules('act on what their conditions ask for, and on nothing else', async () => {
  await using here = await world({ started: true });
  await newRule(here, { conditions: when('message_content', 'contains', 'HURTS') });
  const tooth = await conversation(here);
  const bill = await conversation(here, { from: 'olim@mail.example', says: 'Too much.' });
  await here.rest();
  equal([tagsOf(here, tooth.id), tagsOf(here, bill.id)], [['seen'], []]);
});

rules('look at the message that is the occasion, not at the newest', async () => {
  await using here = await world();
  await newRule(here, { conditions: when('message_content', 'equals', 'first') });
  const { id } = await conversation(here, { says: 'first' });
  const [first] = here.eventsAfter(0).filter(({ name }) => name === 'message.received');
  await hear(here, id, 'second');
  await here.write(() => first && here.domain.rules.follow(first));
  equal(tagsOf(here, id), ['seen']);
});

rules('look at how the contact feels once a conversation is summarised', async () => {
  await using here = await world({ started: true });
  await newRule(here, { occasions: ['summary.completed'], conditions: when('sentiment', 'in', FEELS_BAD) });
  const { id } = await talk(here);
  await here.rest();
  equal(tagsOf(here, id), []);
  await summarised(here, id);
  await here.rest();
  equal(tagsOf(here, id), ['seen']);
});

rules('run once for what was summarised, however often it is, until somebody says more', async () => {
  await using here = await world({ started: true });
  const { id: ruleId } = await newRule(here, {
    occasions: ['summary.completed'],
    actions: ['One', 'Two', 'Three', 'Four'].map((content) => ({ action: 'reply', content })),
  });
  const { id } = await talk(here);
  for (const style of ['concise', 'detailed', 'bullets']) await summarised(here, id, { style });
  await here.rest();
  is((await runsOf(here, ruleId)).length, 1);
  await hear(here, id, 'I still wait.');
  await summarised(here, id);
  await here.rest();
  is((await runsOf(here, ruleId)).length, 2);
});

const told: [why: string, conditions: unknown][] = [
  ['who wrote', when('message_from', 'equals', 'contact')],
  ['what was ever said', when('any_message_content', 'contains', 'hurts')],
  ['whether the contact is blocked', when('contact_blocked', 'equals', false)],
  ['the hours of the day', when('business_hours', 'equals', 'inside')],
  ['how the contact rated us', when('csat_rating', 'not_set')],
];
for (const [why, conditions] of told)
  rules(`can ask: ${why}`, async () => {
    await using here = await world({ started: true });
    await newRule(here, { conditions });
    const { id } = await conversation(here);
    await here.rest();
    equal(tagsOf(here, id), ['seen']);
  });

rules('know the hours of the conversation’s team', async () => {
  // A Monday, at three in the morning.
  await using here = await world({ started: true, at: Date.parse('2027-03-15T03:00:00Z') });
  const hours = await newHours(here);
  const team = await newTeam(here, { business_hours_id: hours.id });
  const { id } = await newRule(here, {
    occasions: ['conversation.team_changed'],
    conditions: when('business_hours', 'equals', 'outside'),
  });
  const { id: conversationId } = await conversation(here);
  const give = (to: number | null) =>
    here.write(() => here.domain.conversations.assignTeam(here.ada, conversationId, to));
  await give(team.id);
  await here.rest();
  is((await runsOf(here, id)).length, 1);
  await give(null);
  await here.rest();
  is((await runsOf(here, id)).length, 1, 'nobody’s hours are always');
  await here.pass(8 * HOUR);
  await give(team.id);
  await here.rest();
  is((await runsOf(here, id)).length, 1, 'it is eleven now');
});

rules('do everything they say, signed by the system', async () => {
  await using here = await world({ started: true });
  const team = await newTeam(here);
  await newRule(here, {
    occasions: ['conversation.created'],
    actions: [
      { action: 'assign_team', team_id: team.id },
      { action: 'assign_agent', agent_id: here.people.bek.id },
      { action: 'set_priority', priority: 'High' },
      { action: 'set_tags', tags: ['a', 'b'] },
      { action: 'remove_tags', tags: ['a'] },
      { action: 'add_note', content: 'From {{contact.email}}.' },
      { action: 'reply', content: '<p>We look at #{{conversation.reference}}.</p>', content_type: 'html' },
      { action: 'snooze', for: '2h' },
    ],
  });
  const { id } = await conversation(here, { says: null });
  await here.rest();
  const after = last(here, id);
  equal(
    [after.team_id, after.assignee_id, after.priority_id, tagsOf(here, id)],
    [team.id, here.people.bek.id, 3, ['b']],
  );
  equal([after.snoozed_until, after.first_reply_at], [here.clock.now() + 2 * HOUR, null]);
  const { messages } = here.domain.messages.page(here.ada, id, {}, { limit: 10, offset: 0 });
  equal(
    messages.map(({ sender_kind: kind, text, private: isPrivate }) => [kind, text, isPrivate]),
    [
      ['system', `We look at #${after.reference}.`, 0],
      ['system', 'From salima@mail.example.', 1],
    ],
  );
});

rules('do the rest when one thing cannot be done, and say what it was', async () => {
  await using here = await world({ started: true });
  const { id } = await newRule(here, {
    actions: [
      { action: 'assign_agent', agent_id: here.people.bek.id },
      { action: 'add_tags', tags: ['done'] },
    ],
  });
  await here.request(`PATCH /api/v1/agents/${here.people.bek.id}`, { as: 'ada', body: { enabled: false } });
  const { id: conversationId } = await conversation(here);
  await here.rest();
  equal(tagsOf(here, conversationId), ['done']);
  equal((await runsOf(here, id))[0].done, [
    { action: 'assign_agent', failure: 'bek@clinic.example is disabled.' },
    { action: 'add_tags', failure: null },
  ]);
  const ran = here.eventsAfter(0).find(({ name }) => name === 'rule.ran');
  equal(ran?.data.actions, ['add_tags']);
});

rules('after one that is the last are not asked', async () => {
  await using here = await world({ started: true });
  await newRule(here, { is_last: true, conditions: when('subject', 'contains', 'tooth') });
  await newRule(here, { actions: [{ action: 'add_tags', tags: ['later'] }] });
  const tooth = await conversation(here);
  const bill = await conversation(here, { from: 'olim@mail.example', subject: 'Bill' });
  await here.rest();
  equal([tagsOf(here, tooth.id), tagsOf(here, bill.id)], [['seen'], ['later']]);
});

rules('that are turned off do nothing', async () => {
  await using here = await world({ started: true });
  await newRule(here, { enabled: false });
  const { id } = await conversation(here);
  await here.rest();
  equal(tagsOf(here, id), []);
});

rules('leave the trash alone', async () => {
  await using here = await world();
  await newRule(here);
  const { id } = await conversation(here);
  await here.write(() => here.domain.conversations.putInTrash(here.ada, id));
  await here.app.start();
  await here.rest();
  equal(tagsOf(here, id), []);
});

rules('act once however often an event is told', async () => {
  await using here = await world();
  const { id } = await newRule(here, { actions: [{ action: 'add_note', content: 'Seen.' }] });
  const { id: conversationId } = await conversation(here);
  const event = here.eventsAfter(0).find(({ name }) => name === 'message.received');
  for (let time = 0; time < 3; time++) await here.write(() => event && here.domain.rules.follow(event));
  is((await runsOf(here, id)).length, 1);
  is(last(here, conversationId).message_count, 2);
});

rules('rest when they have run too often within an hour, and say so once', async () => {
  await using here = await world({ started: true });
  const { id } = await newRule(here, { actions: [{ action: 'reply', content: 'We are away.' }] });
  const { id: conversationId } = await conversation(here);
  for (let time = 0; time < MOST_RUNS + 5; time++) await hear(here, conversationId, 'So am I.');
  await here.rest();
  const ran = here.eventsAfter(0).filter(({ name }) => name === 'rule.ran');
  is(ran.length, MOST_RUNS + 1);
  equal(ran.at(-1)?.data.stopped, 'too_many_runs');
  const [run] = await runsOf(here, id);
  ok(run.done[0].failure.includes('rest until the hour is over'));
  await here.pass(HOUR + 1);
  await hear(here, conversationId, 'Back again.');
  await here.rest();
  is(here.eventsAfter(0).filter(({ name }) => name === 'rule.ran').length, MOST_RUNS + 2);
});

rules('tell a webhook what they did, once and signed, and say so when it is gone', async () => {
  await using receiver = await startReceiver();
  await using here = await world({ started: true, environment: LOOPBACK, at: Date.now() });
  const hook = await newHook(here, receiver.url, { events: ['rule.ran'] });
  const { id } = await newRule(here, { actions: [{ action: 'webhook', webhook_id: hook.id }] });
  const { id: conversationId } = await conversation(here);
  await here.rest();
  const [request] = receiver.requests;
  is(receiver.requests.length, 1);
  new Webhook(hook.secret).verify(String(request?.body), request?.headers as Record<string, string>);
  const { type, data } = JSON.parse(String(request?.body));
  equal([type, data.subject_id, data.object.id], ['rule.ran', id, conversationId]);
  await here.request(`DELETE /api/v1/webhooks/${hook.id}`, { as: 'ada' });
  await hear(here, conversationId, 'Hello?');
  await here.rest();
  const [run] = await runsOf(here, id);
  equal(run.done, [{ action: 'webhook', failure: `There is no webhook ${hook.id} any more.` }]);
});

rules('of the clock look at each conversation once until somebody changes it', async () => {
  await using here = await world({ started: true });
  const { id } = await newRule(here, {
    occasions: ['every_hour'],
    conditions: when('hours_since_last_reply', 'greater_than', 24),
    actions: [
      { action: 'add_note', content: 'Still nothing.' },
      { action: 'add_tags', tags: ['idle'] },
    ],
  });
  // A second one that changes them too must not wake the first.
  await newRule(here, { occasions: ['every_hour'], actions: [{ action: 'add_note', content: 'Hm.' }] });
  const one = await conversation(here);
  const other = await conversation(here, { from: 'olim@mail.example' });
  await answer(here, one.id);
  await answer(here, other.id);
  await anotherHour(here);
  equal(await runsOf(here, id), []);
  await here.pass(25 * HOUR);
  for (let hour = 0; hour < 3; hour++) await anotherHour(here);
  const ran = await runsOf(here, id);
  equal(
    ran.map(({ conversation_id, event_id }: Record<string, unknown>) => [conversation_id, event_id]),
    [
      [other.id, null],
      [one.id, null],
    ],
  );
  equal((await here.domain.rules.dueAfter(0)).ids, [], 'nobody is looked at in vain');
  await hear(here, one.id, 'Hello?');
  await anotherHour(here);
  is((await runsOf(here, id)).length, 3);
});

rules('of the clock go on behind a conversation that they stumble over', async () => {
  await using here = await world({ started: true });
  await newRule(here, { occasions: ['every_hour'] });
  const bad = await conversation(here);
  const good = await conversation(here, { from: 'olim@mail.example' });
  const { rules: asked } = here.domain;
  const { lookAgain } = asked;
  asked.lookAgain = (id) => {
    if (id === bad.id) throw new Error('stumbled');
    lookAgain(id);
  };
  await anotherHour(here);
  equal([tagsOf(here, bad.id), tagsOf(here, good.id)], [[], ['seen']]);
});

rules('of the clock find conversations in every window', async () => {
  await using here = await world({ started: true });
  const { id } = await newRule(here, { occasions: ['every_hour'] });
  const near = await conversation(here);
  await here.write(() =>
    here.domain.store
      .change<[number]>('test.far', "update sqlite_sequence set seq = ? where name = 'conversations'")
      .run(4500),
  );
  const far = await conversation(here, { from: 'olim@mail.example' });
  ok(far.id > 4500);
  await anotherHour(here);
  equal(
    (await runsOf(here, id)).map((run: { conversation_id: number }) => run.conversation_id),
    [far.id, near.id],
  );
});

rules.run();
