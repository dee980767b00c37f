import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { DAY } from '../../../src/lib/clock.ts';
import { bring } from '../../support/api-inbox.ts';
import { newPolicy, newTeam } from '../../support/arranged.ts';
import { conversation } from '../../support/desk.ts';
import { contains, scenarios } from '../../support/scenarios.ts';
import { type World, world } from '../../support/world.ts';

const incoming = suite('what an inbox is brought');

const path = '/api/v1/inboxes/1/messages';
const contact = { identifier: 'user-7', name: 'Salima Yusupova', email: 'salima@mail.example' };
const letter = (n: number, more: object = {}) => ({
  external_id: `m-${n}`,
  content: `Word ${n}`,
  contact,
  ...more,
});
const BEGUN = ['contact.created', 'conversation.created', 'message.received'];

const setStatus = (here: World, name: string) =>
  here.write(() => here.domain.conversations.setStatus(here.ada, 1, name));

scenarios(incoming, [
  {
    name: 'begins a conversation with whoever is new',
    call: `POST ${path}`,
    body: letter(1, { subject: 'Toothache' }),
    status: 201,
    answer: { conversation_id: 1, kind: 'incoming', status: 'received', sender: { name: 'Salima Yusupova' } },
    events: BEGUN,
  },
  {
    name: 'goes on where the contact wrote last',
    given: (here) => bring(here, letter(1)),
    call: `POST ${path}`,
    body: letter(2, { contact: { identifier: 'user-7' } }),
    status: 201,
    answer: { conversation_id: 1 },
    events: ['message.received'],
  },
  {
    name: 'opens again what was closed',
    given: async (here) => {
      await bring(here, letter(1));
      await setStatus(here, 'Closed');
    },
    call: `POST ${path}`,
    body: letter(2),
    status: 201,
    answer: { conversation_id: 1 },
    events: ['conversation.status_changed', 'message.received'],
  },
  {
    name: 'is the first message again when it comes twice',
    given: (here) => bring(here, letter(1)),
    call: `POST ${path}`,
    body: letter(1, { content: 'Changed' }),
    status: 200,
    answer: { id: 1, text: 'Word 1' },
  },
  {
    name: 'may be for a conversation by name',
    given: (here) => conversation(here, { channel: 'api' }),
    call: `POST ${path}`,
    body: { external_id: 'm-1', content: 'Hi', conversation_id: 1 },
    status: 201,
    answer: { conversation_id: 1 },
    events: ['message.received'],
  },
  {
    name: 'is for no conversation of another inbox',
    given: (here) => conversation(here, { channel: 'web' }),
    call: `POST ${path}`,
    body: { external_id: 'm-1', content: 'Hi', conversation_id: 1 },
    status: 404,
  },
  {
    name: 'is for no conversation with somebody else',
    given: (here) => conversation(here, { channel: 'api' }),
    call: `POST ${path}`,
    body: letter(1, { contact: { identifier: 'user-8' }, conversation_id: 1 }),
    status: 409,
    answer: { error: { code: 'other_contact' } },
  },
  {
    name: 'comes from somebody',
    call: `POST ${path}`,
    body: letter(1, { contact: { name: 'Salima' } }),
    status: 422,
  },
  {
    name: 'comes from a number that can be dialled',
    call: `POST ${path}`,
    body: letter(1, { contact: { phone: 'at home' } }),
    status: 422,
    answer: {
      error: {
        details: {
          fields: {
            'contact.phone': [
              'contact.phone must be a number that can be dialled. Give it with its country code, such as +998901234567.',
            ],
          },
        },
      },
    },
  },
  { name: 'says something', call: `POST ${path}`, body: letter(1, { content: ' ' }), status: 422 },
  { name: 'needs the right to it', call: `POST ${path}`, as: 'bek', body: letter(1), status: 403 },
  {
    name: 'comes to an inbox that exists',
    call: 'POST /api/v1/inboxes/77/messages',
    body: letter(1),
    status: 404,
  },
]);

