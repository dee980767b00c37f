import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { newMacro, newTeam } from '../../support/arranged.ts';
import { conversation } from '../../support/desk.ts';
import { newHook } from '../../support/hooks.ts';
import { scenarios } from '../../support/scenarios.ts';
import { type World, world } from '../../support/world.ts';

const macros = suite('macros');

const path = '/api/v1/macros';
const hello = { name: 'Hello', content: 'Hello {{contact.first_name | there}}.' };
const names = async (here: World, as: 'ada' | 'bek', query = '') =>
  (await here.request(`GET ${path}${query}`, { as })).json.data.map(({ name }: { name: string }) => name);
const change = (here: World, id: number, body: object, as: 'ada' | 'bek' = 'ada', headers = {}) =>
  here.request(`PATCH ${path}/${id}`, { as, body, headers });

scenarios(macros, [
  {
    name: 'are private unless said otherwise, and everybody may have some',
    call: `POST ${path}`,
    as: 'bek',
    body: { ...hello, shortcut: 'привет-1' },
    status: 201,
    answer: {
      ...hello,
      shortcut: 'привет-1',
      content_type: 'text',
      visibility: 'private',
      business_id: null,
      used_count: 0,
      unknown_variables: [],
      version: 1,
    },
    events: ['macro.created'],
  },
  {
    name: 'for everybody are made by those who may',
    call: `POST ${path}`,
    as: 'bek',
    body: { ...hello, visibility: 'shared' },
    status: 403,
    answer: { error: { details: { permission: 'macros:manage' } } },
  },
  {
    name: 'tell which of their variables nobody knows',
    call: `POST ${path}`,
    body: { name: 'x', content: '{{contact.age}} {{', actions: [{ action: 'reply', content: '{{a.b}}' }] },
    status: 201,
    answer: { unknown_variables: ['contact.age', 'a.b'] },
    events: ['macro.created'],
  },
  {
    name: 'keep no HTML that could do harm',
    call: `POST ${path}`,
    body: {
      name: 'x',
      content: '<p onclick=x>a<script>b</script></p>',
      content_type: 'html',
      actions: [{ action: 'add_note', content: '<b onload=x>c</b>', content_type: 'html' }],
    },
    status: 201,
    answer: {
      content: '<p>a</p>',
      actions: [{ action: 'add_note', content: '<b>c</b>', content_type: 'html' }],
    },
    events: ['macro.created'],
  },
  {
    name: 'of a team say of which',
    call: `POST ${path}`,
    body: { ...hello, visibility: 'team' },
    status: 422,
    answer: { error: { message: 'Say which team.' } },
  },
  {
    name: 'are of a team that exists',
    call: `POST ${path}`,
    body: { ...hello, visibility: 'team', team_id: 7 },
    status: 422,
  },
  {
    name: 'are for a business that exists',
    call: `POST ${path}`,
    body: { ...hello, business: 'x' },
    status: 404,
  },
  {
    name: 'have a shortcut without blanks',
    call: `POST ${path}`,
    body: { ...hello, shortcut: 'a b' },
    status: 422,
  },
  { name: 'that do not exist are 404', call: `GET ${path}/77`, status: 404 },
]);

const every = [
  { action: 'assign_agent', agent_id: null },
  { action: 'assign_team', team_id: null },
  { action: 'set_status', status: 'resolved' },
  { action: 'set_status', status: 'Snoozed', snoozed_until: '2030-01-01T00:00:00Z' },
  { action: 'set_priority', priority: 'high' },
  { action: 'add_tags', tags: ['new'] },
  { action: 'remove_tags', tags: ['old'] },
  { action: 'set_tags', tags: [] },
  { action: 'add_note', content: 'Done.' },
  { action: 'reply', content: 'Done.', content_type: 'text' },
  { action: 'snooze', for: '3d' },
  { action: 'webhook', webhook_id: 1 },
  { action: 'send_csat' },
];

macros('may do everything that can be done to a conversation', async () => {
  await using here = await world();
  await newHook(here, 'https://hooks.clinic.example/x', { events: [] });
  const { actions } = await newMacro(here, { actions: every });
  equal(actions, every);
});

const refused: [action: object, sentence: string][] = [
  [{ action: 'explode' }, 'actions.0 has no action that is known here.'],
  [{ tags: [] }, 'actions.0.action is required.'],
  [{ action: 'add_tags' }, 'actions.0.tags is required.'],
  [{ action: 'send_csat', to: 'x' }, 'actions.0.to is not known here.'],
  [{ action: 'assign_agent', agent_id: 77 }, 'assign_agent: There is no agent 77.'],
  [{ action: 'assign_team', team_id: 77 }, 'assign_team: There is no team 77.'],
  [{ action: 'apply_sla', policy_id: 77 }, 'apply_sla: There is no SLA policy 77.'],
  [{ action: 'webhook', webhook_id: 77 }, 'webhook: There is no webhook 77.'],
  [{ action: 'set_status', status: 'x' }, 'There is no status x. There are Open, Snoozed, Resolved, Closed.'],
  [{ action: 'set_status', status: 'Snoozed' }, 'set_status: Say snoozed_until, or use the action snooze.'],
  [{ action: 'set_priority', priority: 'x' }, 'There is no priority x. There are Low, Medium, High.'],
  [{ action: 'reply', content: ' ' }, 'actions.0.content must not be blank.'],
  [{ action: 'snooze', for: '0h' }, 'actions.0.for has the wrong form.'],
];
for (const [action, sentence] of refused)
  macros(`refuse ${JSON.stringify(action)}`, async () => {
    await using here = await world();
    const { status, json } = await here.request(`POST ${path}`, {
      as: 'ada',
      body: { ...hello, actions: [action] },
    });
    equal([status, json.error.message], [422, sentence]);
  });

