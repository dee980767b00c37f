import { suite } from 'uvu';
import { equal, is, match } from 'uvu/assert';
import { scenarios } from '../../support/scenarios.ts';
import { type World, world } from '../../support/world.ts';

const webhooks = suite('thikaa webhooks');

const path = '/thikaa/api/v1/webhooks';
const hook = { url: 'https://hooks.clinic.example/thikaa', events: ['lead.captured', 'message.received'] };
const create = (here: World, body: object = hook, who: object = { as: 'ada' }) =>
  here.request(`POST ${path}`, { ...who, body });

scenarios(webhooks, [
  { name: 'are none at first', call: `GET ${path}`, status: 200, answer: { data: [] } },
  {
    name: 'are registered',
    call: `POST ${path}`,
    body: hook,
    status: 201,
    answer: { ...hook, active: true },
    events: ['webhook.created'],
  },
  { name: 'need a url', call: `POST ${path}`, body: { events: hook.events }, status: 400 },
  { name: 'need events', call: `POST ${path}`, body: { url: hook.url }, status: 400 },
  { name: 'need at least one event', call: `POST ${path}`, body: { ...hook, events: [] }, status: 400 },
  {
    name: 'know no other events',
    call: `POST ${path}`,
    body: { ...hook, events: ['lead.lost'] },
    status: 400,
  },
  {
    name: 'need a url that is one',
    call: `POST ${path}`,
    body: { ...hook, url: 'hooks.clinic.example' },
    status: 400,
  },
  {
    name: 'go to the web only',
    call: `POST ${path}`,
    body: { ...hook, url: 'ftp://hooks.clinic.example/' },
    status: 400,
  },
  {
    name: 'carry no password in their url',
    call: `POST ${path}`,
    body: { ...hook, url: 'https://a:b@hooks.clinic.example/' },
    status: 400,
  },
  {
    name: 'do not go to this machine',
    call: `POST ${path}`,
    body: { ...hook, url: 'http://127.0.0.1:9/' },
    status: 400,
  },
  {
    name: 'do not go to the metadata of a cloud',
    call: `POST ${path}`,
    body: { ...hook, url: 'http://169.254.169.254/' },
    status: 400,
  },
  {
    name: 'may go to a private network',
    call: `POST ${path}`,
    body: { ...hook, url: 'http://10.0.0.5/hook' },
    status: 201,
    events: ['webhook.created'],
  },
  {
    name: 'ignore what they do not know',
    call: `POST ${path}`,
    body: { ...hook, description: 'x' },
    status: 201,
    events: ['webhook.created'],
  },
  { name: 'need a key', call: `GET ${path}`, as: null, status: 401 },
  { name: 'are not for every agent', call: `GET ${path}`, as: 'bek', status: 403 },
  { name: 'are not registered by every agent', call: `POST ${path}`, as: 'bek', body: hook, status: 403 },
  { name: 'are listed and registered, nothing else', call: `DELETE ${path}`, status: 405 },
]);

webhooks('are listed without their secrets', async () => {
  await using here = await world();
  const { json: made } = await create(here);
  match(made.secret, /^whsec_[A-Za-z0-9+/]{43}=$/);
  const { json, text } = await here.request(`GET ${path}`, { as: 'ada' });
  equal(json, { data: [{ id: made.id, ...hook, active: true }] });
  is(text.includes('whsec'), false);
});

webhooks('mask a secret that the caller has given', async () => {
  await using here = await world();
  const { json } = await create(here, { ...hook, secret: 'the secret of the clinic' });
  is(json.secret, '*********************');
  const formal = await create(here, { ...hook, secret: 'whsec_b3BlbiBzZXNhbWU=' });
  is(formal.json.secret, 'whsec_*********************');
  const [webhook] = here.domain.webhooks.ofDialect(here.ada, 'thikaa');
  equal(here.domain.webhooks.signingSecrets(webhook as never), ['the secret of the clinic']);
  is(webhook?.secret.includes('clinic'), false);
});

webhooks('of other dialects are not shown', async () => {
  await using here = await world();
  await here.request('POST /api/v1/webhooks', {
    as: 'ada',
    body: { url: hook.url, events: ['lead.captured'] },
  });
  equal((await here.request(`GET ${path}`, { as: 'ada' })).json, { data: [] });
  await create(here);
  const { json } = await here.request('GET /api/v1/webhooks', { as: 'ada' });
  equal(
    json.data.map(({ dialect }: { dialect: string }) => dialect),
    ['native', 'thikaa'],
  );
});

webhooks('of a key that is bound to a business are its own', async () => {
  await using here = await world();
  await create(here);
  await here.request('POST /api/v1/businesses', { as: 'ada', body: { slug: 'north', name: 'North' } });
  const { json: key } = await here.request('POST /api/v1/keys', {
    as: 'ada',
    body: { name: 'n', business: 'north' },
  });
  const bound = { headers: { 'x-api-key': key.token } };
  equal((await here.request(`GET ${path}`, bound)).json, { data: [] });
  const { json: made } = await create(here, hook, bound);
  equal(
    (await here.request(`GET ${path}`, bound)).json.data.map(({ id }: { id: string }) => id),
    [made.id],
  );
  is((await here.request(`GET ${path}`, { as: 'ada' })).json.data.length, 2);
});

webhooks.run();
