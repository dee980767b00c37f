import { suite } from 'uvu';
import { equal } from 'uvu/assert';
import { newTeam } from '../../support/arranged.ts';
import { conversation } from '../../support/desk.ts';
import { LOOPBACK, newHook } from '../../support/hooks.ts';
import { listen } from '../../support/live.ts';
import { startReceiver } from '../../support/receiver.ts';
import { newRule } from '../../support/rules.ts';
import { type World, world } from '../../support/world.ts';

const hearing = suite('of views and macros');

type Who = 'ada' | 'bek';
const by = (token: string) => ({ authorization: `Bearer ${token}` });
const view = { name: 'Mine', filters: { logic: 'and', rules: [] } };
const macro = { name: 'Hello', content: 'Hello.' };
const newest = (here: World) => here.domain.events.newestId();

/** What somebody hears of what happened since. */
async function heard(here: World, after: number, headers: Record<string, string>): Promise<string[]> {
  const { json } = await here.request(`GET /api/v1/events?after=${after}`, { headers });
  return json.data.map(({ type }: { type: string }) => type);
}
const byBoth = async (here: World, after: number) => ({
  ada: await heard(here, after, by(here.people.ada.token)),
  bek: await heard(here, after, by(here.people.bek.token)),
});
async function make(here: World, path: string, as: Who, body: object) {
  const { json } = await here.request(`POST /api/v1/${path}`, { as, body });
  return `/api/v1/${path}/${json.id}`;
}

for (const [path, noun, body] of [
  ['views', 'view', { ...view, visibility: 'private' }],
  ['macros', 'macro', macro],
] as const) {
  const [created, updated, deleted] = [`${noun}.created`, `${noun}.updated`, `${noun}.deleted`];

  hearing(`private ${path} are told to their owner alone`, async () => {
    await using here = await world();
    const start = newest(here);
    const own = await make(here, path, 'bek', body);
    await here.request(`PATCH ${own}`, { as: 'bek', body: { name: 'Other' } });
    await here.request(`DELETE ${own}`, { as: 'bek' });
    equal(await byBoth(here, start), { ada: [], bek: [created, updated, deleted] });
  });

  hearing(`shared ${path} are told to everybody, and whoever loses them hears of it`, async () => {
    await using here = await world();
    const start = newest(here);
    const ours = await make(here, path, 'ada', { ...body, visibility: 'shared' });
    await here.request(`PATCH ${ours}`, { as: 'ada', body: { visibility: 'private' } });
    equal((await byBoth(here, start)).bek, [created, updated]);
    const since = newest(here);
    await here.request(`PATCH ${ours}`, { as: 'ada', body: { name: 'Other' } });
    await here.request(`DELETE ${ours}`, { as: 'ada' });
    equal(await byBoth(here, since), { ada: [updated, deleted], bek: [] });
  });

  hearing(`a team’s ${path} are told to its members and to whoever looks after them`, async () => {
    await using here = await world();
    const { id } = await newTeam(here);
    const start = newest(here);
    await make(here, path, 'ada', { ...body, visibility: 'team', team_id: id });
    equal(await byBoth(here, start), { ada: [created], bek: [] });
    await here.write(() => here.domain.teams.update(here.ada, id, { members: [here.people.bek.id] }));
    equal((await byBoth(here, start)).bek[0], created);
  });

  hearing(`${path}, the stream shows what they look like to whom they are for`, async () => {
    await using here = await world();
    await using live = await listen(`${here.origin}/api/v1/stream`, by(here.people.bek.token));
    await make(here, path, 'ada', body);
    await make(here, path, 'bek', { ...body, name: 'Bek’s' });
    const ours = await make(here, path, 'ada', { ...body, name: 'Ours', visibility: 'shared' });
    await live.waitFor(2);
    await here.request(`PATCH ${ours}`, { as: 'ada', body: { visibility: 'private' } });
    const frames = await live.waitFor(3);
    equal(
      frames.map(({ data }) => (data.object as { name: string } | null)?.name ?? null),
      ['Bek’s', 'Ours', null],
    );
  });

  hearing(`${path}, webhooks hear what is not private`, async () => {
    await using receiver = await startReceiver();
    await using here = await world({ started: true, environment: LOOPBACK });
    await newHook(here, receiver.url, { events: [created] });
    await make(here, path, 'ada', body);
    await make(here, path, 'ada', { ...body, name: 'Ours', visibility: 'shared' });
    await receiver.waitFor(1);
    await here.rest();
    equal(
      receiver.requests.map(({ json }) => (json as { data: { object: { name: string } } }).data.object.name),
      ['Ours'],
    );
  });
}

hearing('macros of all businesses a key of one hears, of those of another it does not', async () => {
  await using here = await world();
  await here.request('POST /api/v1/businesses', { as: 'ada', body: { slug: 'north', name: 'North' } });
  const body = { name: 'north', business: 'north' };
  const { json: key } = await here.request('POST /api/v1/keys', { as: 'ada', body });
  const start = newest(here);
  await make(here, 'macros', 'ada', { ...macro, visibility: 'shared' });
  const theirs = await make(here, 'macros', 'ada', { ...macro, visibility: 'shared', business: 'default' });
  equal(await heard(here, start, by(key.token)), ['macro.created']);
  await here.request(`PATCH ${theirs}`, { as: 'ada', body: { business: 'north' } });
  equal(await heard(here, start, by(key.token)), ['macro.created', 'macro.updated']);
});

hearing('what a macro or a rule did, whoever reads the conversation hears', async () => {
  await using here = await world({ started: true });
  await newRule(here);
  const { id: macroId } = (await here.request('POST /api/v1/macros', { as: 'bek', body: macro })).json;
  const { id } = await conversation(here);
  await here.rest();
  await here.write(() => here.domain.macros.noteUse(here.bek, macroId, here.domain.conversations.get(id)));
  const { bek } = await byBoth(here, 0);
  equal(
    bek.filter((name) => name === 'rule.ran' || name === 'macro.applied'),
    ['rule.ran', 'macro.applied'],
  );
});

hearing.run();
