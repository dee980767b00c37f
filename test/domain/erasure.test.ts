import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import { DAY } from '../../src/lib/clock.ts';
import { bring } from '../support/api-inbox.ts';
import { conversation, said } from '../support/desk.ts';
import { deliveriesOf, LOOPBACK, newHook, newLead } from '../support/hooks.ts';
import { startReceiver } from '../support/receiver.ts';
import { keptAnswers, remainsOf } from '../support/remains.ts';
import { addedUp, countedUp } from '../support/stored-totals.ts';
import { upload } from '../support/upload.ts';
import { type World, world } from '../support/world.ts';

const erasure = suite('erasing for good');

const SECRET = 'xyzzyplugh';
const PERSON = { identifier: 'user-7', name: `Salima ${SECRET}`, email: `${SECRET}@mail.example` };
const letter = {
  external_id: 'm-1',
  content: `My ${SECRET} hurts.`,
  subject: `About ${SECRET}`,
  contact: PERSON,
};

/** A conversation with everything around it that could hold a word of it, and a receiver of what is told of it. */
async function clinic(status = 200) {
  const receiver = await startReceiver({ answers: (_n, { body }) => ({ status, body }) });
  const here = await world({ started: true, environment: LOOPBACK });
  const hook = await newHook(here, receiver.url, { events: ['*'] });
  const { conversation_id: id, sender } = (await bring(here, letter)).json;
  const { json: file } = await upload(here, SECRET, { filename: `${SECRET}.txt` });
  await here.request(`POST /api/v1/conversations/${id}/messages`, {
    as: 'ada',
    headers: { 'idempotency-key': 'k1' },
    body: { content: `Is it the ${SECRET}?`, attachments: [file.id] },
  });
  await here.request(`PUT /api/v1/conversations/${id}/drafts/reply`, {
    as: 'ada',
    body: { content: SECRET },
  });
  await here.rest();
  return {
    here,
    hook,
    id: id as number,
    contactId: sender.id as number,
    async [Symbol.asyncDispose]() {
      await here[Symbol.asyncDispose]();
      await receiver.close();
    },
  };
}

const erase = (here: World, path: string) =>
  here.request(`DELETE /api/v1/${path}?permanently=true`, { as: 'ada' });
const found = async (here: World) =>
  (await here.request(`GET /api/v1/search?q=${SECRET}`, { as: 'ada' })).text.includes(SECRET);

erasure('a conversation leaves no word of it, neither in deliveries nor in kept answers', async () => {
  await using all = await clinic();
  const { here, hook, id } = all;
  is(keptAnswers(here), 1);
  const { status, events } = await erase(here, `conversations/${id}`);
  equal([status, events], [204, ['media.deleted', 'conversation.erased']]);
  // Of the contact, who is still there, the name is known.
  equal(
    remainsOf(here, SECRET).filter((place) => !/^(contact|deliveries|delivery_attempts)/.test(place)),
    [],
  );
  is(keptAnswers(here), 0);
  const told = (await deliveriesOf(here, hook)).filter(({ event }) =>
    /^(message|conversation)\./.test(event),
  );
  ok(told.length > 3);
  is(JSON.stringify(told).includes(SECRET), false);
  equal(
    [...new Set(told.map(({ state }) => state))],
    ['delivered'],
    'what was delivered stays so, without its text',
  );
  const path = `webhooks/${hook.id}/deliveries/${told.at(-1).id}/redeliver`;
  is((await here.request(`POST /api/v1/${path}`, { as: 'ada' })).json.error.code, 'delivery_erased');
  const { json } = await here.request('GET /api/v1/audit?action=conversation.erased', { as: 'ada' });
  is(json.data.length, 1);
});

erasure('a conversation cancels what was about to be told of it', async () => {
  await using all = await clinic(500);
  const { here, hook, id } = all;
  await erase(here, `conversations/${id}`);
  const about = (await deliveriesOf(here, hook)).filter(({ event }) => event.startsWith('message.'));
  equal([...new Set(about.map(({ state }) => state))], ['cancelled']);
  await here.pass(DAY);
  const later = (await deliveriesOf(here, hook)).filter(({ event }) => event.startsWith('message.'));
  equal(later, about);
});

erasure('a conversation takes those with it that were merged into it', async () => {
  await using here = await world();
  const [one, other, third] = [await conversation(here), await conversation(here), await conversation(here)];
  await here.write(() => here.domain.conversations.merge(here.ada, one.id, other.id));
  await here.write(() => here.domain.conversations.merge(here.ada, other.id, third.id));
  const { status, events } = await erase(here, `conversations/${one.id}`);
  equal([status, events.filter((name) => name === 'conversation.erased').length], [204, 3]);
  for (const { id } of [one, other, third]) is(here.domain.conversations.find(id), undefined);
});

