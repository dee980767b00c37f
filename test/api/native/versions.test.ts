import { suite } from 'uvu';
import { equal, is, not } from 'uvu/assert';
import { MINUTE } from '../../../src/lib/clock.ts';
import { newHours, newPolicy, newTeam } from '../../support/arranged.ts';
import { conversation } from '../../support/desk.ts';
import { LOOPBACK, newHook, newLead } from '../../support/hooks.ts';
import { signedIn } from '../../support/person.ts';
import { startReceiver } from '../../support/receiver.ts';
import { type World, world } from '../../support/world.ts';

const versions = suite('versions of what is edited');

const hook = { url: 'https://hooks.clinic.example/a', events: ['lead.captured'] };

/** A thing of each kind that has a version, with a change to it. */
async function things(here: World) {
  const role = await here.request('POST /api/v1/roles', {
    as: 'ada',
    body: { name: 'Sales', permissions: [] },
  });
  const webhook = await here.request('POST /api/v1/webhooks', { as: 'ada', body: hook });
  const view = await here.request('POST /api/v1/views', {
    as: 'ada',
    body: { name: 'All', filters: { logic: 'and', rules: [] }, visibility: 'private' },
  });
  const [hours, policy, team] = [await newHours(here), await newPolicy(here), await newTeam(here)];
  return [
    [`/api/v1/agents/${here.people.bek.id}`, { first_name: 'Beck' }],
    [`/api/v1/roles/${role.json.id}`, { description: 'Looks after leads.' }],
    [`/api/v1/views/${view.json.id}`, { direction: 'asc' }],
    [`/api/v1/webhooks/${webhook.json.id}`, { active: false }],
    [`/api/v1/business-hours/${hours.id}`, { timezone: 'Asia/Tashkent' }],
    [`/api/v1/sla-policies/${policy.id}`, { description: 'For those who pay.' }],
    [`/api/v1/teams/${team.id}`, { capacity: 5 }],
  ] as const;
}

