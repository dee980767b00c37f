import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { SECOND } from '../../../src/lib/clock.ts';
import { answer, conversation, said } from '../../support/desk.ts';
import { contains, scenarios } from '../../support/scenarios.ts';
import { linkOf, upload } from '../../support/upload.ts';
import { type World, world } from '../../support/world.ts';

const messages = suite('messages');
const say = (here: World, id: number, body: object, as: 'ada' | 'bek' = 'bek') =>
  here.request(`POST /api/v1/conversations/${id}/messages`, { as, body });
const talk = async (here: World, id = 1) =>
  (await here.request(`GET /api/v1/conversations/${id}/messages`, { as: 'bek' })).json.data;

scenarios(messages, [
  {
    name: 'to the contact are sent once they are stored, on the website',
    given: (here) => conversation(here),
    as: 'bek',
    call: 'POST /api/v1/conversations/1/messages',
    body: { content: 'Come at nine.' },
    status: 201,
    answer: { kind: 'outgoing', private: false, status: 'sent', sender: { kind: 'agent', name: 'Bek' } },
    events: ['message.created', 'message.status_changed'],
  },
  {
    name: 'among agents are notes',
    given: (here) => conversation(here),
    as: 'bek',
    call: 'POST /api/v1/conversations/1/messages',
    body: { content: 'She is afraid.', private: true },
    status: 201,
    answer: { private: true, status: 'sent' },
    events: ['message.note_added'],
  },
  {
    name: 'say something',
    given: (here) => conversation(here),
    call: 'POST /api/v1/conversations/1/messages',
    body: { content: '  ' },
    status: 422,
  },
  {
    name: 'in the name of the contact need the right to it',
    given: (here) => conversation(here),
    as: 'bek',
    call: 'POST /api/v1/conversations/1/messages',
    body: { content: 'Hello', sender: 'contact' },
    status: 403,
  },
  {
    name: 'call on people who exist',
    given: (here) => conversation(here),
    call: 'POST /api/v1/conversations/1/messages',
    body: { content: 'Look', private: true, mentions: [{ who: 'agent', id: 99 }] },
    status: 422,
  },
  {
    name: 'that have not failed are not sent again',
    given: (here) => conversation(here),
    call: 'POST /api/v1/messages/1/retry',
    status: 409,
  },
]);

messages('answer the contact, who waits no longer', async () => {
  await using here = await world();
  const { id } = await conversation(here);
  here.clock.advance(60 * SECOND);
  await say(here, id, { content: 'Come at nine.' });
  contains((await here.request(`GET /api/v1/conversations/${id}`, { as: 'bek' })).json, {
    waiting_since: null,
    first_reply_at: '2026-03-14T09:01:00.000Z',
    last_message: { by: 'agent', text: 'Come at nine.' },
  });
});

messages('among agents answer nobody', async () => {
  await using here = await world();
  const { id, waiting_since: since } = await conversation(here);
  await say(here, id, { content: 'Who takes this?', private: true });
  const after = here.domain.conversations.get(id);
  equal([after.waiting_since, after.first_reply_at, after.last_interaction_at], [since, null, since]);
});

messages('can be taken back for a while, and are nobody else’s business until then', async () => {
  await using here = await world({ started: true });
  const { id } = await conversation(here);
  const { json, events } = await say(here, id, { content: 'Come at nin', undo_seconds: 10 });
  equal([json.status, events], ['scheduled', []]);
  is((await talk(here)).length, 1);
  is((await here.request(`GET /api/v1/messages/${json.id}`, { as: 'ada' })).status, 404);
  is(
    (await here.request(`POST /api/v1/messages/${json.id}/undo`, { as: 'bek' })).json.content,
    'Come at nin',
  );
  here.clock.advance(11 * SECOND);
  await here.rest();
  is((await talk(here)).length, 1);
});

messages('that were not taken back go out, after what was said meanwhile', async () => {
  await using here = await world({ started: true });
  const { id } = await conversation(here);
  const { uuid } = (await say(here, id, { content: 'Come at nine.', undo_seconds: 10 })).json;
  await here.write(() => here.domain.messages.receive(here.ada, id, said('Please hurry')));
  here.clock.advance(11 * SECOND);
  await here.rest();
  const [last] = await talk(here);
  equal([last.uuid, last.status, last.sender.name], [uuid, 'sent', 'Bek']);
  is(
    (await here.request(`POST /api/v1/messages/${last.id}/undo`, { as: 'bek' })).json.error.code,
    'too_late',
  );
});

messages('that follow one that was taken back wait their own time', async () => {
  await using here = await world({ started: true });
  const { id } = await conversation(here);
  const first = (await say(here, id, { content: 'Come at nin', undo_seconds: 5 })).json;
  await here.request(`POST /api/v1/messages/${first.id}/undo`, { as: 'bek' });
  const second = (await say(here, id, { content: 'Come at nine.', undo_seconds: 60 })).json;
  is.not(second.id, first.id);
  here.clock.advance(10 * SECOND);
  await here.rest();
  is((await here.request(`GET /api/v1/messages/${second.id}`, { as: 'bek' })).json.status, 'scheduled');
});

messages('carry only files of their writer, or of whoever sees everything', async () => {
  await using here = await world();
  const { id } = await conversation(here);
  const { json: file } = await upload(here, 'secret', { as: 'ada' });
  is((await say(here, id, { content: 'Look', attachments: [file.id] })).status, 422);
  is((await say(here, id, { content: 'Look', attachments: [file.id] }, 'ada')).status, 201);
});

