import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { system } from '../../../src/domain/actor.ts';
import { contains } from '../../support/scenarios.ts';
import { emptyWorld, password, world } from '../../support/world.ts';

const setup = suite('making the first administrator');

const first = { name: 'Nodira  Karimova', email: 'Nodira@clinic.example', password };

setup('is possible once, with the token that the server printed', async () => {
  await using here = await emptyWorld();
  const unnamed = { organisation_name: 'My organisation', language: 'en', mail: false };
  equal((await here.request('GET /api/v1/setup')).json, { needed: true, demo: true, ...unnamed });
  const token = here.domain.setupToken.issue();
  const more = { organisation_name: 'Clinic', timezone: 'Asia/Tashkent', language: 'uz' };
  const { status, json, events } = await here.request('POST /api/v1/setup', {
    body: { ...first, ...more, token },
  });
  is(status, 201);
  contains(json.agent, {
    email: 'nodira@clinic.example',
    first_name: 'Nodira',
    last_name: 'Karimova',
    roles: ['Admin'],
  });
  equal(events, ['agent.created', 'settings.changed']);
  contains(here.domain.settings.get(), more);
  const named = { organisation_name: 'Clinic', language: 'uz', mail: false };
  equal((await here.request('GET /api/v1/setup')).json, { needed: false, demo: false, ...named });
  const again = await here.request('POST /api/v1/setup', {
    body: { ...first, email: 'evil@clinic.example', token },
  });
  equal([again.status, again.json.error.code], [410, 'already_set_up']);
  is((await here.request('POST /api/v1/sessions', { body: { email: first.email, password } })).status, 201);
  const [entry] = here.domain.audit.page(system, 1e9, 1, 'setup.completed');
  equal([entry?.address, entry?.target_kind], ['127.0.0.1', 'agent']);
});

setup('is refused with another token, or before there is one', async () => {
  await using here = await emptyWorld();
  for (const token of ['', 'guess', 'x'.repeat(200)])
    is((await here.request('POST /api/v1/setup', { body: { ...first, token } })).status, 403, token);
  here.domain.setupToken.issue();
  is((await here.request('POST /api/v1/setup', { body: { ...first, token: 'guess' } })).status, 403);
  is(here.domain.agents.haveAdmin(), false);
});

setup('has one winner when two try at once', async () => {
  await using here = await emptyWorld();
  const token = here.domain.setupToken.issue();
  const both = await Promise.all(
    ['a@clinic.example', 'b@clinic.example'].map((email) =>
      here.request('POST /api/v1/setup', { body: { ...first, email, token } }),
    ),
  );
  equal(both.map(({ status }) => status).sort(), [201, 410]);
});

setup('wants a password worth the name, and a zone that exists', async () => {
  await using here = await emptyWorld();
  const token = here.domain.setupToken.issue();
  const faultsOf = async (more: object) =>
    Object.keys(
      (await here.request('POST /api/v1/setup', { body: { ...first, token, ...more } })).json.error.details
        .fields,
    );
  equal(await faultsOf({ password: 'short' }), ['password']);
  equal(await faultsOf({ password: 'aaaaaaaaaaaa' }), ['password']);
  equal(await faultsOf({ timezone: 'Mars/Olympus' }), ['timezone']);
  equal((await faultsOf({ email: 'nodira', name: '  ' })).sort(), ['email', 'name']);
});

setup('is over where the settings named an administrator', async () => {
  const environment = { CONFAB_ADMIN_EMAIL: 'boss@clinic.example', CONFAB_ADMIN_PASSWORD: password };
  await using here = await emptyWorld({ environment });
  is((await here.request('GET /api/v1/setup')).json.needed, false);
  is(
    (await here.request('POST /api/v1/sessions', { body: { email: 'boss@clinic.example', password } }))
      .status,
    201,
  );
});

setup('is over where there are people', async () => {
  await using here = await world();
  const body = { ...first, token: here.domain.setupToken.issue() };
  is((await here.request('POST /api/v1/setup', { body })).status, 410);
});

setup.run();
