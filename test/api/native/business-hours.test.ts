import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { newHours, newTeam } from '../../support/arranged.ts';
import { contains, scenarios } from '../../support/scenarios.ts';
import { world } from '../../support/world.ts';

const hours = suite('business hours');

const create = 'POST /api/v1/business-hours';
const day = [
  { open: '09:00', close: '12:30' },
  { open: '13:30', close: '18:00' },
];
const night = [{ open: '22:00', close: '06:00' }];
const office = { name: 'Office', timezone: 'Asia/Tashkent', windows: { monday: day, saturday: night } };
const holidays = [{ name: 'Navroʻz', date: '2026-03-21', recurring: true }];
const open = (from: string, to: string) => ({ ...office, windows: { friday: [{ open: from, close: to }] } });
const onDay = (date: string) => ({ ...office, holidays: [{ name: 'Day off', date }] });

scenarios(hours, [
  {
    name: 'are made, with several windows a day and such as run past midnight',
    call: create,
    body: { ...office, holidays },
    status: 201,
    answer: {
      name: 'Office',
      always_open: false,
      timezone: 'Asia/Tashkent',
      windows: { monday: day, tuesday: [], saturday: night },
      holidays,
      version: 1,
    },
    events: ['business_hours.created'],
  },
  {
    name: 'may be always',
    call: create,
    body: { name: 'Always', always_open: true },
    status: 201,
    answer: { always_open: true, timezone: null, holidays: [] },
    events: ['business_hours.created'],
  },
  {
    name: 'have holidays of one year unless they recur',
    call: create,
    body: onDay('2028-02-29'),
    status: 201,
    answer: { holidays: [{ name: 'Day off', date: '2028-02-29', recurring: false }] },
    events: ['business_hours.created'],
  },
  {
    name: 'end at 24:00 at the latest',
    call: create,
    body: open('00:00', '24:00'),
    status: 201,
    events: ['business_hours.created'],
  },
  { name: 'do not begin at 24:00', call: create, body: open('24:00', '06:00'), status: 422 },
  { name: 'do not end at 24:30', call: create, body: open('09:00', '24:30'), status: 422 },
  { name: 'are written with two digits', call: create, body: open('9:00', '17:00'), status: 422 },
  { name: 'have holidays on days that exist', call: create, body: onDay('2026-02-29'), status: 422 },
  {
    name: 'know every zone there is, and no other',
    call: create,
    body: { ...office, timezone: 'Mars/Olympus' },
    status: 422,
  },
  {
    name: 'know seven days',
    call: create,
    body: { name: 'Office', windows: { caturday: day } },
    status: 422,
    answer: { error: { code: 'validation_error' } },
  },
  {
    name: 'are open sometime',
    call: create,
    body: { name: 'Never', windows: { monday: [] } },
    status: 422,
    answer: { error: { code: 'validation_error' } },
  },
  {
    name: 'have a name of their own, in any case and any script',
    given: (here) => newHours(here, { name: 'Офис' }),
    call: create,
    body: { ...office, name: 'ОФИС ' },
    status: 409,
    answer: { error: { code: 'name_taken' } },
  },
  { name: 'are made by those who may', call: create, as: 'bek', body: office, status: 403 },
  { name: 'are there for everybody to read', call: 'GET /api/v1/business-hours', as: 'bek', status: 200 },
  {
    name: 'that do not exist are 404',
    call: 'GET /api/v1/business-hours/77',
    status: 404,
    answer: { error: { code: 'business_hours_not_found' } },
  },
]);

hours('are refused where two windows overlap, and may touch', async () => {
  await using here = await world();
  const [early, late] = [
    { open: '09:00', close: '12:00' },
    { open: '11:00', close: '18:00' },
  ];
  const through = { open: '22:00', close: '06:00' };
  const make = (windows: object) =>
    here.request('POST /api/v1/business-hours', { as: 'ada', body: { ...office, name: 'Other', windows } });
  const sentences: [windows: object, sentence: string][] = [
    [
      { monday: [late, early] },
      'On monday, 09:00–12:00 and 11:00–18:00 overlap. Make one of them, or part them.',
    ],
    [
      { sunday: [{ open: '05:00', close: '09:00' }], saturday: [through] },
      'On sunday, 22:00–06:00 and 05:00–09:00 overlap. Make one of them, or part them.',
    ],
  ];
  for (const [windows, sentence] of sentences) {
    const { status, json } = await make(windows);
    equal([status, json.error.details.fields], [422, { windows: [sentence] }]);
  }
  is((await make({ monday: [early, { open: '12:00', close: '18:00' }] })).status, 201);
});

