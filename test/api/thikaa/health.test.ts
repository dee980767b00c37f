import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { scenarios } from '../../support/scenarios.ts';
import { world } from '../../support/world.ts';

const health = suite('thikaa health');
const path = '/thikaa/api/v1/health';

scenarios(health, [
  { name: 'needs no key', call: `GET ${path}`, as: null, status: 200, answer: { status: 'ok' } },
  { name: 'is the same with a key', call: `GET ${path}`, status: 200, answer: { status: 'ok' } },
  { name: 'has a head', call: `HEAD ${path}`, as: null, status: 200 },
  { name: 'is only read', call: `POST ${path}`, as: null, status: 405 },
]);

health('tells the time', async () => {
  await using here = await world();
  const { json } = await here.request(`GET ${path}`);
  equal(json, { status: 'ok', timestamp: '2026-03-14T09:00:00.000Z' });
  here.clock.advance(1500);
  is((await here.request(`GET ${path}`)).json.timestamp, '2026-03-14T09:00:01.500Z');
});

health.run();
