import { suite } from 'uvu';
import { equal, is, not } from 'uvu/assert';
import { conversation } from '../../support/desk.ts';
import { listen } from '../../support/live.ts';
import { scenarios } from '../../support/scenarios.ts';
import { type World, world } from '../../support/world.ts';

const inboxes = suite('inboxes');

const path = '/api/v1/inboxes';
const config = { endpoint: 'https://shop.example/messages', secret: 'open sesame' };
const shop = { name: 'Shop', channel: 'api', config };
const make = async (here: World, body: object = shop) =>
  (await here.request(`POST ${path}`, { as: 'ada', body })).json;
const change = (here: World, id: number, body: object, headers = {}) =>
  here.request(`PATCH ${path}/${id}`, { as: 'ada', body, headers });

scenarios(inboxes, [
  {
    name: 'are added, and never show their secrets',
    call: `POST ${path}`,
    body: shop,
    status: 201,
    answer: {
      name: 'Shop',
      channel: 'api',
      config: { endpoint: config.endpoint, secret: '********' },
      csat_enabled: false,
      enabled: true,
      version: 1,
    },
    events: ['inbox.created'],
  },
  {
    name: 'may begin turned off',
    call: `POST ${path}`,
    body: { name: 'Mail', channel: 'email', enabled: false, csat_enabled: true },
    status: 201,
    answer: { enabled: false, csat_enabled: true, config: {} },
    events: ['inbox.created'],
  },
  {
    name: 'are of a channel that exists',
    call: `POST ${path}`,
    body: { name: 'x', channel: 'fax' },
    status: 422,
  },
  {
    name: 'are connected to a URL',
    call: `POST ${path}`,
    body: { ...shop, config: { endpoint: 'ftp://shop.example' } },
    status: 422,
    answer: {
      error: { details: { fields: { 'config.endpoint': ['config.endpoint has the wrong form.'] } } },
    },
  },
  {
    name: 'have only what their channel knows',
    call: `POST ${path}`,
    body: { name: 'x', channel: 'web', config },
    status: 422,
    answer: { error: { details: { fields: { 'config.secret': ['config.secret is not known here.'] } } } },
  },
  {
    name: 'are of a business that exists',
    call: `POST ${path}`,
    body: { ...shop, business: 'nowhere' },
    status: 404,
  },
  { name: 'are managed by those who may', call: `POST ${path}`, as: 'bek', body: shop, status: 403 },
  {
    name: 'are there for everybody to read',
    call: `GET ${path}/2`,
    as: 'bek',
    status: 200,
    answer: { name: 'Website' },
  },
  {
    name: 'that do not exist are 404',
    call: `GET ${path}/77`,
    status: 404,
    answer: { error: { code: 'inbox_not_found' } },
  },
  {
    name: 'without conversations are deleted',
    call: `DELETE ${path}/1`,
    status: 204,
    events: ['inbox.deleted'],
  },
  {
    name: 'with conversations are kept',
    given: (here) => conversation(here, { channel: 'api' }),
    call: `DELETE ${path}/1`,
    status: 409,
    answer: { error: { code: 'inbox_in_use' } },
  },
]);

inboxes('keep their secrets sealed, and open them for their channel alone', async () => {
  await using here = await world();
  const { id } = await make(here);
  not.match(JSON.stringify(here.domain.inboxes.get(id)), 'open sesame');
  not.match(JSON.stringify((await here.request('GET /api/v1/events', { as: 'ada' })).json), 'open sesame');
  equal(here.domain.inboxes.opened(id), { channel: 'api', config });
});

inboxes('show how they are connected to those alone who may connect them', async () => {
  await using here = await world();
  const start = here.domain.events.newestId();
  const { id } = await make(here);
  const shown = async (as: 'ada' | 'bek') => (await here.request(`GET ${path}/${id}`, { as })).json.config;
  equal([Object.keys(await shown('ada')), await shown('bek')], [['endpoint', 'secret'], {}]);
  not.match((await here.request(`GET ${path}`, { as: 'bek' })).text, 'shop.example');
  const headers = { authorization: `Bearer ${here.people.bek.token}` };
  await using live = await listen(`${here.origin}/api/v1/stream?after=${start}`, headers);
  const [frame] = await live.waitFor(1);
  equal([frame?.event, JSON.stringify(frame).includes('shop.example')], ['inbox.created', false]);
});

inboxes('are changed value by value, and a masked secret stays what it is', async () => {
  await using here = await world();
  const { id, config: shown } = await make(here);
  const endpoint = 'https://new.example/';
  const { json, events } = await change(here, id, { config: { ...shown, endpoint }, enabled: false });
  equal([json.config.endpoint, json.enabled, json.version, events], [endpoint, false, 2, ['inbox.updated']]);
  equal(here.domain.inboxes.opened(id).config, { endpoint, secret: 'open sesame' });
  await change(here, id, { config: { secret: 'other' } });
  equal(here.domain.inboxes.opened(id).config, { endpoint, secret: 'other' });
  equal((await change(here, id, { config: { secret: null } })).json.config, { endpoint });
  is((await change(here, id, { config: { color: 'red' } })).status, 422);
  is((await change(here, id, { name: 'x' }, { 'if-match': '"1"' })).status, 412);
});

inboxes('say in the audit log who changed them', async () => {
  await using here = await world();
  const { id } = await make(here);
  await change(here, id, { config: { secret: 'other' } });
  const { json } = await here.request('GET /api/v1/audit?action=inbox.updated', { as: 'ada' });
  equal(json.data[0].details, { name: 'Shop', changed: ['config'] });
});

inboxes('of another business are not there for a key that is bound to one', async () => {
  await using here = await world();
  await here.request('POST /api/v1/businesses', { as: 'ada', body: { slug: 'north', name: 'North' } });
  const { json: key } = await here.request('POST /api/v1/keys', {
    as: 'ada',
    body: { name: 'b', business: 'north' },
  });
  const headers = { authorization: `Bearer ${key.token}` };
  const mine = await here.request(`POST ${path}`, { headers, body: shop });
  is(mine.status, 201);
  const { json } = await here.request(`GET ${path}`, { headers });
  equal(
    json.data.map(({ id }: { id: number }) => id),
    [mine.json.id],
  );
  is((await here.request(`GET ${path}/1`, { headers })).status, 404);
  is((await here.request(`PATCH ${path}/1`, { headers, body: { name: 'x' } })).status, 404);
  is((await here.request(`POST ${path}`, { headers, body: { ...shop, business: 'default' } })).status, 404);
});

inboxes.run();
