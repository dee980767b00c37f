import { Webhook } from 'standardwebhooks';
import { suite } from 'uvu';
import { equal, is, match, not, ok } from 'uvu/assert';
import { DAY, SECOND } from '../../../src/lib/clock.ts';
import { deliveriesOf, LOOPBACK, newHook, newLead, stateOf } from '../../support/hooks.ts';
import { type Received, startReceiver } from '../../support/receiver.ts';
import { contains, scenarios } from '../../support/scenarios.ts';
import { type World, world } from '../../support/world.ts';

const webhooks = suite('webhooks of our own API');

const path = '/api/v1/webhooks';
const body = { url: 'https://hooks.clinic.example/a', events: ['lead.captured'] };
const started = (at?: number) => world({ started: true, environment: LOOPBACK, at });
const post = (here: World, call: string, as: 'ada' | 'bek' = 'ada') =>
  here.request(`POST ${path}/${call}`, { as });

scenarios(webhooks, [
  {
    name: 'are made',
    call: `POST ${path}`,
    body,
    status: 201,
    answer: {
      ...body,
      dialect: 'native',
      active: true,
      health: 'ok',
      failures: 0,
      business_id: null,
      version: 1,
    },
    events: ['webhook.created'],
  },
  {
    name: 'are made for another dialect',
    call: `POST ${path}`,
    body: { ...body, dialect: 'thikaa' },
    status: 201,
    answer: { dialect: 'thikaa' },
    events: ['webhook.created'],
  },
  {
    name: 'are made turned off',
    call: `POST ${path}`,
    body: { ...body, active: false },
    status: 201,
    answer: { active: false, health: 'ok' },
    events: ['webhook.created'],
  },
  {
    name: 'know the events of their dialect',
    call: `POST ${path}`,
    body: { ...body, events: ['lead.lost'] },
    status: 422,
  },
  {
    name: 'know no events of other dialects',
    call: `POST ${path}`,
    body: { ...body, events: ['chat.created'] },
    status: 422,
  },
  {
    name: 'are not made for a dialect without events',
    call: `POST ${path}`,
    body: { ...body, dialect: 'octocom', events: ['*'] },
    status: 422,
  },
  {
    name: 'are not made for a dialect that nobody speaks',
    call: `POST ${path}`,
    body: { ...body, dialect: 'klingon' },
    status: 422,
  },
  {
    name: 'do not go to this machine',
    call: `POST ${path}`,
    body: { ...body, url: 'http://localhost:8080/' },
    status: 422,
  },
  { name: 'are for who may manage them', call: `POST ${path}`, as: 'bek', body, status: 403 },
  {
    name: 'that do not exist are 404',
    call: `GET ${path}/9`,
    status: 404,
    answer: { error: { code: 'webhook_not_found' } },
  },
  { name: 'that do not exist have no deliveries', call: `GET ${path}/9/deliveries`, status: 404 },
  { name: 'that do not exist cannot be tested', call: `POST ${path}/9/test`, status: 404 },
]);

webhooks('are found by number and by uuid, and listed without secrets', async () => {
  await using here = await world();
  const hook = await newHook(here, body.url);
  for (const id of [hook.id, hook.uuid])
    is((await here.request(`GET ${path}/${id}`, { as: 'ada' })).json.uuid, hook.uuid);
  const list = await here.request(`GET ${path}`, { as: 'ada' });
  equal(
    list.json.data.map(({ id }: { id: number }) => id),
    [hook.id],
  );
  not.match(list.text, /whsec/);
});

webhooks('are changed: url, events, on and off', async () => {
  await using here = await world();
  const hook = await newHook(here, body.url);
  const change = (more: object) => here.request(`PATCH ${path}/${hook.id}`, { as: 'ada', body: more });
  const { status, json, events } = await change({ url: 'https://hooks.clinic.example/b', events: ['*'] });
  equal(
    [status, json.url, json.events, events],
    [200, 'https://hooks.clinic.example/b', ['*'], ['webhook.updated']],
  );
  contains((await change({ active: false })).json, { active: false, health: 'ok', disabled_reason: null });
  is((await change({ url: 'http://127.0.0.1/' })).status, 422);
  is((await change({ events: ['lead.lost'] })).status, 422);
  is((await change({ secret: 'x' })).status, 422);
});

