import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { type World, world } from '../../support/world.ts';

const identities = suite('what a contact is known by');

const path = '/api/v1/contacts';
type Identity = { id: number; channel: string; value: string };
const made = async (here: World, body: object = { email: 'olim@example.com' }) =>
  (await here.request(`POST ${path}`, { as: 'ada', body })).json;
const add = (here: World, id: number, channel: string, value: string) =>
  here.request(`POST ${path}/${id}/identities`, { as: 'ada', body: { channel, value } });
const list = async (here: World, id: number): Promise<Identity[]> =>
  (await here.request(`GET ${path}/${id}/identities`, { as: 'bek' })).json.data;
const remove = (here: World, id: number, identityId: number) =>
  here.request(`DELETE ${path}/${id}/identities/${identityId}`, { as: 'ada' });
const contactOf = async (here: World, id: number) =>
  (await here.request(`GET ${path}/${id}`, { as: 'bek' })).json;

identities('are addresses and the ids of channels, in one way of writing', async () => {
  await using here = await world();
  const { id } = await made(here);
  const { status, json, events } = await add(here, id, 'email', ' Karimov@Example.com ');
  equal([status, json.value, events], [201, 'karimov@example.com', ['contact.updated']]);
  await add(here, id, 'phone', '+998 90 123 45 67');
  await add(here, id, 'telegram', 'User:42');
  equal(
    (await list(here, id)).map(({ channel, value }) => `${channel} ${value}`),
    ['email olim@example.com', 'email karimov@example.com', 'phone +998901234567', 'telegram User:42'],
  );
  const { email, phone, version } = await contactOf(here, id);
  equal([email, phone, version], ['olim@example.com', '+998901234567', 4]);
});

identities('that are there already stay as they are', async () => {
  await using here = await world();
  const { id } = await made(here);
  const { status, json, events } = await add(here, id, 'email', 'OLIM@example.com');
  equal([status, json.id, events], [201, (await list(here, id))[0]?.id, []]);
});

identities('of another are refused with the name of that contact', async () => {
  await using here = await world();
  const first = await made(here);
  const other = await made(here, { first_name: 'Zuhra' });
  const { status, json, events } = await add(here, other.id, 'email', 'olim@example.com');
  equal(
    [status, json.error.code, json.error.details],
    [409, 'identity_taken', { contact_id: first.id, contact_uuid: first.uuid }],
  );
  is(
    json.error.message,
    `olim@example.com belongs to contact ${first.id} already. Merge the two if they are one person.`,
  );
  equal(events, []);
});

identities('must be such as can be reached', async () => {
  await using here = await world();
  const { id } = await made(here);
  for (const [channel, value] of [
    ['email', 'olim'],
    ['phone', 'call reception'],
    ['telegram', '  '],
    ['Tele gram', '42'],
    ['telegram', ''],
    ['telegram', 'x'.repeat(501)],
  ] as const)
    is((await add(here, id, channel, value)).status, 422, `${channel} ${value}`);
});

identities('that are removed are nobody’s, and the next is shown', async () => {
  await using here = await world();
  const { id } = await made(here);
  await add(here, id, 'email', 'karimov@example.com');
  const [first, second] = (await list(here, id)) as [Identity, Identity];
  const { status, events } = await remove(here, id, first.id);
  equal([status, events], [204, ['contact.updated']]);
  is((await contactOf(here, id)).email, 'karimov@example.com');
  await remove(here, id, second.id);
  is((await contactOf(here, id)).email, null);
  is((await made(here)).email, 'olim@example.com');
});

identities('of one contact are not removed from another', async () => {
  await using here = await world();
  const { id } = await made(here);
  const other = await made(here, { first_name: 'Zuhra' });
  const [first] = (await list(here, id)) as [Identity];
  is((await remove(here, other.id, first.id)).status, 404);
  is((await remove(here, id, 999)).json.error.code, 'identity_not_found');
  is((await list(here, id)).length, 1);
});

identities('are shown first by naming them in a change of the contact', async () => {
  await using here = await world();
  const { id } = await made(here);
  await add(here, id, 'email', 'karimov@example.com');
  const change = (email: string | null) =>
    here.request(`PATCH ${path}/${id}`, { as: 'ada', body: { email } });
  is((await change('karimov@example.com')).json.email, 'karimov@example.com');
  is((await list(here, id)).length, 2);
  is((await change(null)).json.email, 'olim@example.com');
  is((await list(here, id)).length, 1);
});

identities.run();
