import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { MINUTE } from '../../../src/lib/clock.ts';
import { contains, scenarios } from '../../support/scenarios.ts';
import { type World, world } from '../../support/world.ts';

const jobs = suite('background jobs');

const ask = (here: World, webhookId: number, more: object = {}) =>
  here.write(() => here.domain.jobs.ask('webhooks.deliver', { webhookId }, more));
/** A job that has given up. */
async function dead(here: World, more: object = {}) {
  const id = await ask(here, 1, more);
  const { rows } = here.domain.jobs;
  const now = here.clock.now();
  await here.write(() => {
    rows.lease.all({ kind: 'webhooks.deliver', priority: 0, now, until: now + 1, limit: 100 });
    rows.bury.run('it went wrong', now, id);
  });
  return id;
}

scenarios(jobs, [
  { name: 'are for who may manage them', call: 'GET /api/v1/jobs', as: 'bek', status: 403 },
  { name: 'are in one of three states', call: 'GET /api/v1/jobs?state=done', status: 422 },
  {
    name: 'that do not exist are 404',
    call: 'GET /api/v1/jobs/99',
    status: 404,
    answer: { error: { code: 'job_not_found' } },
  },
  { name: 'have numbers', call: 'GET /api/v1/jobs/one', status: 404 },
  { name: 'that do not exist cannot be retried', call: 'POST /api/v1/jobs/99/retry', status: 404 },
  { name: 'that do not exist cannot be removed', call: 'DELETE /api/v1/jobs/99', status: 404 },
]);

jobs('that wait are listed, newest first', async () => {
  await using here = await world();
  const ids = [await ask(here, 1), await ask(here, 2, { runAt: here.clock.now() + MINUTE })];
  const { json } = await here.request('GET /api/v1/jobs', { as: 'ada' });
  equal(
    json.data.map(({ id }: { id: number }) => id),
    [...ids].reverse(),
  );
  contains(json.data[0], {
    kind: 'webhooks.deliver',
    state: 'waiting',
    payload: { webhookId: 2 },
    run_at: new Date(here.clock.now() + MINUTE).toISOString(),
    attempts: 0,
    error: null,
  });
  contains((await here.request(`GET /api/v1/jobs/${ids[0]}`, { as: 'ada' })).json, {
    payload: { webhookId: 1 },
  });
});

jobs('that have given up say why, and can be tried again', async () => {
  await using here = await world();
  const id = await dead(here);
  const { json } = await here.request('GET /api/v1/jobs?state=dead', { as: 'ada' });
  contains(json.data[0], { id, state: 'dead', attempts: 1, error: 'it went wrong' });
  const retried = await here.request(`POST /api/v1/jobs/${id}/retry`, { as: 'ada' });
  contains(retried, { status: 200, json: { state: 'waiting', attempts: 0, error: null } });
  equal(retried.events, ['job.revived']);
});

jobs('that have not given up cannot be tried again', async () => {
  await using here = await world();
  const id = await ask(here, 1);
  contains(await here.request(`POST /api/v1/jobs/${id}/retry`, { as: 'ada' }), {
    status: 409,
    json: { error: { code: 'job_not_dead' } },
  });
});

jobs('that were replaced meanwhile can only be removed', async () => {
  await using here = await world();
  const id = await dead(here, { uniqueKey: 'one' });
  await ask(here, 1, { uniqueKey: 'one' });
  contains(await here.request(`POST /api/v1/jobs/${id}/retry`, { as: 'ada' }), {
    status: 409,
    json: { error: { code: 'job_replaced' } },
  });
  const { status, events } = await here.request(`DELETE /api/v1/jobs/${id}`, { as: 'ada' });
  equal([status, events], [204, ['job.removed']]);
  is((await here.request(`GET /api/v1/jobs/${id}`, { as: 'ada' })).status, 404);
});

jobs('that run cannot be removed', async () => {
  await using here = await world();
  const id = await ask(here, 1);
  const now = here.clock.now();
  await here.write(() =>
    here.domain.jobs.rows.lease.all({ kind: 'webhooks.deliver', priority: 0, now, until: now + 1, limit: 1 }),
  );
  contains(await here.request(`DELETE /api/v1/jobs/${id}`, { as: 'ada' }), {
    status: 409,
    json: { error: { code: 'job_running' } },
  });
});

jobs('that fail are tried again later and later, and then give up with an event', async () => {
  await using here = await world({ started: true });
  const before = here.domain.events.newestId();
  // Nobody's payload: the job refuses it.
  const id = await here.write(() =>
    here.domain.jobs.ask('webhooks.deliver', { webhookId: 'x' } as never, { attempts: 3 }),
  );
  await here.rest();
  contains(here.domain.jobs.visible(here.ada, id), { state: 'waiting', attempts: 1 });
  await here.pass(13_000);
  contains(here.domain.jobs.visible(here.ada, id), { state: 'waiting', attempts: 2 });
  await here.pass(25_000);
  contains(here.domain.jobs.visible(here.ada, id), { state: 'dead', attempts: 3 });
  equal(
    here.eventsAfter(before).map(({ name, subjectId }) => [name, subjectId]),
    [['job.died', id]],
  );
});

jobs.run();
