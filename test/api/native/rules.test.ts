import { suite } from 'uvu';
import { equal, is, match } from 'uvu/assert';
import { answer, conversation } from '../../support/desk.ts';
import { newRule, runsOf, tagsOf, when } from '../../support/rules.ts';
import { scenarios } from '../../support/scenarios.ts';
import { world } from '../../support/world.ts';

const rules = suite('automation rules');

const path = '/api/v1/rules';
const rule = { name: 'Greet', occasions: ['conversation.created'] };

scenarios(rules, [
  {
    name: 'are made by those who may, and asked last',
    call: `POST ${path}`,
    body: { ...rule, conditions: when('subject', 'contains', 'tooth'), actions: [{ action: 'send_csat' }] },
    given: (here) => newRule(here),
    status: 201,
    answer: { ...rule, position: 2, enabled: true, is_last: false, version: 1 },
    events: ['rule.created'],
  },
  { name: 'are not for agents', call: `POST ${path}`, as: 'bek', body: rule, status: 403 },
  { name: 'are not read by agents either', call: `GET ${path}`, as: 'bek', status: 403 },
  { name: 'look at something', call: `POST ${path}`, body: { ...rule, occasions: [] }, status: 422 },
  {
    name: 'look at what can happen',
    call: `POST ${path}`,
    body: { ...rule, occasions: ['agent.created'] },
    status: 422,
  },
  {
    name: 'name the place of a wrong condition',
    call: `POST ${path}`,
    body: { ...rule, conditions: when('message_from', 'equals', 'nobody') },
    status: 422,
    answer: {
      error: { message: 'conditions.rules.0.value must be one of agent, contact, bot, system.' },
    },
  },
  {
    name: 'do what can be done',
    call: `POST ${path}`,
    body: { ...rule, actions: [{ action: 'assign_agent', agent_id: 77 }] },
    status: 422,
    answer: { error: { message: 'assign_agent: There is no agent 77.' } },
  },
  {
    name: 'keep no HTML that could do harm',
    call: `POST ${path}`,
    body: {
      ...rule,
      actions: [{ action: 'reply', content: '<p onclick=x>a</p>', content_type: 'html' }],
    },
    status: 201,
    answer: {
      actions: [{ action: 'reply', content: '<p>a</p>', content_type: 'html' }],
      unknown_variables: [],
    },
    events: ['rule.created'],
  },
  {
    name: 'change in parts',
    call: `PATCH ${path}/1`,
    body: { enabled: false, is_last: true },
    given: (here) => newRule(here),
    status: 200,
    answer: { name: 'Tag it', enabled: false, is_last: true, version: 2 },
    events: ['rule.updated'],
  },
  {
    name: 'do not change under somebody else’s hands',
    call: `PATCH ${path}/1`,
    body: { enabled: false },
    headers: { 'if-match': '"7"' },
    given: (here) => newRule(here),
    status: 412,
  },
  {
    name: 'are deleted',
    call: `DELETE ${path}/1`,
    given: (here) => newRule(here),
    status: 204,
    events: ['rule.deleted'],
  },
  { name: 'that do not exist are 404', call: `GET ${path}/77`, status: 404 },
  { name: 'that do not exist have no runs', call: `GET ${path}/77/runs`, status: 404 },
  {
    name: 'are put in order with all of them',
    call: `POST ${path}/reorder`,
    body: { ids: [1] },
    given: async (here) => [await newRule(here), await newRule(here)],
    status: 422,
    answer: {
      error: { message: 'Name every rule once, in the order in which they are to be asked.' },
    },
  },
]);

rules('are asked in the order they were put in', async () => {
  await using here = await world();
  for (const name of ['a', 'b', 'c']) await newRule(here, { name });
  const { json, events } = await here.request(`POST ${path}/reorder`, {
    as: 'ada',
    body: { ids: [3, 2, 1] },
  });
  equal(
    json.data.map(({ name, position }: { name: string; position: number }) => [name, position]),
    [
      ['c', 1],
      ['b', 2],
      ['a', 3],
    ],
  );
  equal(events, ['rule.updated', 'rule.updated']);
});

