import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import type { DialectName } from '../../src/domain/key-limits.ts';
import { DAY, MINUTE } from '../../src/lib/clock.ts';
import { signedIn } from '../support/person.ts';
import { names, probed, probeOf } from '../support/probe.ts';
import { type World, world } from '../support/world.ts';

const credentials = suite('the credentials of every dialect');

type Pair = { key: string; secret: string };
type Way = (pair: Pair) => Record<string, string>;
const base64 = (text: string) => Buffer.from(text).toString('base64');
const ways = {
  'X-API-Key': ({ key, secret }) => ({ 'x-api-key': `${key}.${secret}` }),
  Bearer: ({ key, secret }) => ({ authorization: `Bearer ${key}.${secret}` }),
  Basic: ({ key, secret }) => ({ authorization: `Basic ${base64(`${key}:${secret}`)}` }),
  token: ({ key, secret }) => ({ authorization: `token ${key}:${secret}` }),
} satisfies Record<string, Way>;
type WayName = keyof typeof ways;
const spoken: Record<DialectName, WayName[]> = {
  native: ['Bearer', 'X-API-Key'],
  thikaa: ['X-API-Key', 'Bearer'],
  libredesk: ['Basic', 'token'],
  chatflow: ['Bearer'],
  octocom: ['X-API-Key'],
  aimychats: ['Bearer'],
};

const probe = (here: World, name: DialectName, headers: Record<string, string>) =>
  here.request(`GET ${probeOf(name)}`, { headers });
const newKey = (here: World, more: object = {}) =>
  here.write(() =>
    here.domain.keys.create(here.ada, { agentId: here.people.ada.id, name: 'probe', ...more }),
  );
const statuses = async (here: World, pair: Pair) =>
  Object.fromEntries(
    await Promise.all(
      names.map(async (name) => {
        const [way] = spoken[name] as [WayName];
        return [name, (await probe(here, name, ways[way](pair))).status];
      }),
    ),
  );
const everywhere = (status: number) => Object.fromEntries(names.map((name) => [name, status]));

for (const name of names) {
  credentials(`${name} takes ${spoken[name].join(' and ')}, and nothing else`, async () => {
    await using here = await world({ dialects: probed() });
    for (const way of Object.keys(ways) as WayName[]) {
      const { status, json } = await probe(here, name, ways[way](here.people.bek));
      is(status, spoken[name].includes(way) ? 200 : 401, way);
      if (status === 200) is(json.agent, here.people.bek.id);
    }
  });
}

credentials('are recognised whatever the case of the scheme and the space around', async () => {
  await using here = await world({ dialects: probed() });
  const { key, secret } = here.people.ada;
  const all = [
    ['thikaa', { 'X-Api-KEY': ` ${key}.${secret} ` }],
    ['chatflow', { authorization: `bearer   ${key}.${secret}` }],
    ['libredesk', { authorization: `BASIC ${base64(`${key}:${secret}`)}` }],
    ['libredesk', { authorization: `Token ${key}:${secret}` }],
  ] as const;
  for (const [name, headers] of all) is((await probe(here, name, headers)).status, 200);
});

credentials('that are missing or wrong are 401 everywhere', async () => {
  await using here = await world({ dialects: probed() });
  const { key, secret } = here.people.ada;
  equal(await statuses(here, { key, secret: `${secret}x` }), everywhere(401));
  for (const name of names) is((await probe(here, name, {})).status, 401);
});

const challenges: Record<DialectName, string> = {
  native: 'Bearer realm="Confab", ApiKey realm="Confab", header="X-API-Key"',
  thikaa: 'ApiKey realm="Thikaa", header="X-API-Key", Bearer realm="Thikaa"',
  libredesk: 'Basic realm="Libredesk", charset="UTF-8", token realm="Libredesk"',
  chatflow: 'Bearer realm="Chatflow"',
  octocom: 'ApiKey realm="Octocom", header="X-API-Key"',
  aimychats: 'Bearer realm="AimyChats"',
};
for (const name of names)
  credentials(`${name} asks for what it takes when they are missing or wrong`, async () => {
    await using here = await world({ dialects: probed() });
    const wrong = { key: here.people.ada.key, secret: 'wrong' };
    const sent: Record<string, string>[] = [
      {},
      { cookie: 'theme=dark' },
      { 'sec-fetch-dest': 'document' },
      ...spoken[name].map((way) => ways[way](wrong)),
    ];
    for (const headers of sent) {
      const answer = await probe(here, name, headers);
      equal([answer.status, answer.headers.get('www-authenticate')], [401, challenges[name]]);
    }
  });

credentials('are asked for in no other answer', async () => {
  await using here = await world({ dialects: probed() });
  const narrow = await newKey(here, { scopes: ['dialect:octocom'] });
  for (const headers of [ways.Bearer(here.people.ada), ways.Bearer(narrow)])
    is((await probe(here, 'thikaa', headers)).headers.get('www-authenticate'), null);
});

