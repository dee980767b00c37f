import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { conversation } from '../../support/desk.ts';
import { scenarios } from '../../support/scenarios.ts';
import { type World, world } from '../../support/world.ts';

const tags = suite('tags');

const path = '/api/v1/tags';
const make = async (here: World, name: string) =>
  (await here.request(`POST ${path}`, { as: 'ada', body: { name } })).json;
/** A conversation that has these, as a list shows it. */
async function tagged(here: World, ...names: string[]) {
  const { id } = await conversation(here);
  await here.write(() => here.domain.conversations.tag(here.ada, id, { add: names }));
  const shown = async () => {
    const { json } = await here.request('GET /api/v1/conversations', { as: 'ada' });
    return json.data.find((each: { id: number }) => each.id === id);
  };
  return { id, shown };
}

scenarios(tags, [
  {
    name: 'are added',
    call: `POST ${path}`,
    body: { name: ' vip ' },
    status: 201,
    answer: { name: 'vip', version: 1 },
    events: ['tag.created'],
  },
  { name: 'are not blank', call: `POST ${path}`, body: { name: ' \t' }, status: 422 },
  { name: 'have at most 100 characters', call: `POST ${path}`, body: { name: 'x'.repeat(101) }, status: 422 },
  {
    name: 'are each there once, in any case',
    given: (here) => make(here, 'vip'),
    call: `POST ${path}`,
    body: { name: 'VIP' },
    status: 409,
    answer: { error: { code: 'name_taken' } },
  },
  { name: 'are managed by those who may', call: `POST ${path}`, as: 'bek', body: { name: 'x' }, status: 403 },
  {
    name: 'are there for everybody to read',
    call: `GET ${path}`,
    as: 'bek',
    status: 200,
    answer: { data: [] },
  },
  { name: 'that do not exist are 404', call: `DELETE ${path}/77`, status: 404 },
]);

tags('are renamed in every conversation that has them', async () => {
  await using here = await world();
  const { shown } = await tagged(here, 'vip');
  const { version, tags: before } = await shown();
  equal(before, ['vip']);
  const { json, events } = await here.request(`PATCH ${path}/1`, { as: 'ada', body: { name: 'Friend' } });
  equal([json.name, json.version, events], ['Friend', 2, ['tag.updated']]);
  const after = await shown();
  equal([after.tags, after.version > version], [['Friend'], true]);
});

tags('that are deleted are gone from every conversation', async () => {
  await using here = await world();
  const { shown } = await tagged(here, 'vip', 'price');
  const { version } = await shown();
  const { status, events } = await here.request(`DELETE ${path}/1`, { as: 'ada' });
  equal([status, events], [204, ['tag.deleted']]);
  const after = await shown();
  equal([after.tags, after.version > version], [['price'], true]);
});

tags('that mean the same are merged', async () => {
  await using here = await world();
  const both = await tagged(here, 'vip', 'VIP guest');
  const one = await tagged(here, 'vip');
  const merge = (id: number, into: number) =>
    here.request(`POST ${path}/${id}/merge`, { as: 'ada', body: { into_id: String(into) } });
  is((await merge(1, 1)).status, 422);
  is((await merge(1, 77)).status, 404);
  const { json, events } = await merge(1, 2);
  equal([json.name, events], ['VIP guest', ['tag.deleted']]);
  equal((await both.shown()).tags, ['VIP guest']);
  equal((await one.shown()).tags, ['VIP guest']);
  is((await here.request(`GET ${path}/1`, { as: 'ada' })).status, 404);
});

tags('are found by name, and made where they are new', async () => {
  await using here = await world();
  const ensure = (...names: string[]) => here.write(() => here.domain.tags.ensure(here.bek, names));
  const [vip] = await ensure('vip');
  equal(
    (await ensure(' VIP', 'vip', ' ', 'new')).map(({ id, name }) => [id, name]),
    [
      [vip?.id, 'vip'],
      [2, 'new'],
    ],
  );
  const tooLong = await ensure('x'.repeat(101)).catch((problem) => problem);
  is(tooLong.message, 'A tag has at most 100 characters.');
});

tags('are listed by pages', async () => {
  await using here = await world();
  await here.write(() => here.domain.tags.ensure(here.ada, ['a', 'b', 'c']));
  const { json } = await here.request(`GET ${path}?limit=2`, { as: 'ada' });
  const rest = await here.request(`GET ${path}?limit=2&cursor=${json.page.next}`, { as: 'ada' });
  equal(
    [...json.data, ...rest.json.data].map(({ name }: typeof json) => name),
    ['a', 'b', 'c'],
  );
});

tags('tell how many conversations have them', async () => {
  await using here = await world();
  const { id } = await tagged(here, 'vip', 'price');
  await tagged(here, 'vip');
  const counts = async () =>
    (await here.request(`GET ${path}`, { as: 'bek' })).json.data.map(
      ({ name, conversations }: { name: string; conversations: number }) => [name, conversations],
    );
  equal(await counts(), [
    ['vip', 2],
    ['price', 1],
  ]);
  await here.write(() => here.domain.conversations.tag(here.ada, id, { remove: ['price'] }));
  equal((await counts())[1], ['price', 0]);
});

tags.run();
