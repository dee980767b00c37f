import { Webhook } from 'standardwebhooks';
import { suite } from 'uvu';
import { equal, is, match, throws } from 'uvu/assert';
import { deliveriesOf, LOOPBACK, newHook, newLead } from '../../support/hooks.ts';
import { type Received, startReceiver } from '../../support/receiver.ts';
import { contains } from '../../support/scenarios.ts';
import { type World, world } from '../../support/world.ts';

const payloads = suite('what a webhook gets');

const started = (at?: number) => world({ started: true, environment: LOOPBACK, at });
const headersOf = ({ headers }: Received) => headers as Record<string, string>;
const thikaaHook = async (here: World, url: string, more: object = {}) =>
  (
    await here.request('POST /thikaa/api/v1/webhooks', {
      as: 'ada',
      body: { url, events: ['lead.captured'], ...more },
    })
  ).json;

payloads('of Thikaa is the event, its data as the API shows them, and the time', async () => {
  await using receiver = await startReceiver();
  await using here = await started();
  await thikaaHook(here, receiver.url);
  const lead = await newLead(here, 'Olim', {
    email: 'olim@example.com',
    tags: ['vip'],
    custom_fields: { a: 1 },
  });
  const [request] = await receiver.waitFor(1);
  equal(request?.json, { event: 'lead.captured', data: lead.json, timestamp: '2026-03-14T09:00:00.000Z' });
  equal([request?.method, request?.path], ['POST', '/']);
});

payloads('of our own API is the event as the feed shows it, with what it happened to', async () => {
  await using receiver = await startReceiver();
  await using here = await started();
  await newHook(here, receiver.url);
  await newLead(here);
  const [request] = await receiver.waitFor(1);
  const { json: feed } = await here.request(`GET /api/v1/events?after=${here.domain.events.newestId() - 1}`, {
    as: 'ada',
  });
  const [event] = feed.data;
  contains(request?.json, { type: 'lead.captured', timestamp: event.at, sequence: event.id, data: event });
  contains(request?.json, { data: { object: { name: 'Olim', created_at: event.at } } });
});

payloads('comes in each dialect for the same event', async () => {
  await using ours = await startReceiver();
  await using theirs = await startReceiver();
  await using here = await started();
  await newHook(here, ours.url);
  await newHook(here, theirs.url, { dialect: 'thikaa' });
  await newLead(here);
  const [[own], [other]] = await Promise.all([ours.waitFor(1), theirs.waitFor(1)]);
  contains(own?.json, { type: 'lead.captured' });
  contains(other?.json, { event: 'lead.captured', data: { name: 'Olim' } });
  is.not(own?.headers['webhook-id'], other?.headers['webhook-id']);
});

payloads('is what was asked for, and nothing else', async () => {
  await using receiver = await startReceiver();
  await using here = await started();
  await newHook(here, receiver.url, { events: ['contact.created', 'settings.changed'] });
  await newLead(here);
  await here.request('PATCH /api/v1/settings', { as: 'ada', body: { language: 'ru' } });
  await receiver.waitFor(2);
  await here.rest();
  equal(
    receiver.requests.map(({ json }) => (json as { type: string }).type),
    ['contact.created', 'settings.changed'],
  );
});

payloads('is everything for a star', async () => {
  await using receiver = await startReceiver();
  await using here = await started();
  await newHook(here, receiver.url, { events: ['*'] });
  await newLead(here);
  await here.request('PATCH /api/v1/settings', { as: 'ada', body: { language: 'ru' } });
  await here.rest();
  equal(receiver.requests.map(({ json }) => (json as { type: string }).type).sort(), [
    'contact.created',
    'lead.captured',
    'settings.changed',
  ]);
});

payloads('begins with what happens after its creation', async () => {
  await using receiver = await startReceiver();
  await using here = await world({ environment: LOOPBACK });
  await newLead(here, 'before');
  await newHook(here, receiver.url, { dialect: 'thikaa' });
  await newLead(here, 'after');
  // Only now are events handed on, the earlier ones too.
  await here.app.start();
  await here.rest();
  equal(
    receiver.requests.map(({ json }) => (json as { data: { name: string } }).data.name),
    ['after'],
  );
});