const versionIn = (headers: Headers) => Number(/^"(\d+)-/.exec(headers.get('etag') ?? '')?.[1]);

versions('begin the ETag of what is read', async () => {
  await using here = await world();
  for (const [path] of await things(here)) {
    const { json, headers } = await here.request(`GET ${path}`, { as: 'ada' });
    is(versionIn(headers), json.version, path);
  }
});

versions('that the caller has already are not sent again', async () => {
  await using here = await world();
  for (const [path] of await things(here)) {
    const read = (tags: string) =>
      here.request(`GET ${path}`, { as: 'ada', headers: { 'if-none-match': tags } });
    const tag = (await here.request(`GET ${path}`, { as: 'ada' })).headers.get('etag') ?? '';
    for (const tags of [tag, `W/${tag}`, `"0", ${tag}`, '*']) {
      const { status, text, headers } = await read(tags);
      equal([status, text, headers.get('etag')], [304, '', tag], tags);
    }
    is((await read('"2"')).status, 200);
    is((await read('1')).status, 200);
  }
});

versions('keep an edit from overwriting what somebody else changed meanwhile', async () => {
  await using here = await world();
  for (const [path, body] of await things(here)) {
    const change = (tag: string) =>
      here.request(`PATCH ${path}`, { as: 'ada', body, headers: { 'if-match': tag } });
    const first = await change('"1"');
    equal([first.status, versionIn(first.headers)], [200, 2], path);
    const late = await change('"1"');
    equal(
      [late.status, late.json.error.code, late.json.error.details],
      [412, 'changed_meanwhile', { version: 2 }],
    );
    equal(late.events, []);
    is((await change('*')).status, 200);
    is((await change('"1", "3"')).status, 200);
    const { headers } = await here.request(`GET ${path}`, { as: 'ada' });
    is((await change(headers.get('etag') ?? '')).status, 200);
    is((await change(headers.get('etag') ?? '')).status, 412);
  }
});

versions('are not asked for where the caller does not say one', async () => {
  await using here = await world();
  for (const [path, body] of await things(here))
    is((await here.request(`PATCH ${path}`, { as: 'ada', body })).status, 200);
});

versions('of an agent do not change with a sign-in, which is shown all the same', async () => {
  await using here = await world();
  const path = `/api/v1/agents/${here.people.bek.id}`;
  const { headers } = await here.request(`GET ${path}`, { as: 'ada' });
  const tag = headers.get('etag') ?? '';
  await signedIn(here, 'bek');
  const again = await here.request(`GET ${path}`, { as: 'ada', headers: { 'if-none-match': tag } });
  is(again.status, 200);
  is(again.json.last_login_at, new Date(here.clock.now()).toISOString());
  const body = { first_name: 'Beck' };
  is((await here.request(`PATCH ${path}`, { as: 'ada', body, headers: { 'if-match': tag } })).status, 200);
});

versions(
  'of a webhook do not change with what becomes of its deliveries, which is shown all the same',
  async () => {
    let isUp = false;
    await using receiver = await startReceiver({ answers: () => ({ status: isUp ? 200 : 500 }) });
    await using here = await world({ started: true, environment: LOOPBACK });
    const { id } = await newHook(here, receiver.url);
    const path = `/api/v1/webhooks/${id}`;
    const read = async (headers = {}) => here.request(`GET ${path}`, { as: 'ada', headers });
    const tag = (await read()).headers.get('etag') ?? '';
    await newLead(here);
    await here.rest();
    const failing = await read({ 'if-none-match': tag });
    equal([failing.status, failing.json?.health, failing.json?.version], [200, 'failing', 1]);
    isUp = true;
    await here.pass(MINUTE);
    equal([(await read()).json.health, (await read()).headers.get('etag')], ['ok', tag]);
    const failed = failing.headers.get('etag') ?? '';
    not.equal(failed, tag);
    const body = { events: ['*'] };
    const edit = () => here.request(`PATCH ${path}`, { as: 'ada', body, headers: { 'if-match': failed } });
    is((await edit()).status, 200);
    is((await edit()).status, 412);
  },
);

versions('of a conversation go by what is said in it as well', async () => {
  await using here = await world();
  const { id } = await conversation(here);
  const path = `/api/v1/conversations/${id}`;
  const change = (subject: string, tag: string) =>
    here.request(`PATCH ${path}`, { as: 'ada', body: { subject }, headers: { 'if-match': tag } });
  const tag = (await here.request(`GET ${path}`, { as: 'ada' })).headers.get('etag') ?? '';
  const first = await change('Wisdom tooth', tag);
  is(first.status, 200);
  const late = await change('Molar', tag);
  equal([late.status, late.json.error.code, late.events], [412, 'changed_meanwhile', []]);
  await here.request(`POST ${path}/messages`, { as: 'ada', body: { content: 'Come at nine.' } });
  is((await change('Molar', first.headers.get('etag') ?? '')).status, 412);
  is((await change('Molar', '*')).status, 200);
  is((await here.request(`GET ${path}`, { as: 'ada' })).json.subject, 'Molar');
});

versions('of the settings are what they say', async () => {
  await using here = await world();
  const path = '/api/v1/settings';
  const change = (organisation_name: string, tag: string) =>
    here.request(`PATCH ${path}`, { as: 'ada', body: { organisation_name }, headers: { 'if-match': tag } });
  const tag = (await here.request(`GET ${path}`, { as: 'ada' })).headers.get('etag') ?? '';
  const [first, late] = await Promise.all([change('Clinic', tag), change('Shop', tag)]);
  equal([first.status, late.status].sort(), [200, 412]);
  const [done, refused] = first.status === 200 ? [first, late] : [late, first];
  equal([refused.json.error.code, refused.json.error.details], ['changed_meanwhile', {}]);
  is((await change('Office', done.headers.get('etag') ?? '')).status, 200);
  is((await here.request(`GET ${path}`, { as: 'ada' })).json.organisation_name, 'Office');
  is((await change('Home', '*')).status, 200);
});

versions.run();
