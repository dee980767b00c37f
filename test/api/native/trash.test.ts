import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { DAY, MINUTE } from '../../../src/lib/clock.ts';
import { conversation } from '../../support/desk.ts';
import { type World, world } from '../../support/world.ts';

const trash = suite('the trash');

const listed = async (here: World, query = '', as: 'ada' | 'bek' = 'ada') =>
  (await here.request(`GET /api/v1/conversations/trash${query}`, { as })).json;
const idsIn = ({ data }: { data: { id: number }[] }) => data.map(({ id }) => id);
async function thrownAway(here: World, count: number) {
  for (let n = 0; n < count; n++) {
    const { id } = await conversation(here);
    here.clock.advance(MINUTE);
    await here.request(`DELETE /api/v1/conversations/${id}`, { as: 'ada' });
  }
}

trash('shows the latest first, page by page', async () => {
  await using here = await world();
  await thrownAway(here, 3);
  await conversation(here);
  const first = await listed(here, '?limit=2');
  equal(idsIn(first), [3, 2]);
  const last = await listed(here, `?limit=2&cursor=${first.page.next}`);
  equal([idsIn(last), last.page.has_more], [[1], false]);
  is((await here.request('GET /api/v1/conversations/trash', { as: 'bek' })).status, 403);
});

trash('gives back what is restored', async () => {
  await using here = await world();
  await thrownAway(here, 2);
  is((await here.request('POST /api/v1/conversations/1/restore', { as: 'ada' })).status, 200);
  equal(idsIn(await listed(here)), [2]);
  equal(idsIn((await here.request('GET /api/v1/conversations', { as: 'ada' })).json), [1]);
});

trash('of another business is not there for a key that is bound to one', async () => {
  await using here = await world();
  await thrownAway(here, 1);
  await here.request('POST /api/v1/businesses', { as: 'ada', body: { slug: 'north', name: 'North' } });
  const body = { name: 'b', business: 'north' };
  const { token } = (await here.request('POST /api/v1/keys', { as: 'ada', body })).json;
  const headers = { authorization: `Bearer ${token}` };
  const { json } = await here.request('GET /api/v1/conversations/trash', { headers });
  equal(json.data, []);
});

trash('is emptied of what has lain there for thirty days, and of nothing else', async () => {
  await using here = await world({ started: true });
  await thrownAway(here, 60);
  const empty = async () => {
    await here.write(() => here.domain.jobs.ask('conversations.empty_trash', {}, { uniqueKey: 'periodic' }));
    await here.rest();
  };
  here.clock.advance(30 * DAY - 30 * MINUTE);
  await empty();
  equal(idsIn(await listed(here, '?limit=100')).length, 30);
  here.clock.advance(DAY);
  await empty();
  equal(idsIn(await listed(here)), []);
  const erased = here.eventsAfter(0).filter(({ name }) => name === 'conversation.erased');
  equal([erased.length, erased.every(({ actor }) => actor.kind === 'system')], [60, true]);
});

trash.run();
