import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { DAY } from '../../../src/lib/clock.ts';
import { conversation } from '../../support/desk.ts';
import { gif, png, svg } from '../../support/pictures.ts';
import { agentsMayNot } from '../../support/rights.ts';
import { scenarios } from '../../support/scenarios.ts';
import { formWith, linkOf } from '../../support/upload.ts';
import { type World, world } from '../../support/world.ts';

const avatars = suite('pictures of people');

avatars('are seen by everybody who is signed in, and replaced', async () => {
  await using here = await world();
  const first = await here.request('PUT /api/v1/me/avatar', { as: 'bek', body: formWith(png(2, 2)) });
  is(first.status, 200, first.text);
  equal(first.events, ['media.uploaded', 'agent.updated']);
  const shown = await here.request(`GET /api/v1/media/${first.json.avatar_media_id}`, { as: 'ada' });
  is((await here.request(linkOf(shown.json))).headers.get('content-type'), 'image/png');
  const ofBek = `/api/v1/agents/${here.people.bek.id}/avatar`;
  const second = await here.request(`PUT ${ofBek}`, { as: 'ada', body: formWith(gif(2, 2)) });
  equal(second.events, ['media.uploaded', 'agent.updated', 'media.deleted']);
  is(second.json.version, first.json.version + 1);
  is((await here.request(linkOf(shown.json))).status, 404);
  const none = await here.request(`DELETE ${ofBek}`, { as: 'ada' });
  equal([none.status, none.events], [204, ['agent.updated', 'media.deleted']]);
  is(here.domain.agents.get(here.people.bek.id).avatar_media_id, null);
});

avatars('cannot be deleted as uploads, nor become part of a message', async () => {
  await using here = await world();
  const { json } = await here.request('PUT /api/v1/me/avatar', { as: 'ada', body: formWith(png(2, 2)) });
  const refused = await here.request(`DELETE /api/v1/media/${json.avatar_media_id}`, { as: 'ada' });
  equal([refused.status, refused.json.error.code], [409, 'media_in_use']);
});

avatars('of contacts are changed by who may, within the business', async () => {
  await using here = await world();
  const contact = await here.write(() => here.domain.contacts.findOrCreate(here.ada, 1, { name: 'Olim' }));
  const path = `/api/v1/contacts/${contact.id}/avatar`;
  const put = (as: 'ada' | 'bek', call = path) =>
    here.request(`PUT ${call}`, { as, body: formWith(png(3, 3)) });
  await agentsMayNot(here, 'contacts:write');
  is((await put('bek')).status, 403);
  is((await put('ada', '/api/v1/contacts/12345/avatar')).status, 404);
  const elsewhere = { ...here.ada, businessId: 2 };
  const stranger = here.write(() => here.domain.avatars.setOfContact(elsewhere, contact.id, null));
  is(await stranger.catch(({ code }) => code), 'contact_not_found');
  const { json, events } = await put('ada');
  equal(events, ['media.uploaded', 'contact.updated']);
  is(here.domain.media.find(json.avatar_media_id)?.business_id, 1);
  is((await here.request(`GET /api/v1/media/${json.avatar_media_id}`, { as: 'bek' })).status, 200);
  is((await here.request(`DELETE ${path}`, { as: 'ada' })).status, 204);
  is(here.domain.media.find(json.avatar_media_id), undefined);
});

type Shown = { contact: { avatar_url: string | null }; assignee: { avatar_url: string | null } };
const listed = async (here: World): Promise<Shown> =>
  (await here.request('GET /api/v1/conversations', { as: 'ada' })).json.data[0];
const typeOf = async (here: World, url: string | null) =>
  url && (await here.request(linkOf({ url }))).headers.get('content-type');

avatars('are shown with the conversations of those people, as soon as they change', async () => {
  await using here = await world();
  const { id, contact_id: contactId } = await conversation(here);
  await here.write(() => here.domain.conversations.assignAgent(here.ada, id, here.people.bek.id));
  const pictures = async () => {
    const { contact, assignee } = await listed(here);
    return [await typeOf(here, contact.avatar_url), await typeOf(here, assignee.avatar_url)];
  };
  equal(await pictures(), [null, null]);
  await here.request('PUT /api/v1/me/avatar', { as: 'bek', body: formWith(png(2, 2)) });
  equal(await pictures(), [null, 'image/png']);
  await here.request(`PUT /api/v1/contacts/${contactId}/avatar`, { as: 'ada', body: formWith(gif(2, 2)) });
  equal(await pictures(), ['image/gif', 'image/png']);
  const { json: one } = await here.request(`GET /api/v1/conversations/${id}`, { as: 'ada' });
  equal(one.contact.avatar_url, (await listed(here)).contact.avatar_url);
  here.clock.advance(2 * DAY);
  equal(
    await pictures(),
    ['image/gif', 'image/png'],
    'the links are good however long the row was remembered',
  );
  await here.request('DELETE /api/v1/me/avatar', { as: 'bek' });
  equal(await pictures(), ['image/gif', null]);
});

scenarios(avatars, [
  {
    name: 'are no drawings, which may hold programs',
    call: 'PUT /api/v1/me/avatar',
    body: formWith(svg(2, 2)),
    status: 422,
    answer: { error: { message: 'A picture must be PNG, JPEG, GIF or WebP; this file is image/svg+xml.' } },
  },
  {
    name: 'are at most 5 MB',
    call: 'PUT /api/v1/me/avatar',
    body: formWith(Buffer.concat([png(2, 2), Buffer.alloc(5 * 1024 * 1024)])),
    status: 413,
  },
  {
    name: 'of others are for who manages users',
    call: 'PUT /api/v1/agents/1/avatar',
    as: 'bek',
    body: formWith(png(2, 2)),
    status: 403,
  },
  {
    name: 'are not for the System agent',
    call: 'PUT /api/v1/agents/1/avatar',
    body: formWith(png(2, 2)),
    status: 409,
  },
  { name: 'are of somebody', call: 'PUT /api/v1/agents/999/avatar', body: formWith(png(2, 2)), status: 404 },
]);

avatars.run();
