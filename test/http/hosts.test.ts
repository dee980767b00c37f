import { request as send } from 'node:http';
import { text } from 'node:stream/consumers';
import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { type World, world } from '../support/world.ts';

const hosts = suite('a host name that speaks one dialect');

const environment = { CONFAB_HOSTS: 'thikaa=leads.clinic.example, native=confab.clinic.example' };

/** As fetch, which would not let us choose the Host. */
function asked(here: World, host: string, path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; json: unknown }>((resolve, reject) => {
    send(here.origin + path, { headers: { host, ...headers } }, async (response) => {
      resolve({ status: response.statusCode ?? 0, json: JSON.parse(await text(response)) });
    })
      .on('error', reject)
      .end();
  });
}

hosts('serves it at its root, for clients with hard-coded paths', async () => {
  await using here = await world({ environment });
  const key = { 'x-api-key': here.people.ada.token };
  for (const host of ['leads.clinic.example', 'leads.clinic.example:8080', 'LEADS.Clinic.Example']) {
    const { status, json } = await asked(here, host, '/api/v1/leads', key);
    equal({ status, json }, { status: 200, json: { data: [], total: 0 } }, host);
  }
});

hosts('serves nothing else, and says so in its own shape', async () => {
  await using here = await world({ environment });
  for (const path of ['/thikaa/api/v1/leads', '/api/v1/agents', '/docs', '/metrics'])
    is((await asked(here, 'leads.clinic.example', path)).status, 404, path);
});

hosts('describes itself as it is there', async () => {
  await using here = await world({ environment });
  const { json } = await asked(here, 'leads.clinic.example', '/api/v1/openapi.json');
  equal((json as { servers: unknown }).servers, [{ url: 'http://leads.clinic.example/api/v1' }]);
});

hosts('leaves the other names as they were', async () => {
  await using here = await world({ environment });
  is((await asked(here, 'other.clinic.example', '/thikaa/api/v1/health')).status, 200);
  is((await asked(here, 'confab.clinic.example', '/api/v1/setup')).status, 200);
  is((await asked(here, 'confab.clinic.example', '/thikaa/api/v1/health')).status, 404);
});

hosts('is found behind a trusted proxy too', async () => {
  await using here = await world({ environment: { ...environment, CONFAB_TRUSTED_PROXIES: '127.0.0.1' } });
  const forwarded = { 'x-forwarded-host': 'leads.clinic.example', 'x-forwarded-proto': 'https' };
  const { json } = await asked(here, 'backend:8080', '/api/v1/openapi.json', forwarded);
  equal((json as { servers: unknown }).servers, [{ url: 'https://leads.clinic.example/api/v1' }]);
});

hosts.run();