macros('refuse a webhook that could not be told of them, or is not the caller’s to use', async () => {
  await using here = await world();
  await newHook(here, 'https://hooks.clinic.example/x', { dialect: 'thikaa', events: ['lead.captured'] });
  await newHook(here, 'https://hooks.clinic.example/y');
  const refusal = async (webhook_id: number, headers = {}) => {
    const body = { ...hello, actions: [{ action: 'webhook', webhook_id }] };
    const { json } = await here.request(`POST ${path}`, { as: 'ada', headers, body });
    return json.error.message;
  };
  is(await refusal(1), 'webhook: Webhook 1 is not of dialect native, which alone tells of it.');
  const body = { name: 'b', business: 'default' };
  const { json: key } = await here.request('POST /api/v1/keys', { as: 'ada', body });
  is(await refusal(2, { authorization: `Bearer ${key.token}` }), 'webhook: There is no webhook 2.');
});

macros('are seen by those they are for', async () => {
  await using here = await world();
  const mine = await newTeam(here, { members: [here.people.bek.id] });
  const other = await newTeam(here, { name: 'Others' });
  await newMacro(here, { name: 'private' });
  await newMacro(here, { name: 'shared', visibility: 'shared' });
  await newMacro(here, { name: 'team', visibility: 'team', team_id: mine.id });
  await newMacro(here, { name: 'other team', visibility: 'team', team_id: other.id });
  await here.request(`POST ${path}`, { as: 'bek', body: { name: 'mine' } });
  equal(await names(here, 'bek'), ['shared', 'team', 'mine']);
  equal(await names(here, 'ada'), ['private', 'shared', 'team', 'other team']);
  const seen = async (id: number) => (await here.request(`GET ${path}/${id}`, { as: 'bek' })).status;
  equal([await seen(1), await seen(2), await seen(3), await seen(4)], [404, 200, 200, 404]);
  equal(
    [
      (await change(here, 1, { name: 'x' }, 'bek')).status,
      (await change(here, 2, { name: 'x' }, 'bek')).status,
    ],
    [404, 403],
  );
  is((await here.request(`DELETE ${path}/5`, { as: 'ada' })).status, 404);
  is((await here.request(`DELETE ${path}/5`, { as: 'bek' })).status, 204);
});

macros('that are private are shown to no webhook', async () => {
  await using here = await world();
  await newMacro(here, { name: 'mine' });
  await newMacro(here, { name: 'ours', visibility: 'shared' });
  const native = here.app.server.dialects.find(({ name }) => name === 'native');
  const shown = here.eventsAfter(0).filter(({ name }) => name === 'macro.created');
  equal(
    shown.map((event) =>
      JSON.stringify(native?.presentEvent(here.domain, () => '')(event)).includes('"object":null'),
    ),
    [true, false],
  );
});

macros('are changed, and shared with a team or taken back', async () => {
  await using here = await world();
  const team = await newTeam(here);
  const { id } = await newMacro(here);
  const shared = await change(here, id, { visibility: 'team', team_id: team.id, content: '<b>' });
  equal(
    [shared.json.team_id, shared.json.content, shared.json.version, shared.events],
    [team.id, '<b>', 2, ['macro.updated']],
  );
  is((await change(here, id, { name: 'x' }, 'ada', { 'if-match': '"1"' })).status, 412);
  const back = await change(here, id, { visibility: 'private' });
  equal([back.json.visibility, back.json.team_id], ['private', null]);
  is((await change(here, id, { content_type: 'html' })).status, 422);
  const { json } = await change(here, id, { content_type: 'html', content: '<b onclick=x>hi' });
  equal([json.content, json.content_type], ['<b>hi</b>', 'html']);
  is((await change(here, id, { content: '<i onclick=x>' })).json.content, '<i></i>');
});

macros('for one business are not offered in another', async () => {
  await using here = await world();
  await here.request('POST /api/v1/businesses', { as: 'ada', body: { slug: 'north', name: 'North' } });
  await newMacro(here, { name: 'everywhere', visibility: 'shared' });
  await newMacro(here, { name: 'north', visibility: 'shared', business: 'north' });
  equal(await names(here, 'bek', '?business_id=1'), ['everywhere']);
  equal(await names(here, 'bek', '?business_id=2'), ['everywhere', 'north']);
  const { json } = await here.request('POST /api/v1/keys', {
    as: 'ada',
    body: { name: 'b', business: 'default' },
  });
  const headers = { authorization: `Bearer ${json.token}` };
  is((await here.request(`GET ${path}/2`, { headers })).status, 404);
  is(
    (await here.request(`PATCH ${path}/1`, { headers, body: { name: 'x' } })).json.error.code,
    'bound_to_business',
  );
  is((await here.request(`POST ${path}`, { headers, body: hello })).json.business_id, 1);
});

macros('count how often they were used', async () => {
  await using here = await world();
  const { id } = await newMacro(here, { visibility: 'shared' });
  const talk = await conversation(here);
  const before = here.domain.events.newestId();
  await here.write(() => here.domain.macros.noteUse(here.bek, id, talk));
  const { json } = await here.request(`GET ${path}/${id}`, { as: 'ada' });
  equal([json.used_count, json.version], [1, 1]);
  equal(
    here.eventsAfter(before).map(({ name, conversationId }) => [name, conversationId]),
    [['macro.applied', talk.id]],
  );
});

macros.run();
