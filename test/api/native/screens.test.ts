import { suite } from 'uvu';
import { equal } from 'uvu/assert';
import { conversation } from '../../support/desk.ts';
import { listen } from '../../support/live.ts';
import { type World, world } from '../../support/world.ts';

const screens = suite('what one has looked at on one screen');

const SEEN = '/api/v1/conversations/1/seen';
const open = (here: World, as: 'ada' | 'bek') =>
  listen(`${here.origin}/api/v1/stream`, { authorization: `Bearer ${here.people[as].token}` });
const seenIn = (frames: { event: string; data: unknown }[]) =>
  frames.filter(({ event }) => event === 'seen').map(({ data }) => data);

screens('is told to one’s others, and to nobody else', async () => {
  await using here = await world();
  await conversation(here);
  await using own = await open(here, 'ada');
  await using colleague = await open(here, 'bek');
  await here.request(`PUT ${SEEN}`, { as: 'ada' });
  await here.request(`DELETE ${SEEN}`, { as: 'ada' });
  const told = (unread: number) => ({ conversation_id: 1, unread, notifications: 0 });
  equal(seenIn(await own.waitFor(2)), [told(0), told(1)]);
  await here.request(`PUT ${SEEN}`, { as: 'bek' });
  equal(seenIn(await colleague.waitFor(1)), [told(0)]);
});

screens('is told of notifications as well', async () => {
  await using here = await world({ started: true });
  await conversation(here);
  await here.request('PATCH /api/v1/conversations/1', {
    as: 'ada',
    body: { assignee_id: here.people.bek.id },
  });
  await here.rest();
  await using own = await open(here, 'bek');
  await here.request('PUT /api/v1/notifications/read', { as: 'bek', body: { ids: [999_999] } });
  await here.request('PUT /api/v1/notifications/read', { as: 'bek', body: { all: true } });
  const told = (notifications: number) => ({ conversation_id: null, unread: null, notifications });
  equal(seenIn(await own.waitFor(2)), [told(1), told(0)]);
});

screens.run();
