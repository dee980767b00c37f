import { Webhook } from 'standardwebhooks';
import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { newMacro, newTeam } from '../../support/arranged.ts';
import { conversation } from '../../support/desk.ts';
import { LOOPBACK, newHook } from '../../support/hooks.ts';
import { startReceiver } from '../../support/receiver.ts';
import { tagsOf } from '../../support/rules.ts';
import { type World, world } from '../../support/world.ts';

const using = suite('a macro on a conversation');

const shared = { visibility: 'shared', content: 'Dear {{contact.first_name | guest}}, {{agent.first_name}}' };
const apply = (here: World, id: number, macro: number, as: 'ada' | 'bek' = 'ada') =>
  here.request(`POST /api/v1/conversations/${id}/macros/${macro}`, { as });
const opened = async (here: World, as: 'ada' | 'bek' = 'ada') => {
  const { id } = await conversation(here);
  await here.write(() => here.domain.conversations.assignAgent(here.ada, id, here.people[as].id));
  return id;
};

using('does its actions and gives its text to the composer', async () => {
  await using here = await world();
  const team = await newTeam(here);
  const macro = await newMacro(here, {
    ...shared,
    actions: [
      { action: 'set_priority', priority: 'High' },
      { action: 'add_tags', tags: ['tooth'] },
      { action: 'add_note', content: 'By {{agent.email}}.' },
      { action: 'assign_team', team_id: team.id },
      { action: 'set_status', status: 'Resolved' },
    ],
  });
  const id = await opened(here, 'bek');
  const { status, json, events } = await apply(here, id, macro.id, 'bek');
  is(status, 200);
  equal(json.reply, { content: 'Dear salima, Bek', content_type: 'text', unknown_variables: [] });
  equal(
    [json.conversation.priority, json.conversation.tags, json.conversation.last_message.text],
    ['High', ['tooth'], 'By bek@clinic.example.'],
    'what it did, although the conversation is out of sight now',
  );
  equal(events, [
    'conversation.priority_changed',
    'tag.created',
    'conversation.tags_changed',
    'message.note_added',
    'conversation.team_changed',
    'conversation.assigned',
    'conversation.status_changed',
    'macro.applied',
  ]);
  is((await here.request(`GET /api/v1/macros/${macro.id}`, { as: 'ada' })).json.used_count, 1);
});

using('does all of it or nothing', async () => {
  await using here = await world();
  const actions = [
    { action: 'add_tags', tags: ['half'] },
    { action: 'assign_agent', agent_id: here.people.bek.id },
  ];
  const macro = await newMacro(here, { ...shared, actions });
  const id = await opened(here);
  await here.request(`PATCH /api/v1/agents/${here.people.bek.id}`, { as: 'ada', body: { enabled: false } });
  const { status, json, events } = await apply(here, id, macro.id);
  equal([status, json.error.message, events], [422, 'bek@clinic.example is disabled.', []]);
  equal(here.domain.conversations.tagsOf(id), []);
});

using('needs the agent’s own permission for each action', async () => {
  await using here = await world();
  const macro = await newMacro(here, { ...shared, actions: [{ action: 'add_tags', tags: ['x'] }] });
  const id = await opened(here);
  const { id: agentId } = here.people.ada;
  const scopes = ['messages:write', 'conversations:read', 'conversations:read_all'];
  const { token } = await here.write(() =>
    here.domain.keys.create(here.ada, { agentId, name: 'narrow', scopes }),
  );
  const { status, json } = await here.request(`POST /api/v1/conversations/${id}/macros/${macro.id}`, {
    headers: { 'x-api-key': token },
  });
  equal([status, json.error.details.permission], [403, 'conversations:update_tags']);
});

using('is not for what the agent may not see', async () => {
  await using here = await world();
  const macro = await newMacro(here, shared);
  const id = await opened(here, 'ada');
  is((await apply(here, id, macro.id, 'bek')).status, 403);
  const own = await newMacro(here);
  is(
    (await apply(here, await opened(here, 'bek'), own.id, 'bek')).status,
    404,
    'a private one of somebody else',
  );
});

using('is not for another business', async () => {
  await using here = await world();
  await here.request('POST /api/v1/businesses', { as: 'ada', body: { slug: 'shop', name: 'Shop' } });
  const macro = await newMacro(here, { ...shared, business: 'shop' });
  const { status, json } = await apply(here, await opened(here), macro.id);
  equal([status, json.error.code], [409, 'macro_of_another_business']);
});

