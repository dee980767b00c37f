import { suite } from 'uvu';
import { equal, is, match } from 'uvu/assert';
import type { DialectName } from '../../src/domain/key-limits.ts';
import { HOUR, SECOND } from '../../src/lib/clock.ts';
import { conversation } from '../support/desk.ts';
import { signedIn } from '../support/person.ts';
import { probed, probeOf } from '../support/probe.ts';
import { contains } from '../support/scenarios.ts';
import { filesIn, formWith, upload } from '../support/upload.ts';
import { ask, inZone } from '../support/usage.ts';
import { type World, world } from '../support/world.ts';

const limits = suite('limits of use');

const set = (here: World, wanted: { requests_per_day?: number | null; storage_limit_mb?: number | null }) =>
  here.write(() => here.domain.settings.change(here.ada, wanted));

/** How each dialect refuses a key that has asked for too much, and where to ask it. */
const refusals: [DialectName, send: (token: string) => Record<string, string>, answer: object][] = [
  ['native', (token) => ({ authorization: `Bearer ${token}` }), { error: { code: 'daily_limit_reached' } }],
  ['thikaa', (token) => ({ 'x-api-key': token }), { error: { code: 'daily_limit_reached' } }],
  [
    'libredesk',
    (token) => ({ authorization: `token ${token.replace('.', ':')}` }),
    { status: 'error', error_type: 'RateLimitException' },
  ],
  ['chatflow', (token) => ({ authorization: `Bearer ${token}` }), { error: { code: 'RATE-001' } }],
  ['octocom', (token) => ({ 'x-api-key': token }), {}],
  [
    'aimychats',
    (token) => ({ authorization: `Bearer ${token}` }),
    { error: { code: 'rate_limit_exceeded', details: { limit_per_day: 5 } } },
  ],
];
for (const [dialect, send, answer] of refusals) {
  limits(`of a day are told in the shape of ${dialect}`, async () => {
    await using here = await world({ dialects: probed() });
    await set(here, { requests_per_day: 5 });
    const headers = send(here.people.ada.token);
    const asked = () => here.request(`GET ${probeOf(dialect)}`, { headers });
    for (let n = 0; n < 5; n++) is((await asked()).status, 200);
    const refused = await asked();
    is(refused.status, 429);
    is(refused.headers.get('retry-after'), String((15 * HOUR) / SECOND));
    contains(refused.json, answer);
    match(refused.text, /all the 5 requests|5/);
  });
}

limits('of a day are for all dialects together, and for each key by itself', async () => {
  await using here = await world();
  await set(here, { requests_per_day: 3 });
  await ask(here, 2);
  const thikaa = () =>
    here.request('GET /thikaa/api/v1/leads', { headers: { 'x-api-key': here.people.ada.token } });
  is((await thikaa()).status, 200);
  is((await thikaa()).status, 429);
  is((await here.request('GET /api/v1/nothing', { as: 'ada' })).status, 429, 'not got round by mistakes');
  is((await here.request('GET /api/v1/me', { as: 'bek' })).status, 200);
  is((await here.request('GET /health', { as: 'ada' })).status, 200);
});

limits('of a day end with it, where the organisation is', async () => {
  await using here = await world({ at: Date.parse('2026-03-28T22:30:00Z') });
  await inZone(here, 'Europe/Berlin');
  await set(here, { requests_per_day: 1 });
  await ask(here, 1);
  const refused = await here.request('GET /api/v1/me', { as: 'ada' });
  equal([refused.status, refused.headers.get('retry-after')], [429, '1800']);
  here.clock.advance(HOUR / 2 - 1);
  const last = await here.request('GET /api/v1/me', { as: 'ada' });
  equal([last.status, last.headers.get('retry-after')], [429, '1']);
  here.clock.advance(1);
  is((await here.request('GET /api/v1/me', { as: 'ada' })).status, 200);
  // That day has 23 hours.
  const next = await here.request('GET /api/v1/me', { as: 'ada' });
  is(next.headers.get('retry-after'), String(23 * 3600));
});

limits('of a day do not concern people at a browser, and hold from when they are set', async () => {
  await using here = await world();
  await ask(here, 3);
  const ada = await signedIn(here);
  await ada.request('PATCH /api/v1/settings', { body: { requests_per_day: 2 } });
  is((await here.request('GET /api/v1/me', { as: 'ada' })).status, 429);
  for (let n = 0; n < 4; n++) is((await ada.request('GET /api/v1/me')).status, 200);
  await ada.request('PATCH /api/v1/settings', { body: { requests_per_day: 4 } });
  is((await here.request('GET /api/v1/me', { as: 'ada' })).status, 200);
  is((await here.request('GET /api/v1/me', { as: 'ada' })).status, 429, 'what was refused was not counted');
  await ada.request('PATCH /api/v1/settings', { body: { requests_per_day: null } });
  is((await here.request('GET /api/v1/me', { as: 'ada' })).status, 200);
});

const half = (fill: string) => Buffer.alloc(512 * 1024, fill);

limits('of storage are those of each content once, until something goes', async () => {
  await using here = await world();
  await set(here, { storage_limit_mb: 1 });
  const { json: a } = await upload(here, half('a'));
  is((await upload(here, half('a'))).status, 201, 'it takes no more room');
  const { json: b } = await upload(here, half('b').subarray(1));
  const before = filesIn(here);
  const refused = await upload(here, 'cc');
  equal([refused.status, refused.json.error.code], [507, 'storage_full']);
  equal(refused.json.error.details, { limit_mb: 1 });
  equal(filesIn(here), before, 'nothing of it stays');
  is((await upload(here, half('a'))).status, 201, 'it is there already');
  is((await upload(here, 'c')).status, 201, 'the last byte');
  is((await upload(here, half('a'))).status, 507, 'full is full');
  const remove = (id: number) => here.request(`DELETE /api/v1/media/${id}`, { as: 'ada' });
  await remove(a.id);
  is((await upload(here, 'd')).status, 507, 'others have the same content');
  await remove(b.id);
  is((await upload(here, half('d').subarray(1))).status, 201);
});

limits('of storage hold for two who send at once', async () => {
  await using here = await world();
  await set(here, { storage_limit_mb: 1 });
  const both = await Promise.all([upload(here, half('a')), upload(here, half('b')), upload(here, half('c'))]);
  equal(both.map(({ status }) => status).sort(), [201, 201, 507]);
  is(filesIn(here).length, 2);
});

limits('of storage count what is written as well, but stop nobody from writing', async () => {
  await using here = await world();
  await set(here, { storage_limit_mb: 1 });
  const { id } = await conversation(here, { says: 'x' });
  const rest = Buffer.concat([half('a'), half('b')]);
  is((await upload(here, rest)).status, 507);
  is((await upload(here, rest.subarray(1))).status, 201);
  const body = { content: 'There is no room for files.' };
  is((await here.request(`POST /api/v1/conversations/${id}/messages`, { as: 'ada', body })).status, 201);
});

limits('of storage are told in the shape of Libredesk', async () => {
  await using here = await world();
  await set(here, { storage_limit_mb: 1 });
  await upload(here, Buffer.concat([half('a'), half('b')]));
  const { status, json } = await here.request('POST /libredesk/api/v1/media', {
    headers: { authorization: `token ${here.people.ada.token.replace('.', ':')}` },
    body: formWith('more', { field: 'files' }),
  });
  equal([status, json.status, json.error_type], [507, 'error', 'GeneralException']);
  match(json.message, /The storage limit of 1 MB is reached/);
});

limits.run();