webhooks('are tested by an event that takes the way of all others', async () => {
  await using receiver = await startReceiver();
  await using other = await startReceiver();
  await using here = await started();
  const hook = await newHook(here, receiver.url);
  await newHook(here, other.url, { events: ['*'] });
  const { status, json } = await post(here, `${hook.id}/test`);
  is(status, 202);
  const [request] = await receiver.waitFor(1);
  contains(request?.json, { type: 'webhook.test', sequence: json.event_id });
  await here.rest();
  contains((await deliveriesOf(here, hook))[0], {
    event: 'webhook.test',
    event_id: json.event_id,
    state: 'delivered',
  });
  is(other.requests.length, 0);
});

webhooks('of Thikaa are tested in its shape', async () => {
  await using receiver = await startReceiver();
  await using here = await started();
  const hook = await newHook(here, receiver.url, { dialect: 'thikaa' });
  await post(here, `${hook.id}/test`);
  const [request] = await receiver.waitFor(1);
  contains(request?.json, { event: 'webhook.test', timestamp: '2026-03-14T09:00:00.000Z' });
});

webhooks('that are turned off cannot be tested', async () => {
  await using here = await world();
  const hook = await newHook(here, body.url, { active: false });
  contains(await post(here, `${hook.id}/test`), {
    status: 409,
    json: { error: { code: 'webhook_inactive' } },
  });
});

webhooks('sign with both secrets for a day after one was replaced', async () => {
  await using receiver = await startReceiver();
  await using here = await started(Date.now());
  const hook = await newHook(here, receiver.url);
  const { status, json } = await post(here, `${hook.id}/rotate-secret`);
  equal([status, json.secret === hook.secret], [200, false]);
  match(json.secret, /^whsec_/);
  const holds = (request: Received | undefined, secret: string) => {
    try {
      return (
        new Webhook(secret).verify(request?.body as Buffer, request?.headers as Record<string, string>) !==
        undefined
      );
    } catch {
      return false;
    }
  };
  await newLead(here);
  const [both] = await receiver.waitFor(1);
  equal([holds(both, hook.secret), holds(both, json.secret)], [true, true]);
  is(String(both?.headers['webhook-signature']).split(' ').length, 2);
  await here.pass(DAY);
  await newLead(here);
  const [, one] = await receiver.waitFor(2);
  is(String(one?.headers['webhook-signature']).split(' ').length, 1);
});

webhooks('show what was sent, by state and page by page', async () => {
  await using receiver = await startReceiver({ answers: (n) => ({ status: n === 2 ? 410 : 200 }) });
  await using here = await started();
  const hook = await newHook(here, receiver.url);
  for (const name of ['one', 'two']) {
    await newLead(here, name);
    await here.rest();
  }
  const list = async (query: string) =>
    (await here.request(`GET ${path}/${hook.id}/deliveries?${query}`, { as: 'ada' })).json;
  equal(
    (await list('')).data.map(({ state }: { state: string }) => state),
    ['failed', 'delivered'],
  );
  equal((await list('state=failed')).data.length, 1);
  const first = await list('limit=1');
  equal(
    [first.page.has_more, (await list(`limit=1&cursor=${first.page.next}`)).data[0].state],
    [true, 'delivered'],
  );
  is((await here.request(`GET ${path}/${hook.id}/deliveries?state=lost`, { as: 'ada' })).status, 422);
});

webhooks('send a delivery again: the same bytes under the same id', async () => {
  await using receiver = await startReceiver();
  await using here = await started();
  const hook = await newHook(here, receiver.url);
  await newLead(here);
  await here.rest();
  const [{ id, uuid }] = await deliveriesOf(here, hook);
  here.clock.advance(SECOND);
  const { status, json, events } = await post(here, `${hook.id}/deliveries/${uuid}/redeliver`);
  equal([status, json.state, json.attempts, events], [202, 'pending', 0, []]);
  await here.rest();
  const [first, second] = await receiver.waitFor(2);
  equal([second?.headers['webhook-id'], second?.body], [first?.headers['webhook-id'], first?.body]);
  is.not(second?.headers['webhook-timestamp'], first?.headers['webhook-timestamp']);
  const [again] = await deliveriesOf(here, hook);
  equal([again.id, again.state, again.attempt_log.length], [id, 'delivered', 2]);
});

