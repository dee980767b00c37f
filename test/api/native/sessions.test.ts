import { suite } from 'uvu';
import { equal, is, match, not } from 'uvu/assert';
import { SESSION_LASTS_MS } from '../../../src/domain/sessions.ts';
import { DAY } from '../../../src/lib/clock.ts';
import { cookiesIn, signedIn } from '../../support/person.ts';
import { contains } from '../../support/scenarios.ts';
import { thrownBy } from '../../support/thrown.ts';
import { password, type World, world } from '../../support/world.ts';

const sessions = suite('browser sessions');

const email = 'ada@clinic.example';
const signIn = (here: World, body: object) => here.request('POST /api/v1/sessions', { body });
const auditOf = (here: World, action: string) =>
  here.domain.audit
    .page(here.ada, Number.MAX_SAFE_INTEGER, 50, action)
    .map(({ details }) => JSON.parse(details));

sessions('begin with the right password', async () => {
  await using here = await world();
  const { status, json, headers } = await signIn(here, { email, password });
  is(status, 201);
  contains(json, {
    agent: { email, first_name: 'Ada' },
    expires_at: new Date(here.clock.now() + SESSION_LASTS_MS).toISOString(),
  });
  const [session = '', csrf = ''] = headers.getSetCookie();
  match(session, /^confab_session=[\w-]{43}; path=\/; expires=[^;]+; samesite=lax; httponly$/i);
  match(csrf, /^confab_csrf=[\w-]{32}; path=\/; expires=[^;]+; samesite=lax$/i);
  is(cookiesIn(headers).confab_csrf, json.csrf_token);
});

