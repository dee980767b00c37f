import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { scenarios } from '../../support/scenarios.ts';
import { type World, world } from '../../support/world.ts';

const businesses = suite('businesses');

const path = '/api/v1/businesses';
const boundTo = async (here: World, business: string) => {
  const { json } = await here.request('POST /api/v1/keys', { as: 'ada', body: { name: 'bound', business } });
  return { headers: { authorization: `Bearer ${json.token}` } };
};

scenarios(businesses, [
  { name: 'begin with one', call: `GET ${path}`, as: 'bek', status: 200 },
  {
    name: 'are added',
    call: `POST ${path}`,
    body: { slug: 'north', name: 'North', timezone: 'Asia/Tashkent' },
    status: 201,
    answer: { slug: 'north', name: 'North', timezone: 'Asia/Tashkent' },
    events: ['business.created'],
  },
  {
    name: 'have a slug of their own',
    call: `POST ${path}`,
    body: { slug: 'default', name: 'x' },
    status: 409,
  },
  {
    name: 'have a slug of plain letters',
    call: `POST ${path}`,
    body: { slug: 'Nord & Süd', name: 'x' },
    status: 422,
  },
  {
    name: 'are in a zone that exists',
    call: `POST ${path}`,
    body: { slug: 'x', name: 'x', timezone: 'x' },
    status: 422,
  },
  {
    name: 'are added by administrators',
    call: `POST ${path}`,
    as: 'bek',
    body: { slug: 'x', name: 'x' },
    status: 403,
  },
  { name: 'that do not exist are 404', call: `PATCH ${path}/99`, body: { name: 'x' }, status: 404 },
]);

businesses('change their name and zone, the zone also back to that of the organisation', async () => {
  await using here = await world();
  const { json } = await here.request(`POST ${path}`, {
    as: 'ada',
    body: { slug: 'north', name: 'North', timezone: 'UTC' },
  });
  const change = (body: object) => here.request(`PATCH ${path}/${json.uuid}`, { as: 'ada', body });
  const { json: changed, events } = await change({ name: 'Far North', timezone: null });
  equal([changed.name, changed.timezone, events], ['Far North', null, ['business.updated']]);
  is((await change({ slug: 'other' })).status, 422);
});

businesses('are each alone for a key that is bound to one', async () => {
  await using here = await world();
  const { json: north } = await here.request(`POST ${path}`, {
    as: 'ada',
    body: { slug: 'north', name: 'North' },
  });
  const bound = await boundTo(here, 'north');
  const { json } = await here.request(`GET ${path}`, bound);
  equal(
    json.data.map(({ slug }: { slug: string }) => slug),
    ['north'],
  );
  is((await here.request('GET /api/v1/me', bound)).json.business_id, north.id);
  const other = here.domain.businesses.withSlug('default').id;
  is((await here.request(`PATCH ${path}/${other}`, { ...bound, body: { name: 'Mine' } })).status, 404);
  is((await here.request(`PATCH ${path}/${north.id}`, { ...bound, body: { name: 'Mine' } })).status, 200);
});

businesses.run();