webhooks('do not send again what belongs to another, or while they are off', async () => {
  await using receiver = await startReceiver();
  await using here = await started();
  const [hook, other] = [await newHook(here, receiver.url), await newHook(here, receiver.url)];
  await newLead(here);
  await here.rest();
  const [{ id }] = await deliveriesOf(here, hook);
  is((await post(here, `${other.id}/deliveries/${id}/redeliver`)).status, 404);
  is((await here.request(`GET ${path}/${other.id}/deliveries/${id}`, { as: 'ada' })).status, 404);
  is((await post(here, `${hook.id}/deliveries/999/redeliver`)).status, 404);
  await here.request(`PATCH ${path}/${hook.id}`, { as: 'ada', body: { active: false } });
  is((await post(here, `${hook.id}/deliveries/${id}/redeliver`)).status, 409);
});

webhooks('are deleted with their deliveries, also with those that are still to be sent', async () => {
  await using receiver = await startReceiver({ answers: () => ({ status: 500 }) });
  await using here = await started();
  const hook = await newHook(here, receiver.url);
  for (let n = 0; n < 7; n++) await newLead(here);
  await here.rest();
  const count = receiver.requests.length;
  const { status, events } = await here.request(`DELETE ${path}/${hook.id}`, { as: 'ada' });
  equal([status, events[0]], [204, 'webhook.deleted']);
  is((await here.request(`GET ${path}/${hook.id}`, { as: 'ada' })).status, 404);
  equal((await here.request(`GET ${path}`, { as: 'ada' })).json.data, []);
  await here.pass(6 * DAY);
  is(receiver.requests.length, count);
  is(here.domain.deliveries.find(1), undefined);
  equal(here.domain.jobs.counts(), []);
});

webhooks('that are deleted while one is on its way end with it', async () => {
  await using receiver = await startReceiver({ answers: () => ({ delayMs: 100, status: 500 }) });
  await using here = await started();
  const hook = await newHook(here, receiver.url);
  await newLead(here);
  await receiver.waitFor(1);
  await here.request(`DELETE ${path}/${hook.id}`, { as: 'ada' });
  await receiver.waitUntil(([only]) => only?.answered === 500, 'the answer');
  await here.rest();
  await here.pass(DAY);
  is(receiver.requests.length, 1);
});

webhooks('of other businesses are not there for a key that is bound to one', async () => {
  await using here = await world();
  const hook = await newHook(here, body.url);
  await here.request('POST /api/v1/businesses', { as: 'ada', body: { slug: 'north', name: 'North' } });
  const { json: key } = await here.request('POST /api/v1/keys', {
    as: 'ada',
    body: { name: 'n', business: 'north' },
  });
  const bound = { headers: { authorization: `Bearer ${key.token}` } };
  for (const call of [
    `GET ${path}/${hook.id}`,
    `DELETE ${path}/${hook.id}`,
    `POST ${path}/${hook.id}/test`,
    `GET ${path}/${hook.id}/deliveries`,
  ])
    is((await here.request(call, bound)).status, 404, call);
  const { json: own } = await here.request(`POST ${path}`, { ...bound, body });
  is(own.business_id, here.domain.businesses.withSlug('north').id);
  contains(await stateOf(here, own), { business_id: own.business_id });
});

webhooks('can be told of what each dialect knows', async () => {
  await using here = await world();
  const { json } = await here.request('GET /api/v1/webhook-events', { as: 'ada' });
  const eventsOf = (wanted: string): string[] =>
    json.data.find(({ dialect }: { dialect: string }) => dialect === wanted).events;
  ok(eventsOf('native').includes('conversation.created'));
  for (const { dialect, events } of json.data) {
    const wanted = { url: 'https://hooks.example.com/x', dialect, events };
    is((await here.request(`POST ${path}`, { as: 'ada', body: wanted })).status, 201);
  }
});

webhooks.run();