sessions('keep neither password nor token anywhere', async () => {
  await using here = await world();
  // The first one was written by the tests.
  const change = { password: 'another good one', current_password: password };
  await (await signedIn(here)).request('PATCH /api/v1/me', { body: change });
  const ada = await signedIn(here, 'ada', { password: change.password });
  const { password_hash: hash } = here.domain.agents.get(here.people.ada.id);
  match(hash ?? '', /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  const [row] = here.domain.sessions.ofAgent(here.people.ada.id);
  is(row?.token_hash.length, 32);
  not.match(
    JSON.stringify([row, auditOf(here, 'session.started')]),
    new RegExp(ada.jar.confab_session as string),
  );
});

sessions('do not begin with anything else, and do not tell why', async () => {
  await using here = await world();
  await here.request(`PATCH /api/v1/agents/${here.people.bek.id}`, { as: 'ada', body: { enabled: false } });
  const wrong = [
    { email, password: 'correct horse' },
    { email: 'nobody@clinic.example', password },
    { email: 'bek@clinic.example', password },
    { email: 'system@localhost.example', password },
  ];
  for (const body of wrong) {
    const { status, json } = await signIn(here, body);
    is(status, 401);
    equal(
      [json.error.code, json.error.message],
      ['wrong_credentials', 'The email address or the password is wrong.'],
    );
  }
  equal(auditOf(here, 'session.refused').length, 4);
  equal(auditOf(here, 'session.refused')[3], { email, reason: 'wrong_credentials' });
});

sessions('do not begin for an agent without a password', async () => {
  await using here = await world();
  const body = { email: 'cy@clinic.example', first_name: 'Cy', roles: ['Agent'] };
  await here.request('POST /api/v1/agents', { as: 'ada', body });
  is((await signIn(here, { email: body.email, password: 'undefined' })).status, 401);
});

sessions('want the token of the page for every change, for reading not', async () => {
  await using here = await world();
  const ada = await signedIn(here);
  const change = { body: { language: 'ru' } };
  is((await ada.request('GET /api/v1/me', { csrf: null })).status, 200);
  for (const csrf of [null, '', 'wrong']) {
    const { status, json } = await ada.request('PATCH /api/v1/settings', { ...change, csrf });
    is(status, 403);
    is(json.error.code, 'csrf_token_required');
  }
  is((await ada.request('DELETE /api/v1/sessions/current', { csrf: null })).status, 403);
  is((await ada.request('PATCH /api/v1/settings', change)).status, 200);
});

sessions('of two people do not share a token', async () => {
  await using here = await world();
  const [ada, bek] = [await signedIn(here), await signedIn(here, 'bek')];
  const body = { availability: 'online' };
  is((await ada.request('PATCH /api/v1/me', { body, csrf: bek.csrfToken })).status, 403);
});

sessions('do nothing for a page of somebody else', async () => {
  await using here = await world();
  const { ada, bek } = here.people;
  const { request } = await signedIn(here, 'bek');
  const as = (id: number) => ({ headers: { 'x-expected-agent': String(id) }, body: {} });
  is((await request('PATCH /api/v1/me', { ...as(bek.id), body: { first_name: 'Bek' } })).status, 200);
  for (const call of ['PATCH /api/v1/me', 'DELETE /api/v1/sessions/current']) {
    const { status, json } = await request(call, as(ada.id));
    equal([status, json.error.code], [409, 'another_agent']);
  }
  const headers = { 'x-expected-agent': String(ada.id) };
  is((await request('GET /api/v1/me', { headers })).json.error.code, 'another_agent');
  is((await request('POST /api/v1/sessions', { headers, body: { email, password } })).status, 201);
});

sessions('end when one signs out', async () => {
  await using here = await world();
  const ada = await signedIn(here);
  is((await ada.request('GET /api/v1/me')).status, 200);
  const { status, headers } = await ada.request('DELETE /api/v1/sessions/current');
  is(status, 204);
  equal(cookiesIn(headers), { confab_session: '', confab_csrf: '' });
  is((await ada.request('GET /api/v1/me')).status, 401);
  is((await ada.request('DELETE /api/v1/sessions/current')).status, 401);
  equal(auditOf(here, 'session.ended').length, 1);
});

sessions('are listed, and can be ended from elsewhere', async () => {
  await using here = await world();
  const [desk, phone] = [await signedIn(here), await signedIn(here)];
  const { json } = await desk.request('GET /api/v1/sessions', { headers: { 'user-agent': 'Desk/1' } });
  equal(
    json.data.map(({ current }: { current: boolean }) => current),
    [false, true],
  );
  equal(json.data[0].address, '127.0.0.1');
  is((await desk.request(`DELETE /api/v1/sessions/${json.data[0].id}`)).status, 204);
  is((await phone.request('GET /api/v1/me')).status, 401);
  is((await desk.request('GET /api/v1/me')).status, 200);
});

sessions('of somebody else cannot be seen or ended', async () => {
  await using here = await world();
  const [ada, bek] = [await signedIn(here), await signedIn(here, 'bek')];
  const { json } = await ada.request('GET /api/v1/sessions');
  is((await bek.request(`DELETE /api/v1/sessions/${json.data[0].id}`)).status, 404);
  is((await bek.request('GET /api/v1/sessions')).json.data.length, 1);
  is((await ada.request('GET /api/v1/me')).status, 200);
});

sessions('of others are seen and ended by who may manage people', async () => {
  await using here = await world();
  const bek = await signedIn(here, 'bek');
  const pathOf = (who: 'ada' | 'bek') => `/api/v1/agents/${here.people[who].id}/sessions`;
  const [one, ...others] = (await here.request(`GET ${pathOf('bek')}`, { as: 'ada' })).json.data;
  equal([one.current, others], [false, []]);
  is((await here.request(`GET ${pathOf('ada')}`, { as: 'bek' })).status, 403);
  is((await here.request(`DELETE ${pathOf('ada')}/${one.id}`, { as: 'ada' })).status, 404);
  is((await here.request(`DELETE ${pathOf('bek')}/${one.id}`, { as: 'ada' })).status, 204);
  is((await bek.request('GET /api/v1/me')).status, 401);
  equal(auditOf(here, 'session.ended').length, 1);
});

sessions('of who may do more are left alone', async () => {
  await using here = await world();
  await signedIn(here);
  const body = { name: 'Users', permissions: ['users:manage'] };
  await here.request('POST /api/v1/roles', { as: 'ada', body });
  await here.request(`PATCH /api/v1/agents/${here.people.bek.id}`, { as: 'ada', body: { roles: ['Users'] } });
  const [session] = here.domain.sessions.ofAgent(here.people.ada.id);
  const refused = await here.request(`DELETE /api/v1/agents/${here.people.ada.id}/sessions/${session?.id}`, {
    as: 'bek',
  });
  is(refused.status, 403);
});

sessions('all end with a new password, and when the agent is disabled or deleted', async () => {
  await using here = await world();
  const path = `/api/v1/agents/${here.people.bek.id}`;
  for (const body of [{ password }, { enabled: false }]) {
    const bek = await signedIn(here, 'bek');
    await here.request(`PATCH ${path}`, { as: 'ada', body });
    is((await bek.request('GET /api/v1/me')).status, 401);
  }
  await here.request(`PATCH ${path}`, { as: 'ada', body: { enabled: true } });
  const bek = await signedIn(here, 'bek');
  await here.request(`DELETE ${path}`, { as: 'ada' });
  is((await bek.request('GET /api/v1/me')).status, 401);
});

sessions('last 14 days from their last use, cookies included', async () => {
  await using here = await world();
  const ada = await signedIn(here);
  here.clock.advance(6 * DAY);
  equal(cookiesIn((await ada.request('GET /api/v1/me')).headers), {});
  here.clock.advance(2 * DAY);
  equal(cookiesIn((await ada.request('GET /api/v1/me')).headers), ada.jar);
  await here.domain.principals.flush();
  here.clock.advance(13 * DAY);
  is((await ada.request('GET /api/v1/me')).status, 200);
  here.clock.advance(15 * DAY);
  is((await ada.request('GET /api/v1/me')).status, 401);
});

sessions('that were not used are over after 14 days', async () => {
  await using here = await world();
  const ada = await signedIn(here);
  here.clock.advance(SESSION_LASTS_MS);
  is((await ada.request('GET /api/v1/me')).status, 401);
  is(await here.write(() => here.domain.sessions.prune()), 1);
});

sessions('stay prolonged when what is remembered is dropped', async () => {
  await using here = await world();
  const ada = await signedIn(here);
  here.clock.advance(8 * DAY);
  await ada.request('GET /api/v1/me');
  await here.domain.principals.flush();
  here.domain.identity.changed();
  here.clock.advance(8 * DAY);
  is((await ada.request('GET /api/v1/me')).status, 200);
});

sessions('and keys keep their last use for later when it could not be saved', async () => {
  await using here = await world();
  const { store, principals, keys } = here.domain;
  const ada = await signedIn(here);
  here.clock.advance(8 * DAY);
  await ada.request('GET /api/v1/me');
  await here.request('GET /api/v1/me', { as: 'bek' });
  const usedAt = here.clock.now();
  const { write } = store;
  store.write = () => Promise.reject(new Error('The disk is full.'));
  is((await thrownBy(principals.flush())).message, 'The disk is full.');
  store.write = write;
  await principals.flush();
  const [key] = keys.page({ agentId: here.people.bek.id, businessId: null }, Number.MAX_SAFE_INTEGER, 1);
  is(key?.last_used_at, usedAt);
  here.domain.identity.changed();
  here.clock.advance(8 * DAY);
  is((await ada.request('GET /api/v1/me')).status, 200);
});

sessions('are not for API keys', async () => {
  await using here = await world();
  const { status, json } = await here.request('DELETE /api/v1/sessions/current', { as: 'ada' });
  equal([status, json.error.code], [409, 'no_session']);
});

sessions.run();