credentials('asked for by a page never bring up the password box of the browser', async () => {
  await using here = await world({ dialects: probed() });
  const fromPages: Record<string, string>[] = [
    { cookie: 'confab_session=over' },
    { 'sec-fetch-dest': 'empty' },
  ];
  for (const name of names)
    for (const headers of fromPages) {
      const asked = (await probe(here, name, headers)).headers.get('www-authenticate') ?? '';
      is(asked, challenges[name].replace(/Basic.*(?=token)/, ''), name);
    }
  const body = { email: 'ada@clinic.example', password: 'not hers, not hers' };
  const { status, headers } = await here.request('POST /api/v1/sessions', { body });
  equal([status, headers.get('www-authenticate')], [401, challenges.native]);
});

credentials('that are no key at all are 401, not 500', async () => {
  await using here = await world({ dialects: probed() });
  const strange = ['', 'x', '.', ':', 'ck_x', `ck_${'x'.repeat(5000)}.y`, 'a.b.c', '%00.%00', 'null', '{}'];
  for (const text of strange) {
    is((await probe(here, 'thikaa', { 'x-api-key': text })).status, 401, text.slice(0, 20));
    is((await probe(here, 'libredesk', { authorization: `Basic ${text}` })).status, 401, text.slice(0, 20));
    here.clock.advance(MINUTE);
  }
});

credentials('stop when the key expires', async () => {
  await using here = await world({ dialects: probed() });
  const key = await newKey(here, { expiresAt: here.clock.now() + DAY });
  equal(await statuses(here, key), everywhere(200));
  here.clock.advance(DAY);
  equal(await statuses(here, key), everywhere(401));
});

credentials('stop at once when the key is revoked', async () => {
  await using here = await world({ dialects: probed() });
  const key = await newKey(here);
  equal(await statuses(here, key), everywhere(200));
  is((await here.request(`DELETE /api/v1/keys/${key.id}`, { as: 'ada' })).status, 200);
  equal(await statuses(here, key), everywhere(401));
});

credentials('stop when their agent is disabled, and work again when it is enabled', async () => {
  await using here = await world({ dialects: probed() });
  const { bek } = here.people;
  equal(await statuses(here, bek), everywhere(200));
  await here.request(`PATCH /api/v1/agents/${bek.id}`, { as: 'ada', body: { enabled: false } });
  equal(await statuses(here, bek), everywhere(401));
  here.clock.advance(MINUTE);
  await here.request(`PATCH /api/v1/agents/${bek.id}`, { as: 'ada', body: { enabled: true } });
  equal(await statuses(here, bek), everywhere(200));
});

credentials('stop when their agent is deleted', async () => {
  await using here = await world({ dialects: probed() });
  await here.request(`DELETE /api/v1/agents/${here.people.bek.id}`, { as: 'ada' });
  equal(await statuses(here, here.people.bek), everywhere(401));
});

credentials('with a dialect among their scopes are 403 in every other', async () => {
  await using here = await world({ dialects: probed() });
  const key = await newKey(here, { scopes: ['dialect:thikaa', 'dialect:octocom'] });
  equal(await statuses(here, key), { ...everywhere(403), thikaa: 200, octocom: 200 });
});

credentials('may what their scopes name and their agent may, no more', async () => {
  await using here = await world({ dialects: probed() });
  const key = await newKey(here, { scopes: ['leads:read', 'dialect:thikaa'] });
  const { json } = await probe(here, 'thikaa', ways.Bearer(key));
  equal(json.permissions, ['leads:read']);
  const { status, json: refusal } = await here.request(`POST ${probeOf('thikaa')}`, {
    headers: ways.Bearer(key),
    body: { name: 'x' },
  });
  is(status, 403);
  is(refusal.error.details.permission, 'leads:write');
  const weak = await here.write(() =>
    here.domain.keys.create(here.ada, {
      agentId: here.people.bek.id,
      name: 'weak',
      scopes: ['leads:read', 'users:manage'],
    }),
  );
  equal((await probe(here, 'thikaa', ways.Bearer(weak))).json.permissions, ['leads:read']);
});

credentials('follow the roles of their agent from one request to the next', async () => {
  await using here = await world({ dialects: probed() });
  const { bek } = here.people;
  const before = (await probe(here, 'thikaa', ways.Bearer(bek))).json.permissions;
  is(before.includes('users:manage'), false);
  await here.request(`PATCH /api/v1/agents/${bek.id}`, { as: 'ada', body: { roles: ['Admin'] } });
  const after = (await probe(here, 'thikaa', ways.Bearer(bek))).json.permissions;
  is(after.includes('users:manage'), true);
});

credentials('of a browser session work in our own API alone', async () => {
  await using here = await world({ dialects: probed() });
  const ada = await signedIn(here);
  for (const name of names) {
    const { status } = await ada.request(`GET ${probeOf(name)}`);
    is(status, name === 'native' ? 200 : 401, name);
  }
});

credentials.run();