messages('that overlook a newer one are held back, unless they are sent anyway', async () => {
  await using here = await world();
  const { id } = await conversation(here);
  const newer = await here.write(() => here.domain.messages.reply(here.ada, id, said('At ten.')));
  const refused = await say(here, id, { content: 'At nine.', seen_up_to: 1 });
  equal([refused.status, refused.json.error.code], [409, 'newer_message']);
  const whole = await here.request(`GET /api/v1/messages/${newer.id}`, { as: 'bek' });
  equal(refused.json.error.details, { message: whole.json });
  is((await say(here, id, { content: 'At nine.', seen_up_to: 1, send_anyway: true })).status, 201);
  is((await say(here, id, { content: 'Or so.', seen_up_to: newer.id })).status, 201);
});

messages(
  'of two who answer at once go out only knowingly, though the first can still be undone',
  async () => {
    await using here = await world({ started: true });
    const { id } = await conversation(here);
    const first = await say(here, id, { content: 'At nine.', seen_up_to: 1, undo_seconds: 10 });
    const second = (more: object = {}) =>
      say(here, id, { content: 'At ten.', seen_up_to: 1, undo_seconds: 10, ...more }, 'ada');
    const refused = await second();
    equal([refused.status, refused.json.error.code], [409, 'reply_going_out']);
    equal(refused.json.error.details, {
      reply: { agent_id: here.people.bek.id, name: 'Bek', send_at: first.json.send_at },
    });
    is((await second({ send_anyway: true })).status, 201);
    is((await say(here, id, { content: 'Sorry.', seen_up_to: 1 })).json.error.code, 'reply_going_out');
    here.clock.advance(11 * SECOND);
    await here.rest();
    const texts = (await talk(here)).map(({ text }: { text: string }) => text);
    equal(texts, ['At ten.', 'At nine.', 'My tooth hurts.']);
  },
);

messages('that are taken back, and one’s own, hold nobody up', async () => {
  await using here = await world();
  const { id } = await conversation(here);
  const first = await say(here, id, { content: 'At nine.', undo_seconds: 10 });
  is((await say(here, id, { content: 'Or so.', seen_up_to: 1 })).status, 201);
  await here.request(`POST /api/v1/messages/${first.json.id}/undo`, { as: 'bek' });
  const newest = (await talk(here))[0].id;
  is((await say(here, id, { content: 'At ten.', seen_up_to: newest }, 'ada')).status, 201);
});

messages('take what becomes of the conversation along: both happen, or neither', async () => {
  await using here = await world();
  const { id } = await conversation(here);
  const status = async () =>
    (await here.request(`GET /api/v1/conversations/${id}`, { as: 'bek' })).json.status.name;
  const body = { content: 'At nine.', undo_seconds: 10, change: { status: 'Resolved' } };
  const headers = { 'idempotency-key': 'once' };
  const call = `POST /api/v1/conversations/${id}/messages`;
  is((await here.request(call, { as: 'bek', body, headers })).json.status, 'scheduled');
  is(await status(), 'Resolved');
  // The same once more is no second change.
  await here.request(`PATCH /api/v1/conversations/${id}`, { as: 'bek', body: { status: 'Open' } });
  is((await here.request(call, { as: 'bek', body, headers })).status, 201);
  is(await status(), 'Open');
  const count = (await talk(here)).length;
  is((await say(here, id, { content: 'At ten.', private: true, change: { status: 'Nowhere' } })).status, 422);
  is((await talk(here)).length, count);
});

messages('that overlook a newer one are not how to read it', async () => {
  await using here = await world();
  const { id } = await conversation(here);
  const wanted = { agentId: here.people.ada.id, name: 'writes' };
  const scopes = ['conversations:read', 'conversations:read_all', 'messages:write'];
  const { token } = await here.write(() => here.domain.keys.create(here.ada, { ...wanted, scopes }));
  const headers = { authorization: `Bearer ${token}` };
  const send = async (body: object) =>
    (await here.request(`POST /api/v1/conversations/${id}/messages`, { headers, body })).status;
  equal(
    [await send({ content: 'At nine.' }), await send({ content: 'At nine.', seen_up_to: 0 })],
    [201, 403],
  );
});

messages('are told about by the channel, and no late word leads back', async () => {
  await using here = await world();
  const { id } = await conversation(here);
  const sent = await answer(here, id);
  const tell = async (status: string) =>
    (await here.request(`POST /api/v1/messages/${sent.id}/receipts`, { as: 'ada', body: { status } })).json
      .status;
  is(await tell('read'), 'read');
  is(await tell('delivered'), 'read');
  is(await tell('failed'), 'read');
});

messages('carry files, for those who see the conversation', async () => {
  await using here = await world();
  const { id } = await conversation(here);
  const { json: file } = await upload(here, 'X-ray', { filename: 'x-ray.txt', as: 'bek' });
  const sent = await say(here, id, { content: 'See the picture.', attachments: [file.id] });
  contains(sent.json.attachments[0], { id: file.id, filename: 'x-ray.txt', message_id: sent.json.id });
  is((await here.request(linkOf(sent.json.attachments[0]))).text, 'X-ray');
  const read = async () => (await here.request(`GET /api/v1/media/${file.id}`, { as: 'bek' })).status;
  is(await read(), 200);
  await here.request(`PATCH /api/v1/conversations/${id}`, {
    as: 'ada',
    body: { assignee_id: here.people.ada.id },
  });
  is(await read(), 403);
  is((await say(here, id, { content: 'Again', attachments: [file.id] }, 'ada')).status, 409);
});

messages.run();
