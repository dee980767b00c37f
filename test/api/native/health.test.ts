import { suite } from 'uvu';
import { equal, is, match } from 'uvu/assert';
import { scenarios } from '../../support/scenarios.ts';
import { world } from '../../support/world.ts';

const health = suite('how the server is');

scenarios(health, [
  { name: 'is told to everybody', call: 'GET /health', as: null, status: 200, answer: { status: 'ok' } },
  { name: 'is told without a body as well', call: 'HEAD /health', as: null, status: 200 },
  { name: 'is not ready before it has started', call: 'GET /ready', as: null, status: 503 },
  { name: 'is told in figures to who may manage settings', call: 'GET /metrics', as: 'bek', status: 403 },
  { name: 'is told in figures to nobody without a key', call: 'GET /metrics', as: null, status: 401 },
]);

health('is ready once it has started, and no longer when it stops', async () => {
  await using here = await world({ started: true });
  equal((await here.request('GET /ready')).json, { status: 'ready' });
});

health('is told to everybody where the settings say so, or to nobody', async () => {
  await using open = await world({ environment: { CONFAB_METRICS: 'public' } });
  is((await open.request('GET /metrics')).status, 200);
  await using closed = await world({ environment: { CONFAB_METRICS: 'off' } });
  is((await closed.request('GET /metrics', { as: 'ada' })).status, 404);
});

health('is told in the format of Prometheus', async () => {
  await using here = await world();
  await here.request('GET /thikaa/api/v1/leads', { as: 'ada' });
  await here.request('GET /thikaa/api/v1/leads');
  const { text, headers } = await here.request('GET /metrics', { as: 'ada' });
  is(headers.get('content-type'), 'text/plain; version=0.0.4; charset=utf-8');
  const line = /^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{([a-z]+="[^"]*",?)+\})? [0-9.e+-]+)$/;
  for (const one of text.trim().split('\n')) match(one, line);
  match(text, /confab_http_request_duration_seconds_count\{dialect="thikaa",status="2xx"\} 1\n/);
  match(text, /confab_http_request_duration_seconds_count\{dialect="thikaa",status="4xx"\} 1\n/);
  match(text, /confab_events_total \d+/);
});

health('begins with the page for whoever opens the bare address', async () => {
  await using here = await world();
  const { status, headers } = await here.request('GET /');
  equal([status, headers.get('location')], [302, '/app']);
});

health.run();
