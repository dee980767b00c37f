import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { addWorkingTime, isOpenAt } from '../../src/lib/working-time.ts';
import { newHours, newTeam } from '../support/arranged.ts';
import { type World, world } from '../support/world.ts';

const calendars = suite('whose time counts');

const windows = { monday: [{ open: '09:00', close: '18:00' }] };
const everywhere = (here: World, body: object) => here.request('PATCH /api/v1/settings', { as: 'ada', body });

calendars('is all the time, as long as nobody said when people work', async () => {
  await using here = await world();
  const { id } = await newTeam(here);
  const always = { timezone: 'UTC', alwaysOpen: true, windows: {}, holidays: [] };
  equal(here.domain.calendars.of(null), always);
  equal(here.domain.calendars.of(id), always);
  equal(here.domain.calendars.of(999), always);
});

calendars('is that of the organisation for a team without hours, in the zone of the team', async () => {
  await using here = await world();
  const { id: hours } = await newHours(here, { windows });
  await everywhere(here, { business_hours_id: hours, timezone: 'Europe/Berlin' });
  const { id } = await newTeam(here, { timezone: 'Asia/Tashkent' });
  const usual = { alwaysOpen: false, windows, holidays: [] };
  equal(here.domain.calendars.of(null), { ...usual, timezone: 'Europe/Berlin' });
  equal(here.domain.calendars.of(id), { ...usual, timezone: 'Asia/Tashkent' });
});

calendars('is that of the team, in its zone or else that of its hours', async () => {
  await using here = await world();
  const { id: always } = await newHours(here, { name: 'Always', always_open: true });
  await everywhere(here, { business_hours_id: always });
  const holidays = [{ name: 'New Year', date: '2026-01-01', recurring: true }];
  const { id: office } = await newHours(here, { windows, holidays, timezone: 'America/New_York' });
  const { id } = await newTeam(here, { business_hours_id: office });
  equal(here.domain.calendars.of(id), { timezone: 'America/New_York', alwaysOpen: false, windows, holidays });
  await here.request(`PATCH /api/v1/teams/${id}`, { as: 'ada', body: { timezone: 'Asia/Tashkent' } });
  is(here.domain.calendars.of(id).timezone, 'Asia/Tashkent');
});

calendars('is what promises are reckoned by', async () => {
  await using here = await world();
  const { id: office } = await newHours(here, { windows, timezone: 'Asia/Tashkent' });
  const { id } = await newTeam(here, { business_hours_id: office });
  const calendar = here.domain.calendars.of(id);
  const monday = Date.parse('2026-03-16T17:30:00+05:00');
  is(isOpenAt(calendar, monday), true);
  is(addWorkingTime(calendar, monday, 3_600_000), Date.parse('2026-03-23T09:30:00+05:00'));
});

calendars.run();
