import { suite } from 'uvu';
import { equal, is, match, ok } from 'uvu/assert';
import { aimychats, created, uuidIn } from '../../support/aimychats.ts';
import { LOOPBACK, newHook } from '../../support/hooks.ts';
import { startReceiver } from '../../support/receiver.ts';
import { contains } from '../../support/scenarios.ts';
import { world } from '../../support/world.ts';

const webhooks = suite('webhooks of AimyChats');
type Told = { event: string; created_at: string; data: Record<string, unknown> };

webhooks('tell of a conversation and its summary by the names of both', async () => {
  await using receiver = await startReceiver();
  await using here = await world({ started: true, environment: LOOPBACK });
  await newHook(here, receiver.url, { dialect: 'aimychats', events: ['*'] });
  const { id } = await created(here);
  const requests = await receiver.waitFor(3);
  const told = requests.map(({ json }) => json as Told);
  equal(told.map(({ event }) => event).sort(), [
    'conversation.completed',
    'conversation.created',
    'summary.completed',
  ]);
  const of = (name: string) => told.find(({ event }) => event === name)?.data;
  contains(of('conversation.created'), { id, source: 'api', content: 'Discussion about Q1 goals...' });
  const { json } = await aimychats(here)(`GET /conversations/${id}`);
  equal(of('conversation.completed'), json);
  contains(of('summary.completed'), {
    conversation_id: id,
    status: 'completed',
    style: 'concise',
    ...json.summary,
  });
  match(String(of('summary.completed')?.id), /^summary_/);
  ok(requests.every(({ headers }) => headers['webhook-signature']));
  is(new Set(requests.map(({ headers }) => headers['webhook-id'])).size, 3);
});

webhooks('hear only what they asked for', async () => {
  await using receiver = await startReceiver();
  await using here = await world({ started: true, environment: LOOPBACK });
  await newHook(here, receiver.url, { dialect: 'aimychats', events: ['summary.completed'] });
  await created(here);
  await here.rest();
  const requests = await receiver.waitFor(1);
  equal(
    requests.map(({ json }) => (json as Told).event),
    ['summary.completed'],
  );
});

webhooks('tell why a conversation failed, and what became of exports', async () => {
  await using receiver = await startReceiver();
  await using here = await world({ environment: LOOPBACK });
  const { id } = await created(here);
  const hook = { dialect: 'aimychats', events: ['conversation.failed', 'export.completed', 'export.failed'] };
  await newHook(here, receiver.url, hook);
  const summary = here.domain.summaries.newest(here.domain.idOf('conversations', uuidIn(id)));
  const lost = (await aimychats(here)('POST /exports', { body: { format: 'csv' } })).json;
  await here.write(() => {
    here.domain.summaries.fail(summary?.id ?? 0, 'The model is on holiday.');
    here.domain.exports.fail(here.domain.idOf('exports', uuidIn(lost.id)), 'The disk is full.');
  });
  const made = (await aimychats(here)('POST /exports', { body: { format: 'csv' } })).json;
  await here.app.start(here.origin);
  const told = (await receiver.waitFor(3)).map(({ json }) => json as Told);
  const of = (name: string) => told.find(({ event }) => event === name)?.data;
  contains(of('conversation.failed'), { id, status: 'failed', error: 'The model is on holiday.' });
  contains(of('export.failed'), { id: lost.id, status: 'failed', error: 'The disk is full.' });
  contains(of('export.completed'), { id: made.id, status: 'completed', format: 'csv' });
  ok(String(of('export.completed')?.download_url).startsWith(`${here.origin}/api/v1/exports/`));
});

webhooks('are made for events that there are, and tested', async () => {
  await using receiver = await startReceiver();
  await using here = await world({ started: true, environment: LOOPBACK });
  const body = { dialect: 'aimychats', url: receiver.url, events: ['message.created'] };
  is((await here.request('POST /api/v1/webhooks', { as: 'ada', body })).status, 422);
  const { id } = await newHook(here, receiver.url, { dialect: 'aimychats', events: ['summary.completed'] });
  await here.request(`POST /api/v1/webhooks/${id}/test`, { as: 'ada' });
  const [request] = await receiver.waitFor(1);
  contains(request?.json, { event: 'webhook.test', data: {} });
});

webhooks.run();
