import { suite } from 'uvu';
import { equal, is, match, ok } from 'uvu/assert';
import { MINUTE } from '../../../src/lib/clock.ts';
import { bring } from '../../support/api-inbox.ts';
import { newMacro, newPolicy } from '../../support/arranged.ts';
import { answer, conversation } from '../../support/desk.ts';
import { libredesk } from '../../support/libredesk.ts';
import { newRule } from '../../support/rules.ts';
import { contains } from '../../support/scenarios.ts';
import { world } from '../../support/world.ts';

const messages = suite('messages in Libredesk');

async function clinic() {
  const here = await world();
  const ask = libredesk(here);
  const { id, uuid } = await conversation(here);
  const path = `/conversations/${uuid}/messages`;
  const send = (body: object, as: 'ada' | 'bek' = 'bek') => ask(`POST ${path}`, { as, body });
  const list = async (query = '') => (await ask(`GET ${path}${query}`)).json.data;
  return { here, ask, id, uuid, path, send, list, [Symbol.asyncDispose]: () => here[Symbol.asyncDispose]() };
}

messages('to the contact show all that is known of them', async () => {
  await using all = await clinic();
  const { here, uuid, send } = all;
  const { status, json, events } = await send({
    message: '<p>Come at <b>nine</b>.</p>',
    cc: ['mother@mail.example'],
  });
  equal([status, events], [200, ['message.created', 'message.status_changed']]);
  contains(json.data, {
    type: 'outgoing',
    status: 'sent',
    conversation_uuid: uuid,
    content: '<p>Come at <b>nine</b>.</p>',
    text_content: 'Come at nine.',
    content_type: 'html',
    private: false,
    sender_id: here.people.bek.id,
    sender_type: 'agent',
    meta: { subject: 'Toothache', to: ['salima@mail.example'], cc: ['mother@mail.example'] },
    attachments: [],
  });
});

messages('from the contact show where they came from, and under which subject', async () => {
  await using all = await clinic();
  const { here, list } = all;
  contains((await list()).results[0], { meta: { subject: 'Toothache', from: ['salima@mail.example'] } });
  const { id } = await conversation(here, { channel: 'api', from: 'olim@mail.example' });
  const contact = { email: 'Olim@Mail.example' };
  await bring(here, {
    external_id: 'm-1',
    content: 'Hi',
    contact,
    conversation_id: id,
    subject: 'My bill',
  });
  const { uuid } = here.domain.conversations.get(id);
  const { json } = await all.ask(`GET /conversations/${uuid}/messages`);
  contains(json.data.results[0], { meta: { subject: 'My bill', from: ['olim@mail.example'] } });
  is(here.domain.conversations.get(id).subject, 'Toothache');
});

messages('that are private are sent to nobody', async () => {
  await using all = await clinic();
  const { here, send } = all;
  const mentions = [{ type: 'agent', id: here.people.ada.id }];
  const { json, events } = await send({ message: 'She is afraid.', private: true, mentions });
  contains(json.data, { private: true, status: 'sent', meta: {} });
  equal(events, ['message.note_added']);
});

messages('call on nobody who may not see the conversation', async () => {
  await using all = await clinic();
  const { here, id, send } = all;
  await here.write(() => here.domain.conversations.assignAgent(here.ada, id, here.people.ada.id));
  const mentions = [{ type: 'agent', id: here.people.bek.id }];
  const { status, json, events } = await send({ message: 'Look', private: true, mentions }, 'ada');
  equal([status, json.error_type, events], [400, 'InputException', []]);
  match(json.message, `Bek (agent ${here.people.bek.id}) may not see this conversation.`);
});

messages('in the name of the contact need the right to it', async () => {
  await using all = await clinic();
  const { here, send } = all;
  is((await send({ message: 'Hello', sender_type: 'contact' })).status, 403);
  contains((await send({ message: 'Hello', sender_type: 'contact' }, 'ada')).json.data, {
    type: 'incoming',
    status: 'received',
    sender_type: 'contact',
  });
  is((await send({ message: 'Hello', sender_type: 'contact', private: true }, 'ada')).status, 400);
  is(here.domain.conversations.get(1).message_count, 2);
});

