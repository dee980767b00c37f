import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { system } from '../../../src/domain/actor.ts';
import { scenarios } from '../../support/scenarios.ts';
import { thrownBy } from '../../support/thrown.ts';
import { world } from '../../support/world.ts';

const settings = suite('settings');
const call = 'PATCH /api/v1/settings';

scenarios(settings, [
  {
    name: 'have defaults',
    call: 'GET /api/v1/settings',
    status: 200,
    answer: {
      organisation_name: 'My organisation',
      timezone: 'UTC',
      language: 'en',
      country: null,
      business_hours_id: null,
      rate_limits: {},
    },
  },
  {
    name: 'change one by one',
    call,
    body: { timezone: 'Asia/Tashkent', country: 'UZ' },
    status: 200,
    answer: { timezone: 'Asia/Tashkent', country: 'UZ', language: 'en' },
    events: ['settings.changed'],
  },
  { name: 'that stay as they are change nothing', call, body: { language: 'en' }, status: 200, events: [] },
  { name: 'know every zone there is, and no other', call, body: { timezone: 'Mars/Olympus' }, status: 422 },
  { name: 'know four languages', call, body: { language: 'de' }, status: 422 },
  { name: 'know countries by two letters', call, body: { country: 'Uzbekistan' }, status: 422 },
  { name: 'keep up to a year of backups', call, body: { backups_kept: 366 }, status: 422 },
  { name: 'name hours that exist', call, body: { business_hours_id: 7 }, status: 422 },
  { name: 'have no other names', call, body: { colour: 'red' }, status: 422 },
  { name: 'are not changed by nothing', call, body: {}, status: 422 },
  { name: 'are for administrators', call, as: 'bek', body: { language: 'ru' }, status: 403 },
  { name: 'are for administrators to read', call: 'GET /api/v1/settings', as: 'bek', status: 403 },
]);

settings('hold at once and for everybody', async () => {
  await using here = await world();
  await here.request(call, { as: 'ada', body: { organisation_name: 'Clinic' } });
  is(here.domain.settings.get().organisation_name, 'Clinic');
  is((await here.request('GET /api/v1/settings', { as: 'ada' })).json.organisation_name, 'Clinic');
  const [entry] = here.domain.audit.page(here.ada, 1e9, 1, 'settings.changed');
  equal(JSON.parse(entry?.details ?? ''), { changed: ['organisation_name'] });
});

settings('that were set and set back in one commit are as they were', async () => {
  await using here = await world();
  const set = (language: 'ru' | 'en') =>
    here.write(() => here.domain.settings.change(here.ada, { language }));
  const [, second] = await Promise.all([set('ru'), set('en')]);
  equal([second.language, here.domain.settings.get().language], ['en', 'en']);
});

settings('of which the change failed are as they were', async () => {
  await using here = await world();
  const failing = here.write(() => {
    here.domain.settings.change(here.ada, { language: 'ru' });
    throw new Error('after all not');
  });
  await failing.catch(() => {});
  is(here.domain.settings.get().language, 'en');
});

settings('that were not kept are not remembered either', async () => {
  await using here = await world();
  const { settings: kept } = here.domain;
  kept.forget();
  await thrownBy(
    here.write(() => {
      kept.change(system, { organisation_name: 'Never' });
      // Whoever asks within the same commit.
      kept.get();
      throw new Error('no');
    }),
  );
  is(kept.get().organisation_name, 'My organisation');
});

settings.run();