payloads('of a key that is bound to a business is of that one', async () => {
  await using receiver = await startReceiver();
  await using here = await started();
  await here.request('POST /api/v1/businesses', { as: 'ada', body: { slug: 'north', name: 'North' } });
  const { json: key } = await here.request('POST /api/v1/keys', {
    as: 'ada',
    body: { name: 'n', business: 'north' },
  });
  const bound = { headers: { 'x-api-key': key.token } };
  await here.request('POST /thikaa/api/v1/webhooks', {
    ...bound,
    body: { url: receiver.url, events: ['lead.captured'] },
  });
  await newLead(here, 'elsewhere');
  await here.request('POST /thikaa/api/v1/leads', { ...bound, body: { name: 'here' } });
  await here.rest();
  equal(
    receiver.requests.map(({ json }) => (json as { data: { name: string } }).data.name),
    ['here'],
  );
});

payloads('is signed as the official library wants it', async () => {
  await using receiver = await startReceiver();
  await using here = await started(Date.now());
  const { secret } = await thikaaHook(here, receiver.url);
  await newLead(here, 'Nodira ‘N’ Karimova 日本');
  const [request] = await receiver.waitFor(1);
  const library = new Webhook(secret);
  contains(library.verify(request?.body as Buffer, headersOf(request as Received)), {
    event: 'lead.captured',
  });
  throws(() => library.verify(`${request?.body} `, headersOf(request as Received)));
  throws(() => new Webhook('whsec_AAAA').verify(request?.body as Buffer, headersOf(request as Received)));
});

payloads('is signed with the secret that the caller gave, whatever its form', async () => {
  await using receiver = await startReceiver();
  await using here = await started(Date.now());
  const wrapped = `whsec_${Buffer.from('a secret of thirty-two characters').toString('base64')}`;
  for (const secret of [wrapped, 'plain text', 'whsec_not base64!'])
    await thikaaHook(here, receiver.url, { secret });
  await newLead(here);
  const requests = await receiver.waitFor(3);
  const verifiedBy = (library: Webhook) =>
    requests.filter((request) => {
      try {
        return library.verify(request.body, headersOf(request)) !== undefined;
      } catch {
        return false;
      }
    }).length;
  is(verifiedBy(new Webhook(wrapped)), 1);
  is(verifiedBy(new Webhook('plain text', { format: 'raw' })), 1);
  is(verifiedBy(new Webhook('whsec_not base64!', { format: 'raw' })), 1);
});

payloads('names itself, its event and its attempt', async () => {
  await using receiver = await startReceiver({ answers: (n) => ({ status: n === 1 ? 500 : 200 }) });
  await using here = await started();
  await newHook(here, receiver.url);
  await newLead(here);
  await here.rest();
  await here.pass(5000);
  const [first, second] = await receiver.waitFor(2);
  const common = {
    'content-type': 'application/json',
    'user-agent': 'Confab-Webhooks/1',
    'webhook-event': 'lead.captured',
  };
  contains(first?.headers, { ...common, 'webhook-attempt': '1', 'webhook-timestamp': '1773478800' });
  contains(second?.headers, { ...common, 'webhook-attempt': '2', 'webhook-timestamp': '1773478805' });
  match(first?.headers['webhook-id'] as string, /^msg_[0-9a-f]{32}$/);
  is(second?.headers['webhook-id'], first?.headers['webhook-id']);
  equal(second?.body, first?.body);
});

payloads('are the bytes that were true when it happened', async () => {
  await using receiver = await startReceiver({ answers: (n) => ({ status: n === 1 ? 500 : 200 }) });
  await using here = await started();
  const hook = await newHook(here, receiver.url, { events: ['agent.updated'] });
  const rename = (first_name: string) =>
    here.request(`PATCH /api/v1/agents/${here.people.bek.id}`, { as: 'ada', body: { first_name } });
  await rename('Beck');
  await here.rest();
  await rename('Becky');
  await here.pass(5000);
  const bodies = receiver.requests.map(({ body }) => body.toString());
  is(bodies.filter((body) => body === bodies[0]).length, 2);
  equal((await deliveriesOf(here, hook)).map(({ body }) => body).sort(), [...new Set(bodies)].sort());
});

payloads.run();
