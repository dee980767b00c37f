import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { type World, world } from '../../support/world.ts';

const paging = suite('pages of our own lists');

type Page = { data: { id: number }[]; page: { next: string | null; limit: number; has_more: boolean } };
const read = async (here: World, path: string): Promise<Page> =>
  (await here.request(`GET ${path}`, { as: 'ada' })).json;

/** Every list that comes in pages, with something in it. */
async function lists(here: World) {
  for (let n = 0; n < 6; n++) {
    const key = { name: `key ${n}` };
    await here.request('POST /api/v1/keys', { as: 'ada', body: key });
    const agent = { email: `a${n}@clinic.example`, first_name: 'A', roles: ['Agent'] };
    await here.request('POST /api/v1/agents', { as: 'ada', body: agent });
    const webhook = { url: `https://hooks.clinic.example/${n}`, events: ['lead.captured'] };
    await here.request('POST /api/v1/webhooks', { as: 'ada', body: webhook });
    await here.write(() => here.domain.jobs.ask('webhooks.deliver', { webhookId: n }));
  }
  return ['agents', 'keys', 'webhooks', 'jobs', 'audit'].map((name) => `/api/v1/${name}`);
}

paging('hold everything once, in order, however small they are', async () => {
  await using here = await world();
  for (const path of await lists(here)) {
    const whole = await read(here, `${path}?limit=100`);
    const pieces: number[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const { data, page }: Page = await read(here, `${path}?limit=2${next && `&cursor=${next}`}`);
      is(page.has_more, page.next !== null);
      pieces.push(...data.map(({ id }) => id));
      next = page.next;
    }
    equal(
      pieces,
      whole.data.map(({ id }) => id),
      path,
    );
    is(pieces.length >= 6, true, path);
    is(whole.page.next, null);
  }
});

paging('are twenty long unless asked otherwise, a hundred at most', async () => {
  await using here = await world();
  is((await read(here, '/api/v1/audit')).page.limit, 20);
  for (const limit of ['0', '-1', '101', 'many', '1.5', '1e3', ''])
    is((await here.request(`GET /api/v1/audit?limit=${limit}`, { as: 'ada' })).status, 422, limit);
});

paging('do not repeat or skip when something new comes in between', async () => {
  await using here = await world();
  await lists(here);
  const first = await read(here, '/api/v1/keys?limit=3');
  await here.request('POST /api/v1/keys', { as: 'ada', body: { name: 'new' } });
  const second = await read(here, `/api/v1/keys?limit=3&cursor=${first.page.next}`);
  const ids = [...first.data, ...second.data].map(({ id }) => id);
  equal(
    ids,
    [...ids].sort((a, b) => b - a),
  );
  is(new Set(ids).size, 6);
});

paging('go on from cursors of ours only', async () => {
  await using here = await world();
  const encoded = (text: string) => Buffer.from(text).toString('base64url');
  const wrong = [
    'x',
    '12',
    '%00',
    encoded('id:'),
    encoded('id:-1'),
    encoded("id:1' or '1'='1"),
    encoded(`id:${'9'.repeat(16)}`),
    encoded('at:5'),
  ];
  for (const cursor of wrong) {
    const { status, json } = await here.request(`GET /api/v1/agents?cursor=${cursor}`, { as: 'ada' });
    equal([status, Object.keys(json.error.details.fields)], [422, ['cursor']], cursor);
  }
  is((await here.request(`GET /api/v1/agents?cursor=${'x'.repeat(41)}`, { as: 'ada' })).status, 422);
  equal((await read(here, `/api/v1/agents?cursor=${encoded('id:999999')}`)).data, []);
});

paging.run();
