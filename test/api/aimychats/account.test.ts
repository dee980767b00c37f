import { suite } from 'uvu';
import { equal, is, match } from 'uvu/assert';
import { DAY } from '../../../src/lib/clock.ts';
import { aimychats, created } from '../../support/aimychats.ts';
import { conversation } from '../../support/desk.ts';
import { formWith } from '../../support/upload.ts';
import { type World, world } from '../../support/world.ts';

const account = suite('the account of AimyChats');

account('is that of the key’s agent, with what it has used and may use', async () => {
  await using here = await world();
  const body = { plan_name: 'professional', storage_limit_mb: 200, requests_per_day: 5000 };
  await here.request('PATCH /api/v1/settings', { as: 'bek', body });
  await here.write(() => here.domain.settings.change(here.ada, body));
  const { json } = await aimychats(here)('GET /account', { as: 'bek' });
  match(json.id, /^user_[0-9a-f]{32}$/);
  const { email } = here.domain.agents.itself(here.people.bek.id);
  const { id: _, created_at: __, ...rest } = json;
  equal(rest, {
    email,
    plan: 'professional',
    storage: { used_mb: 0, limit_mb: 200 },
    api_usage: { requests_today: 2, limit_per_day: 5000 },
  });
});

account('has no limits where none are set', async () => {
  await using here = await world();
  const { json } = await aimychats(here)('GET /account');
  equal([json.storage.limit_mb, json.api_usage.limit_per_day], [null, null]);
});

account('is refused with 429 and Retry-After once its requests of a day are made', async () => {
  await using here = await world();
  await here.write(() => here.domain.settings.change(here.ada, { requests_per_day: 1 }));
  await aimychats(here)('GET /account');
  const { status, json, headers } = await aimychats(here)('GET /account');
  equal([status, json.error.code], [429, 'rate_limit_exceeded']);
  match(headers.get('retry-after') ?? '', /^\d+$/);
});

const usage = async (here: World, query = '') => (await aimychats(here)(`GET /account/usage${query}`)).json;

account('tells what was begun, stored and asked for', async () => {
  await using here = await world({ at: Date.parse('2026-03-14T12:00:00Z') });
  const { id } = await created(here, { source: 'email' });
  await created(here, { source: 'whatsapp' });
  await conversation(here);
  await aimychats(here)(`POST /conversations/${id}/attachments`, { body: formWith(Buffer.alloc(50_000)) });
  await aimychats(here)(`POST /conversations/${id}/summaries`, { body: {} });
  await aimychats(here)('POST /conversations/search', { body: { query: 'goals' } });
  equal(await usage(here), {
    period: { from: '2026-02-13', to: '2026-03-14' },
    conversations: { total: 3, by_source: { email: 1, whatsapp: 1, api: 1 } },
    storage: { total_mb: 0.05, by_type: { conversations: 0.01, attachments: 0.05 } },
    api_requests: {
      total: 6,
      by_endpoint: { '/conversations': 2, '/attachments': 1, '/summaries': 1, '/search': 1, '/account': 1 },
    },
  });
});

account('tells it of the days that are asked for, both included', async () => {
  await using here = await world({ at: Date.parse('2026-03-14T12:00:00Z') });
  await created(here);
  here.clock.advance(DAY);
  await created(here);
  const of = async (from: string, to: string) =>
    (await usage(here, `?from=${from}&to=${to}`)).conversations.total;
  equal([await of('2026-03-14', '2026-03-14'), await of('2026-03-14', '2026-03-15')], [1, 2]);
  is(await of('2026-03-15T00:00:00Z', '2026-03-15T23:59:59Z'), 1);
});

const refusals: [query: string, fields: string[]][] = [
  ['?from=2026-02-30&to=today', ['from', 'to']],
  ['?from=2026-03-02&to=2026-03-01', ['to']],
  ['?from=2024-01-01&to=2026-03-01', ['from']],
];
for (const [query, fields] of refusals)
  account(`refuses ${query}`, async () => {
    await using here = await world();
    const { status, json } = await aimychats(here)(`GET /account/usage${query}`);
    equal([status, Object.keys(json.error.details.fields).sort()], [422, fields]);
  });

account('keeps its usage from those who may not know it', async () => {
  await using here = await world();
  const { status, json } = await aimychats(here)('GET /account/usage', { as: 'bek' });
  equal([status, json.error.code], [403, 'forbidden']);
});

account.run();
