import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { newHours, newPolicy, newTeam } from '../../support/arranged.ts';
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
  const [hours, policy, team] = [await newHours(here), await newPolicy(here), await newTeam(here)];
  return [
    [`/api/v1/agents/${here.people.bek.id}`, { first_name: 'Beck' }],
    [`/api/v1/roles/${role.json.id}`, { description: 'Looks after leads.' }],
    [`/api/v1/webhooks/${webhook.json.id}`, { active: false }],
    [`/api/v1/business-hours/${hours.id}`, { timezone: 'Asia/Tashkent' }],
    [`/api/v1/sla-policies/${policy.id}`, { description: 'For those who pay.' }],
    [`/api/v1/teams/${team.id}`, { capacity: 5 }],
  ] as const;
}

versions('are the ETag of what is read', async () => {
  await using here = await world();
  for (const [path] of await things(here)) {
    const { json, headers } = await here.request(`GET ${path}`, { as: 'ada' });
    is(headers.get('etag'), `"${json.version}"`, path);
  }
});

versions('that the caller has already are not sent again', async () => {
  await using here = await world();
  for (const [path] of await things(here)) {
    const read = (tags: string) =>
      here.request(`GET ${path}`, { as: 'ada', headers: { 'if-none-match': tags } });
    for (const tags of ['"1"', 'W/"1"', '"0", "1"', '*']) {
      const { status, text, headers } = await read(tags);
      equal([status, text, headers.get('etag')], [304, '', '"1"'], tags);
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
    equal([first.status, first.headers.get('etag')], [200, '"2"'], path);
    const late = await change('"1"');
    equal(
      [late.status, late.json.error.code, late.json.error.details],
      [412, 'changed_meanwhile', { version: 2 }],
    );
    equal(late.events, []);
    is((await change('*')).status, 200);
    is((await change('"1", "3"')).status, 200);
  }
});

versions('are not asked for where the caller does not say one', async () => {
  await using here = await world();
  for (const [path, body] of await things(here))
    is((await here.request(`PATCH ${path}`, { as: 'ada', body })).status, 200);
});

versions.run();
