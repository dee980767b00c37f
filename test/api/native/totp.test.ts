import { suite } from 'uvu';
import { equal, is, match } from 'uvu/assert';
import { SECOND } from '../../../src/lib/clock.ts';
import { authenticator } from '../../support/authenticator.ts';
import { type Person, signedIn } from '../../support/person.ts';
import { password, type World, world } from '../../support/world.ts';

const totp = suite('one-time passwords');

const signIn = (here: World, more: object = {}) =>
  here.request('POST /api/v1/sessions', { body: { email: 'ada@clinic.example', password, ...more } });

async function enrolled(here: World, person: Person) {
  const { json } = await person.request('POST /api/v1/me/totp');
  const codeAt = authenticator(json.secret);
  const body = { enrolment: json.enrolment, code: codeAt(here.clock.now()) };
  const { status } = await person.request('PUT /api/v1/me/totp', { body });
  is(status, 204);
  here.clock.advance(30 * SECOND);
  return codeAt;
}

totp('begin with a secret for the phone, and nothing else', async () => {
  await using here = await world();
  const ada = await signedIn(here);
  const { status, json } = await ada.request('POST /api/v1/me/totp');
  is(status, 200);
  match(json.secret, /^[A-Z2-7]{32}$/);
  is(
    json.uri,
    `otpauth://totp/My%20organisation:ada%40clinic.example?secret=${json.secret}&issuer=My%20organisation`,
  );
  is((await signIn(here)).status, 201);
});

totp('are in force once a first code has proved them', async () => {
  await using here = await world();
  const codeAt = await enrolled(here, await signedIn(here));
  const without = await signIn(here);
  equal([without.status, without.json.error.code], [401, 'totp_required']);
  const { status, json } = await signIn(here, { code: codeAt(here.clock.now()) });
  is(status, 201);
  is(json.agent.totp, true);
});

totp('work once each, also when two use the same at once', async () => {
  await using here = await world();
  const codeAt = await enrolled(here, await signedIn(here));
  const code = codeAt(here.clock.now());
  const both = await Promise.all([signIn(here, { code }), signIn(here, { code })]);
  equal(both.map(({ status }) => status).sort(), [201, 401]);
  const again = await signIn(here, { code });
  equal([again.status, again.json.error.code], [401, 'totp_wrong']);
});

totp('that proved the enrolment cannot sign in as well', async () => {
  await using here = await world();
  const codeAt = await enrolled(here, await signedIn(here));
  is((await signIn(here, { code: codeAt(here.clock.now() - 30 * SECOND) })).status, 401);
});

totp('forgive a phone whose clock is half a minute off, not more', async () => {
  await using here = await world();
  const codeAt = await enrolled(here, await signedIn(here));
  const now = here.clock.now();
  is((await signIn(here, { code: codeAt(now + 60 * SECOND) })).status, 401);
  is((await signIn(here, { code: codeAt(now + 30 * SECOND) })).status, 201);
});

totp('that are not codes are wrong', async () => {
  await using here = await world();
  await enrolled(here, await signedIn(here));
  for (const code of ['', '12345', 'abcdef', '1234567', '      '])
    is((await signIn(here, { code })).status, 401, code);
});

totp('need the password too', async () => {
  await using here = await world();
  const codeAt = await enrolled(here, await signedIn(here));
  const { json } = await signIn(here, { password: 'wrong password', code: codeAt(here.clock.now()) });
  is(json.error.code, 'wrong_credentials');
});

totp('cannot be enrolled with a wrong code, a damaged enrolment or that of another', async () => {
  await using here = await world();
  const [ada, bek] = [await signedIn(here), await signedIn(here, 'bek')];
  const { json: begun } = await ada.request('POST /api/v1/me/totp');
  const code = authenticator(begun.secret)(here.clock.now());
  const confirm = async (person: Person, body: object) =>
    (await person.request('PUT /api/v1/me/totp', { body })).status;
  is(await confirm(ada, { enrolment: begun.enrolment, code: '000000' }), 422);
  is(await confirm(ada, { enrolment: 'AAAA', code }), 422);
  is(await confirm(bek, { enrolment: begun.enrolment, code }), 422);
  is(await confirm(ada, { enrolment: begun.enrolment, code }), 204);
});

totp('are turned off with the password', async () => {
  await using here = await world();
  const ada = await signedIn(here);
  await enrolled(here, ada);
  const remove = async (current_password: string) =>
    (await ada.request('DELETE /api/v1/me/totp', { body: { current_password } })).status;
  is(await remove('wrong password'), 422);
  is((await signIn(here)).status, 401);
  is(await remove(password), 204);
  is((await signIn(here)).status, 201);
});

totp('of somebody who lost the phone are turned off by an administrator', async () => {
  await using here = await world();
  await enrolled(here, await signedIn(here, 'bek'));
  const path = `DELETE /api/v1/agents/${here.people.bek.id}/totp`;
  is((await here.request(path, { as: 'bek' })).status, 403);
  is((await here.request(path, { as: 'ada' })).status, 204);
  is((await signIn(here, { email: 'bek@clinic.example' })).status, 201);
  const actions = here.domain.audit.page(here.ada, 1e9, 20).map(({ action }) => action);
  is(actions.includes('agent.totp_enabled') && actions.includes('agent.totp_disabled'), true);
});

totp('of a superior are out of reach for who merely manages users', async () => {
  await using here = await world();
  await enrolled(here, await signedIn(here));
  const role = { name: 'Users', permissions: ['users:manage'] };
  await here.request('POST /api/v1/roles', { as: 'ada', body: role });
  await here.request(`PATCH /api/v1/agents/${here.people.bek.id}`, { as: 'ada', body: { roles: ['Users'] } });
  is((await here.request(`DELETE /api/v1/agents/${here.people.ada.id}/totp`, { as: 'bek' })).status, 403);
  is((await signIn(here)).status, 401);
});

totp('do not change the version that edits are compared with', async () => {
  await using here = await world();
  const codeAt = await enrolled(here, await signedIn(here));
  const before = here.domain.agents.get(here.people.ada.id).version;
  await signIn(here, { code: codeAt(here.clock.now()) });
  is(here.domain.agents.get(here.people.ada.id).version, before);
});

totp.run();