hours('are changed in part; windows and holidays that are given replace all there were', async () => {
  await using here = await world();
  const { id, uuid } = await newHours(here, { ...office, holidays });
  const change = (body: object) => here.request(`PATCH /api/v1/business-hours/${uuid}`, { as: 'ada', body });
  const renamed = await change({ name: 'OFFICE' });
  contains(renamed.json, { name: 'OFFICE', timezone: 'Asia/Tashkent', holidays, version: 2 });
  equal(renamed.events, ['business_hours.updated']);
  const moved = await change({ windows: { sunday: day }, holidays: [], timezone: null });
  contains(moved.json, { windows: { sunday: day, monday: [] }, holidays: [], timezone: null, version: 3 });
  is((await change({ windows: {} })).status, 422);
  is((await change({ windows: {}, always_open: true })).status, 200);
  const read = await here.request(`GET /api/v1/business-hours/${id}`, { as: 'bek' });
  contains(read.json, { name: 'OFFICE', always_open: true, version: 4 });
});

hours('are deleted with their holidays', async () => {
  await using here = await world();
  const { id } = await newHours(here, { holidays });
  const path = `/api/v1/business-hours/${id}`;
  const { status, events } = await here.request(`DELETE ${path}`, { as: 'ada' });
  equal([status, events], [204, ['business_hours.deleted']]);
  is((await here.request(`GET ${path}`, { as: 'ada' })).status, 404);
});

hours('that teams keep are not deleted, and the answer names the teams', async () => {
  await using here = await world();
  const { id } = await newHours(here);
  const team = await newTeam(here, { business_hours_id: id });
  const remove = () => here.request(`DELETE /api/v1/business-hours/${id}`, { as: 'ada' });
  const { status, json, events } = await remove();
  equal(
    [status, json.error.code, json.error.details],
    [409, 'business_hours_in_use', { teams: ['Front desk'] }],
  );
  equal(events, []);
  await here.request(`PATCH /api/v1/teams/${team.id}`, { as: 'ada', body: { business_hours_id: null } });
  is((await remove()).status, 204);
});

hours('of the organisation exist, and are not deleted', async () => {
  await using here = await world();
  const { id } = await newHours(here);
  const keep = (hoursId: number | null) =>
    here.request('PATCH /api/v1/settings', { as: 'ada', body: { business_hours_id: hoursId } });
  is((await keep(id + 1)).status, 422);
  is((await keep(id)).json.business_hours_id, id);
  const remove = () => here.request(`DELETE /api/v1/business-hours/${id}`, { as: 'ada' });
  is((await remove()).json.error.code, 'business_hours_in_use');
  is((await keep(null)).status, 200);
  is((await remove()).status, 204);
});

hours('are not deleted in the transaction that makes them those of the organisation', async () => {
  await using here = await world();
  const { id } = await newHours(here);
  const { settings, businessHours } = here.domain;
  const outcomes = await Promise.allSettled([
    here.write(() => settings.change(here.ada, { business_hours_id: id })),
    here.write(() => businessHours.destroy(here.ada, id)),
  ]);
  equal(
    outcomes.map(({ status }) => status),
    ['fulfilled', 'rejected'],
  );
});

hours('are out of reach of a key that is bound to one business, but for reading', async () => {
  await using here = await world();
  const { id } = await newHours(here);
  const bound = await here.write(() =>
    here.domain.keys.create(here.ada, { agentId: here.people.ada.id, name: 'bound', businessId: 1 }),
  );
  const headers = { 'x-api-key': bound.token };
  is((await here.request('GET /api/v1/business-hours', { headers })).json.data.length, 1);
  const refused = await here.request(`DELETE /api/v1/business-hours/${id}`, { headers });
  equal([refused.status, refused.json.error.code], [403, 'bound_to_business']);
});

hours.run();
