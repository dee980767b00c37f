import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { permissions } from '../../../src/domain/permissions.ts';
import { signedIn } from '../../support/person.ts';
import { contains, scenarios } from '../../support/scenarios.ts';
import { password, world } from '../../support/world.ts';

const me = suite('who I am');

scenarios(me, [
  { name: 'is for people who are signed in', call: 'GET /api/v1/me', as: null, status: 401 },
  {
    name: 'can be changed: name and availability',
    call: 'PATCH /api/v1/me',
    body: { first_name: 'Adelaide', last_name: 'Lovelace', availability: 'away_manual' },
    status: 200,
    answer: { first_name: 'Adelaide', last_name: 'Lovelace', availability: 'away_manual' },
    events: ['agent.updated'],
  },
  { name: 'is not changed by nothing', call: 'PATCH /api/v1/me', body: {}, status: 422 },
  {
    name: 'has no roles to change here',
    call: 'PATCH /api/v1/me',
    body: { roles: ['Admin'] },
    as: 'bek',
    status: 422,
  },
  { name: 'has a name that is not blank', call: 'PATCH /api/v1/me', body: { first_name: ' ' }, status: 422 },
  {
    name: 'needs the current password for a new one',
    call: 'PATCH /api/v1/me',
    body: { password: 'another good one' },
    status: 422,
    answer: { error: { details: { fields: { current_password: ['The current password is wrong.'] } } } },
  },
  {
    name: 'needs a new password that is worth the name',
    call: 'PATCH /api/v1/me',
    body: { password: 'short', current_password: password },
    status: 422,
  },
]);

me('is told with all I may do', async () => {
  await using here = await world();
  const { json } = await here.request('GET /api/v1/me', { as: 'ada' });
  contains(json, { agent: { email: 'ada@clinic.example', roles: ['Admin'] }, business_id: null });
  equal(json.permissions, [...permissions]);
  is(typeof json.key_id, 'number');
  is((await (await signedIn(here, 'bek')).request('GET /api/v1/me')).json.key_id, null);
});

me('is told with what everybody here goes by', async () => {
  await using here = await world();
  const wanted = { organisation_name: 'Clinic', timezone: 'Asia/Tashkent', undo_seconds: 5 };
  await here.request('PATCH /api/v1/settings', { as: 'ada', body: wanted });
  const { json } = await here.request('GET /api/v1/me', { as: 'bek' });
  equal(json.workspace, {
    ...wanted,
    language: 'en',
    country: null,
    upload_limit_mb: 20,
    upload_blocked_extensions: [],
  });
});

me('gets a new password, which ends all sessions', async () => {
  await using here = await world();
  const bek = await signedIn(here, 'bek');
  const body = { password: 'another good one', current_password: password };
  is((await bek.request('PATCH /api/v1/me', { body })).status, 200);
  is((await bek.request('GET /api/v1/me')).status, 401);
  await signedIn(here, 'bek', { password: 'another good one' });
  const [entry] = here.domain.audit.page(here.ada, 1e9, 1, 'agent.password_changed');
  is(entry?.actor_id, here.people.bek.id);
});

me('cannot be guessed out of a stolen session', async () => {
  await using here = await world();
  const bek = await signedIn(here, 'bek');
  const guess = async (current_password: string) =>
    (await bek.request('PATCH /api/v1/me', { body: { password: 'taken over now', current_password } }))
      .status;
  for (let n = 0; n < 10; n++) is(await guess(`guess number ${n}`), 422);
  is(await guess(password), 429);
});

me('records which fields were changed, not those that were merely possible', async () => {
  await using here = await world();
  const before = here.domain.events.newestId();
  await here.request('PATCH /api/v1/me', { as: 'bek', body: { availability: 'online' } });
  equal(
    here.eventsAfter(before).map(({ data }) => data),
    [{ changed: ['availability'] }],
  );
});

me.run();