incoming('is refused from a contact who is blocked, and nothing of it is kept', async () => {
  await using here = await world();
  const { sender } = (await bring(here, letter(1))).json;
  await here.write(() => here.domain.contacts.setBlocked(here.ada, sender.id, true));
  const refused = await bring(here, letter(2, { contact: { ...contact, phone: '+998901234567' } }));
  equal([refused.status, refused.json.error.code, refused.events], [403, 'contact_blocked', []]);
  is(here.domain.contacts.find(sender.id)?.phone, null);
});

incoming('comes twice at once and is there once', async () => {
  await using here = await world();
  const answers = await Promise.all([1, 1, 1, 2].map((n) => bring(here, letter(n))));
  equal(answers.map(({ status }) => status).sort(), [200, 200, 201, 201]);
  is(here.domain.conversations.get(1).message_count, 2);
});

incoming(
  'is known by the inbox it came by, also after its conversation was merged into another',
  async () => {
    await using here = await world();
    const first = await bring(here, letter(1));
    const web = await conversation(here, { channel: 'web' });
    await here.write(() => here.domain.conversations.merge(here.ada, first.json.conversation_id, web.id));
    is((await bring(here, letter(1))).status, 200);
    contains((await bring(here, letter(2))).json, { conversation_id: web.id });
    is((await bring(here, letter(1, {}), 2)).status, 201, 'another inbox has names of its own');
  },
);

incoming('begins anew where the last one has been over for longer than the settings say', async () => {
  await using here = await world();
  await here.request('PATCH /api/v1/settings', { as: 'ada', body: { reopen_days: 14 } });
  await bring(here, letter(1));
  await setStatus(here, 'Resolved');
  here.clock.advance(14 * DAY);
  is((await bring(here, letter(2))).json.conversation_id, 1);
  await setStatus(here, 'Resolved');
  here.clock.advance(14 * DAY + 1);
  is((await bring(here, letter(3))).json.conversation_id, 2);
});

incoming(
  'is brought by whoever has the key, but what follows by itself is the doing of the system',
  async () => {
    await using here = await world();
    const gold = await newPolicy(here, { first_response_minutes: 30 });
    const team = await newTeam(here, { sla_policy_id: gold.id });
    await bring(here, letter(1));
    const before = here.domain.events.newestId();
    await here.write(() => here.domain.conversations.assignTeam(here.ada, 1, team.id));
    await setStatus(here, 'Closed');
    await bring(here, letter(2));
    const signed = here.eventsAfter(before).map(({ name, actor }) => `${name} by ${actor.kind}`);
    equal(signed, [
      'conversation.team_changed by agent',
      'sla.applied by system',
      'conversation.status_changed by agent',
      'sla.met by system',
      'conversation.status_changed by system',
      'message.received by agent',
    ]);
  },
);

incoming('is for a program that may do nothing else', async () => {
  await using here = await world();
  const body = { name: 'bridge', scopes: ['messages:write_as_contact'] };
  const { token } = (await here.request('POST /api/v1/keys', { as: 'ada', body })).json;
  const headers = { authorization: `Bearer ${token}` };
  is((await here.request(`POST ${path}`, { headers, body: letter(1) })).status, 201);
  is((await here.request(`POST ${path}`, { headers, body: letter(2) })).status, 201);
});

incoming('stays out of the inboxes of another business', async () => {
  await using here = await world();
  await here.request('POST /api/v1/businesses', { as: 'ada', body: { slug: 'north', name: 'North' } });
  const body = { name: 'b', business: 'north' };
  const { token } = (await here.request('POST /api/v1/keys', { as: 'ada', body })).json;
  const headers = { authorization: `Bearer ${token}` };
  is((await here.request(`POST ${path}`, { headers, body: letter(1) })).status, 404);
});

incoming.run();