using('that says nothing has nothing for the composer', async () => {
  await using here = await world();
  const macro = await newMacro(here, { content: '' });
  is((await apply(here, await opened(here), macro.id)).json.reply, null);
});

using('is shown beforehand, with what nobody knows', async () => {
  await using here = await world();
  const macro = await newMacro(here, { ...shared, content: '{{contact.email}} {{contact.age}}' });
  const id = await opened(here);
  const preview = await here.request(`POST /api/v1/macros/${macro.id}/preview`, {
    as: 'ada',
    body: { conversation_id: id },
  });
  equal(
    [preview.status, preview.json],
    [
      200,
      {
        content: 'salima@mail.example {{contact.age}}',
        content_type: 'text',
        unknown_variables: ['contact.age'],
      },
    ],
  );
  equal(preview.events, []);
});

using('is shown while it is being written', async () => {
  await using here = await world();
  const asked = {
    conversation_id: await opened(here),
    content: '<p>{{contact.email}} {{contact.age}}<script>x</script></p>',
    content_type: 'html',
  };
  const { status, json, events } = await here.request('POST /api/v1/macros/preview', {
    as: 'ada',
    body: asked,
  });
  equal(
    [status, json.content, json.unknown_variables, events],
    [200, '<p>salima@mail.example {{contact.age}}</p>', ['contact.age'], []],
  );
});

using('lets no contact put HTML, or an address that runs, into an answer', async () => {
  await using here = await world();
  const macro = await newMacro(here, {
    content: '<p>{{contact.first_name}}<a href="{{contact.first_name}}">x</a></p>',
    content_type: 'html',
  });
  const { id, contact_id: contactId } = await conversation(here);
  await here.write(() =>
    here.domain.contacts.update(here.ada, contactId, { first_name: 'javascript:alert(1)<b>' }),
  );
  const { json } = await apply(here, id, macro.id);
  is(json.reply.content.includes('href="javascript'), false, json.reply.content);
  is(json.reply.content.includes('<b>'), false, json.reply.content);
});

using('tells a webhook what it did and to what, signed like everything it is told', async () => {
  await using receiver = await startReceiver({ answers: (n) => ({ status: n === 1 ? 503 : 204 }) });
  await using here = await world({ started: true, environment: LOOPBACK, at: Date.now() });
  const hook = await newHook(here, receiver.url, { events: [] });
  const macro = await newMacro(here, { ...shared, actions: [{ action: 'webhook', webhook_id: hook.id }] });
  const id = await opened(here);
  await apply(here, id, macro.id);
  await here.rest();
  await here.pass(60_000);
  const [first, second] = receiver.requests;
  equal([receiver.requests.length, first?.headers['webhook-id']], [2, second?.headers['webhook-id']]);
  new Webhook(hook.secret).verify(String(first?.body), first?.headers as Record<string, string>);
  const { type, data } = JSON.parse(String(second?.body));
  equal([type, data.object.id, data.conversation_id], ['macro.applied', id, id]);
});

using('does nothing of it when its webhook is gone, or is of another business', async () => {
  await using here = await world();
  const hook = await newHook(here, 'https://hooks.clinic.example/x');
  const actions = [
    { action: 'add_tags', tags: ['told'] },
    { action: 'webhook', webhook_id: hook.id },
  ];
  const macro = await newMacro(here, { ...shared, actions });
  const id = await opened(here);
  await here.request('POST /api/v1/businesses', { as: 'ada', body: { slug: 'north', name: 'North' } });
  await here.write(() =>
    here.domain.store
      .change<[number]>('test.move', 'update webhooks set business_id = 2 where id = ?')
      .run(hook.id),
  );
  equal((await apply(here, id, macro.id)).json.error.code, 'webhook_of_another_business');
  await here.request(`DELETE /api/v1/webhooks/${hook.id}`, { as: 'ada' });
  equal((await apply(here, id, macro.id)).json.error.code, 'webhook_gone');
  equal(tagsOf(here, id), []);
});

using('tells no webhook for whoever may not make webhooks', async () => {
  await using here = await world();
  const hook = await newHook(here, 'https://hooks.clinic.example/x');
  const body = { name: 'x', actions: [{ action: 'webhook', webhook_id: hook.id }] };
  const { status, json } = await here.request('POST /api/v1/macros', { as: 'bek', body });
  equal([status, json.error.details.permission], [403, 'webhooks:manage']);
});

using.run();
