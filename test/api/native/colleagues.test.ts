import { suite } from 'uvu';
import { equal, is, match } from 'uvu/assert';
import { system } from '../../../src/domain/actor.ts';
import { newTeam } from '../../support/arranged.ts';
import { newAgent } from '../../support/front-desk.ts';
import { listen } from '../../support/live.ts';
import { png } from '../../support/pictures.ts';
import { contains, scenarios } from '../../support/scenarios.ts';
import { formWith } from '../../support/upload.ts';
import { type World, world } from '../../support/world.ts';

const colleagues = suite('colleagues');

const call = 'GET /api/v1/colleagues';
const tokenOf = (here: World) => ({ authorization: `Bearer ${here.people.bek.token}` });
const seenByBek = async (here: World) => (await here.request(call, { as: 'bek' })).json.data;

scenarios(colleagues, [{ name: 'are known to those who work here', call, as: null, status: 401 }]);

colleagues('are known to everybody, by name, team and whether they are there', async () => {
  await using here = await world();
  const { ada, bek } = here.people;
  const { id: teamId } = await newTeam(here, { members: [bek.id] });
  await here.request('PUT /api/v1/me/availability', { as: 'bek', body: { availability: 'online' } });
  const known = await seenByBek(here);
  const uuidOf = (id: number) => here.domain.agents.get(id).uuid;
  const both = { last_name: '', avatar_url: null, enabled: true, assignable: true };
  equal(known, [
    { ...both, id: ada.id, uuid: uuidOf(ada.id), first_name: 'Ada', availability: 'offline', teams: [] },
    { ...both, id: bek.id, uuid: uuidOf(bek.id), first_name: 'Bek', availability: 'online', teams: [teamId] },
  ]);
});

colleagues('are shown with a picture that anybody can open', async () => {
  await using here = await world();
  await here.request('PUT /api/v1/me/avatar', { as: 'ada', body: formWith(png(2, 2)) });
  const [{ avatar_url: url }] = await seenByBek(here);
  match(url, `${here.origin}/api/v1/media/`);
  is((await fetch(url)).status, 200);
});

colleagues('who went away are still named, and are given nothing', async () => {
  await using here = await world();
  await here.request('POST /api/v1/roles', { as: 'ada', body: { name: 'Sales', permissions: [] } });
  const [cy, dan] = await here.write(() => [newAgent(here, 1), newAgent(here, 2, 'Sales')]);
  await here.write(() => here.domain.agents.update(system, cy.id, { enabled: false }));
  const [, , first, second] = await seenByBek(here);
  contains(first, { id: cy.id, enabled: false, assignable: false });
  contains(second, { id: dan.id, enabled: true, assignable: false });
});

colleagues('are heard of when they come, change and go, and not what else was changed', async () => {
  await using here = await world();
  await using live = await listen(`${here.origin}/api/v1/stream`, tokenOf(here));
  const before = here.domain.events.newestId();
  const cy = await here.write(() => newAgent(here, 1));
  await here.request(`PATCH /api/v1/agents/${cy.id}`, { as: 'ada', body: { roles: ['Admin'], phone: null } });
  const body = { availability: 'away', email: 'new@clinic.example', password: 'another good one' };
  await here.request(`PATCH /api/v1/agents/${cy.id}`, { as: 'ada', body });
  await here.request(`DELETE /api/v1/agents/${cy.id}`, { as: 'ada' });
  const frames = await live.waitFor(3);
  equal(live.names(), ['agent.created', 'agent.updated', 'agent.deleted']);
  contains(frames[1]?.data, { version: null, object: { id: cy.id, availability: 'away', enabled: true } });
  const feed = await here.request(`GET /api/v1/events?after=${before}`, { as: 'bek' });
  equal(
    feed.json.data.map(({ data }: { data: object }) => data),
    [{}, { changed: ['availability'] }, {}],
  );
});

colleagues('are shown as they are when they are heard of', async () => {
  await using here = await world();
  await using live = await listen(`${here.origin}/api/v1/stream`, tokenOf(here));
  await here.request('PUT /api/v1/me/availability', { as: 'ada', body: { availability: 'online' } });
  const [frame] = await live.waitFor(1);
  equal(frame?.data.object, (await seenByBek(here))[0]);
});

colleagues('are none of the business of a key that is bound to one', async () => {
  await using here = await world();
  const wanted = { agentId: here.people.bek.id, name: 'bound', businessId: 1 };
  const { token } = await here.write(() => here.domain.keys.create(here.ada, wanted));
  const before = here.domain.events.newestId();
  await here.request('PUT /api/v1/me/availability', { as: 'ada', body: { availability: 'online' } });
  const headers = { authorization: `Bearer ${token}` };
  equal((await here.request(`GET /api/v1/events?after=${before}`, { headers })).json.data, []);
});

colleagues.run();
