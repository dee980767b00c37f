import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { libredesk, libredeskBasic } from '../../support/libredesk.ts';
import { world } from '../../support/world.ts';

const health = suite('the health of Libredesk, and its credentials');

health('is told to everybody, above the API', async () => {
  await using here = await world();
  const { status, json } = await here.request('GET /libredesk/health');
  equal([status, json], [200, { status: 'success', data: true }]);
  is((await here.request('GET /libredesk/api/v1/health')).status, 404);
});

const readable = ['/agents', '/agents/me', '/agents/2', '/contacts', '/teams', '/statuses', '/priorities'];
health('is read, like everything, with key and secret in either form', async () => {
  await using here = await world();
  for (const path of readable) {
    const [token, basic] = [await libredesk(here)(`GET ${path}`), await libredeskBasic(here)(`GET ${path}`)];
    equal([token.status, basic.status, basic.json], [200, 200, token.json], path);
  }
});

health('is told apart from credentials that are missing or wrong', async () => {
  await using here = await world();
  const ask = libredesk(here);
  for (const authorization of [undefined, 'token ck_x:cs_y', `Basic ${btoa('ck_x:cs_y')}`, 'Bearer x']) {
    const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
    const { status, json } = await ask('GET /agents/me', { as: null, headers });
    equal([status, json.status, json.error_type, json.data], [401, 'error', 'UnauthorizedException', {}]);
    equal(json.error, json.message);
  }
});

health.run();
