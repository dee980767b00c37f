import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { type Scenario, scenarios } from '../../support/scenarios.ts';
import { type World, world } from '../../support/world.ts';

const preferences = suite('preferences');

const path = '/api/v1/me/preferences';
const put = (here: World, body: object, as: 'ada' | 'bek' = 'bek') =>
  here.request(`PUT ${path}`, { as, body });
const get = async (here: World, as: 'ada' | 'bek' = 'bek') =>
  (await here.request(`GET ${path}`, { as })).json;
const quiet = { in_app: true, desktop: false, sound: false };
const loud = { in_app: true, desktop: true, sound: true };

const table: Scenario[] = [
  {
    name: 'are sensible at first, and silent',
    call: `GET ${path}`,
    as: 'bek',
    status: 200,
    answer: {
      language: null,
      theme: 'system',
      density: 'comfortable',
      sidebar: 'open',
      ui: {},
      notifications: {
        assigned: { ...quiet, desktop: true },
        team_assigned: quiet,
        mentioned: { ...quiet, desktop: true },
        message: { ...quiet, desktop: true },
        note: quiet,
        sla_warning: quiet,
        sla_breached: { ...quiet, desktop: true },
        woken: { ...quiet, desktop: true },
        message_failed: { ...quiet, desktop: true },
      },
    },
  },
  {
    name: 'are chosen without anybody else hearing of it',
    call: `PUT ${path}`,
    as: 'bek',
    body: { theme: 'dark', language: 'uz' },
    status: 200,
    answer: { theme: 'dark', language: 'uz', density: 'comfortable' },
    events: [],
  },
  { name: 'are of known words', call: `PUT ${path}`, body: { theme: 'pink' }, status: 422 },
  { name: 'are of known names', call: `PUT ${path}`, body: { colour: 'pink' }, status: 422 },
  {
    name: 'are of known news',
    call: `PUT ${path}`,
    body: { notifications: { birthday: loud } },
    status: 422,
  },
  {
    name: 'say all of how one is told of something',
    call: `PUT ${path}`,
    body: { notifications: { note: { sound: true } } },
    status: 422,
  },
  { name: 'are chosen by saying something', call: `PUT ${path}`, body: {}, status: 422 },
  {
    name: 'hold no more than a UI needs to remember',
    call: `PUT ${path}`,
    body: { ui: { long: 'я'.repeat(4096) } },
    status: 422,
    answer: { error: { details: { fields: { ui: ['What the UI remembers takes more than 8192 bytes.'] } } } },
  },
];
scenarios(preferences, table);

preferences('stay as they are where nothing is said of them', async () => {
  await using here = await world();
  await put(here, { theme: 'dark', notifications: { note: loud } });
  await put(here, { density: 'compact', notifications: { message: quiet } });
  const { theme, density, notifications } = await get(here);
  equal([theme, density], ['dark', 'compact']);
  equal([notifications.note, notifications.message, notifications.woken.sound], [loud, quiet, false]);
});

preferences('remember what the UI wants to, until it wants otherwise', async () => {
  await using here = await world();
  await put(here, { ui: { list_width: 320, folder: 'team:1' } });
  equal((await get(here)).ui, { list_width: 320, folder: 'team:1' });
  await put(here, { theme: 'light' });
  equal((await get(here)).ui, { list_width: 320, folder: 'team:1' });
  await put(here, { ui: { list_width: 400 } });
  equal((await get(here)).ui, { list_width: 400 });
});

preferences('are each one’s own', async () => {
  await using here = await world();
  await put(here, { theme: 'contrast' });
  is((await get(here, 'ada')).theme, 'system');
});

preferences.run();