rules('are found by uuid as well', async () => {
  await using here = await world();
  const made = await newRule(here);
  is((await here.request(`GET ${path}/${made.uuid}`, { as: 'ada' })).json.id, made.id);
});

rules('are out of reach of a key that is bound to one business', async () => {
  await using here = await world();
  await newRule(here);
  const bound = { ...here.ada, businessId: 1 };
  const refusals: (() => unknown)[] = [
    () => here.domain.rules.create(bound, { name: 'x', occasions: ['every_hour'] }),
    () => here.domain.rules.runsOf(bound, 1, 9, 9),
  ];
  for (const refused of refusals)
    equal(
      await here.write(refused).then(
        () => 'done',
        ({ code }) => code,
      ),
      'bound_to_business',
    );
});

rules('tell what they have done, the newest first', async () => {
  await using here = await world({ started: true });
  const { id } = await newRule(here);
  const first = await conversation(here);
  const second = await conversation(here, { from: 'olim@mail.example' });
  await here.rest();
  const page = await here.request(`GET ${path}/${id}/runs?limit=1`, { as: 'ada' });
  equal([page.json.data[0].conversation_id, page.json.page.has_more], [second.id, true]);
  const rest = await here.request(`GET ${path}/${id}/runs?cursor=${page.json.page.next}`, { as: 'ada' });
  const [run] = rest.json.data;
  equal([run.conversation_id, run.done], [first.id, [{ action: 'add_tags', failure: null }]]);
  is(here.domain.events.get(run.event_id)?.name, 'message.received');
});

rules('can be tried without anything being done', async () => {
  await using here = await world({ started: true });
  const tooth = await conversation(here);
  await conversation(here, { from: 'olim@mail.example', subject: 'Bill', says: 'Too much.' });
  await here.rest();
  const before = here.domain.events.newestId();
  const conditions = when('message_content', 'contains', 'hurts');
  const tried = await here.request(`POST ${path}/dry-run`, {
    as: 'ada',
    body: { occasions: ['message.received'], conditions },
  });
  equal(
    [tried.status, tried.json.count, tried.json.data],
    [200, 1, [{ id: tooth.id, reference: String(tooth.reference), subject: 'Toothache' }]],
  );
  is(here.domain.events.newestId(), before);
  equal(tagsOf(here, tooth.id), []);

  const { id } = await newRule(here, { conditions });
  is((await here.request(`POST ${path}/${id}/dry-run`, { as: 'ada' })).json.count, 1);
  equal(await runsOf(here, id), []);
  here.clock.advance(31 * 86_400_000);
  is((await here.request(`POST ${path}/${id}/dry-run`, { as: 'ada' })).json.count, 0);
});

rules('are tried on what can be asked', async () => {
  await using here = await world();
  const body = { occasions: ['every_hour'], conditions: when('mood', 'equals', 'bad') };
  const { status, json } = await here.request(`POST ${path}/dry-run`, { as: 'ada', body });
  is(status, 422);
  match(
    json.error.message,
    /^conditions\.rules\.0\.field must be one of status, .*message_content, .*csat_rating/,
  );
});

rules('look further than views can', async () => {
  await using here = await world();
  const body = { name: 'x', visibility: 'private', filters: when('message_content', 'contains', 'a') };
  is((await here.request('POST /api/v1/views', { as: 'ada', body })).status, 422);
});

rules('are told of with what they did and to what', async () => {
  await using here = await world({ started: true });
  const { id } = await newRule(here, { name: 'Sort' });
  const { id: conversationId } = await conversation(here);
  await answer(here, conversationId);
  await here.rest();
  const { json } = await here.request(`GET /api/v1/conversations/${conversationId}/timeline`, { as: 'ada' });
  const ran = json.data.filter(({ type }: { type: string }) => type === 'rule.ran');
  equal(
    ran.map(({ subject_id, data, actor }: Record<string, unknown>) => [subject_id, data, actor]),
    [[id, { rule: id, name: 'Sort', actions: ['add_tags'], by_rule: id }, { kind: 'system', id: null }]],
  );
});

rules.run();