erasure('a contact leaves nothing of them', async () => {
  await using all = await clinic();
  const { here, contactId } = all;
  await here.request('POST /thikaa/api/v1/leads', { as: 'ada', body: { name: SECRET, email: PERSON.email } });
  await here.request(`POST /api/v1/contacts/${contactId}/notes`, { as: 'ada', body: { content: SECRET } });
  await here.rest();
  const before = (await here.request('GET /thikaa/api/v1/leads', { as: 'ada' })).json.total;
  const { status, events } = await erase(here, `contacts/${contactId}`);
  equal([status, events.at(-1)], [204, 'contact.erased']);
  equal(remainsOf(here, SECRET), []);
  is(await found(here), false);
  is((await here.request(`GET /api/v1/contacts/${contactId}`, { as: 'ada' })).status, 404);
  is((await here.request('GET /thikaa/api/v1/leads', { as: 'ada' })).json.total, before - 1);
  is((await here.request('GET /api/v1/contacts', { as: 'ada' })).json.data.length, 0);
  is((await here.request('GET /api/v1/audit?action=contact.erased', { as: 'ada' })).json.data.length, 1);
  is((await bring(here, letter)).status, 201, 'who writes again is somebody new');
});

erasure('a contact takes those with it who were merged into them', async () => {
  await using all = await clinic();
  const { here, contactId } = all;
  const body = { first_name: `Twin of ${SECRET}`, email: 'twin@mail.example' };
  const { id } = (await here.request('POST /api/v1/contacts', { as: 'ada', body })).json;
  await here.request(`POST /api/v1/contacts/${id}/merge`, { as: 'ada', body: { contact_id: contactId } });
  is((await erase(here, `contacts/${contactId}`)).status, 204);
  equal(remainsOf(here, SECRET), []);
  is(here.domain.contacts.find(contactId), undefined);
});

erasure(
  'a contact takes back what they said in the conversation of somebody else, which goes on',
  async () => {
    await using all = await clinic();
    const { here, id, contactId } = all;
    const other = await conversation(here, {
      channel: 'api',
      from: 'olim@mail.example',
      says: 'I am her brother.',
    });
    await here.write(() => here.domain.conversations.merge(here.ada, id, other.id));
    await here.write(() => here.domain.messages.reply(here.ada, other.id, said('Tell her to come.')));
    await here.rest();
    is((await erase(here, `contacts/${contactId}`)).status, 204);
    const { json } = await here.request(`GET /api/v1/conversations/${other.id}/messages`, { as: 'ada' });
    equal(
      json.data.map(({ text }: { text: string }) => text),
      ['Tell her to come.', 'I am her brother.', `Is it the ${SECRET}?`],
    );
    is(here.domain.conversations.get(other.id).message_count, 3);
    equal(countedUp(here), addedUp(here));
  },
);

erasure('a contact with many conversations goes page by page', async () => {
  await using here = await world();
  for (let n = 0; n < 45; n++) await conversation(here);
  const contactId = here.domain.conversations.get(1).contact_id;
  is((await erase(here, `contacts/${contactId}`)).status, 204);
  is(here.domain.conversations.total(here.ada, {}), 0);
});

erasure('a contact of whom nobody has been told yet stops nothing', async () => {
  await using receiver = await startReceiver();
  await using here = await world({ environment: LOOPBACK });
  await newHook(here, receiver.url, { dialect: 'thikaa', events: ['lead.captured'] });
  await here.request('POST /thikaa/api/v1/leads', {
    as: 'ada',
    body: { name: 'Olim', email: 'o@mail.example' },
  });
  const [{ id }] = (await here.request('GET /api/v1/contacts', { as: 'ada' })).json.data;
  await erase(here, `contacts/${id}`);
  await newLead(here, 'Zuhra');
  await here.app.start();
  const told = await receiver.waitFor(1);
  equal(
    told.map(({ json }) => (json as { data: { name: string } }).data.name),
    ['Zuhra'],
  );
});

erasure('a contact is only done by those who may, and who say so', async () => {
  await using here = await world();
  const { contact_id: id } = await conversation(here);
  is((await here.request(`DELETE /api/v1/contacts/${id}`, { as: 'ada' })).status, 422);
  is((await here.request(`DELETE /api/v1/contacts/${id}?permanently=true`, { as: 'bek' })).status, 403);
  const body = { name: 'narrow', scopes: ['contacts:write', 'contacts:read'] };
  const { token } = (await here.request('POST /api/v1/keys', { as: 'ada', body })).json;
  const headers = { authorization: `Bearer ${token}` };
  const { json } = await here.request(`DELETE /api/v1/contacts/${id}?permanently=true`, { headers });
  equal(json.error.details, { permission: 'conversations:delete' });
});

erasure.run();