messages('are listed newest first, in pages, without activities', async () => {
  await using all = await clinic();
  const { here, id, send, list } = all;
  here.clock.advance(MINUTE);
  await answer(here, id);
  await send({ message: 'She is afraid.', private: true });
  const { results, ...counts } = await list('?page_size=2');
  equal(counts, { total: 3, per_page: 2, total_pages: 2, page: 1 });
  equal(textsIn(results), ['She is afraid.', 'Come at nine.']);
  equal(textsIn((await list('?page_size=2&page=2')).results), ['My tooth hurts.']);
  equal(textsIn((await list('?private=true')).results), ['She is afraid.']);
  equal(textsIn((await list('?private=false')).results), ['Come at nine.', 'My tooth hurts.']);
  equal(textsIn((await list('?type=incoming')).results), ['My tooth hurts.']);
  equal(textsIn((await list('?type=incoming&type=outgoing')).results).length, 3);
});
const textsIn = (rows: { text_content: string }[]) => rows.map(({ text_content }) => text_content);

messages('tell of activities to those who ask for them', async () => {
  await using all = await clinic();
  const { here, ask, uuid, list } = all;
  here.clock.advance(MINUTE);
  await ask(`PUT /conversations/${uuid}/assignee/user`, { body: { assignee_id: here.people.bek.id } });
  await ask(`PUT /conversations/${uuid}/status`, { body: { status: 'Resolved' } });
  const { results, total } = await list('?type=activity');
  equal(textsIn(results).slice(0, 2), [
    'Ada marked the conversation as Resolved',
    'Ada assigned the conversation to Bek',
  ]);
  equal([total, results[0].type, results[0].private], [3, 'activity', true]);
  equal(textsIn((await list('?type=activity&type=incoming&page_size=3')).results).length, 3);
});

messages(
  'tell of activities by the names of the rules, policies and macros, but of no private one',
  async () => {
    await using here = await world({ started: true });
    await newRule(here, { name: 'Greet', occasions: ['conversation.created'] });
    const { id, uuid } = await conversation(here);
    const { id: policy } = await newPolicy(here);
    await here.write(() => here.domain.conversations.sla.apply(here.ada, id, policy));
    for (const visibility of ['shared', 'private']) {
      const macro = await newMacro(here, { name: 'Hello', visibility });
      await here.write(() => here.domain.macros.apply(here.ada, macro.id, id));
    }
    await here.rest();
    const { json } = await libredesk(here)(`GET /conversations/${uuid}/messages?type=activity`);
    const told = textsIn(json.data.results);
    for (const sentence of [
      'System ran the automation rule Greet',
      'Ada applied the SLA policy Gold',
      'Ada applied the macro Hello',
      'Ada applied a macro',
    ])
      ok(told.includes(sentence), `${sentence}: ${told}`);
  },
);

messages('are got one by one, from their own conversation alone', async () => {
  await using all = await clinic();
  const { here, ask, path, send } = all;
  const { uuid } = (await send({ message: 'Come at nine.' })).json.data;
  is((await ask(`GET ${path}/${uuid}`)).json.data.text_content, 'Come at nine.');
  const other = await conversation(here, { from: 'olim@mail.example' });
  is((await ask(`GET /conversations/${other.uuid}/messages/${uuid}`)).status, 404);
  is((await ask(`GET ${path}/77`)).status, 404);
});

messages('are sent again only if they have failed', async () => {
  await using all = await clinic();
  const { here, ask, path, id } = all;
  const sent = await answer(here, id);
  is((await ask(`PUT ${path}/${sent.uuid}/retry`)).status, 400);
  await here.write(() => here.domain.messages.receipt(sent.id, { status: 'failed', reason: 'No such user' }));
  is((await ask(`GET ${path}/${sent.uuid}`)).json.data.status, 'failed');
  const { status, json } = await ask(`PUT ${path}/${sent.uuid}/retry`, { as: 'bek' });
  equal([status, json.data.status], [200, 'sent']);
});

messages('are found by their words, notes included for those who see them', async () => {
  await using all = await clinic();
  const { ask, uuid, send } = all;
  await send({ message: 'Allergic to penicillin', private: true });
  const { json } = await ask('GET /messages/search?query=penicillin', { as: 'bek' });
  contains(json.data[0], {
    text_content: 'Allergic to penicillin',
    conversation_uuid: uuid,
    conversation_reference_number: '100',
  });
  equal((await ask('GET /messages/search?query=hurts')).json.data.length, 1);
  is((await ask('GET /messages/search?query=hu')).status, 400);
});

messages('say something', async () => {
  await using all = await clinic();
  const { send } = all;
  is((await send({ message: '' })).status, 400);
  is((await send({})).status, 400);
  is((await send({ message: 'See', attachments: [77] })).status, 400);
});

messages.run();
