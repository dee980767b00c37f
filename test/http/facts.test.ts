import { request } from 'node:http';
import { suite } from 'uvu';
import { equal, is, match } from 'uvu/assert';
import { probed, probeOf } from '../support/probe.ts';
import { password, type World, world } from '../support/world.ts';

const facts = suite('what a request tells of where it comes from');

const proxies = (networks: string) => ({ CONFAB_TRUSTED_PROXIES: networks });
const told = async (here: World, headers: Record<string, string>) =>
  (await here.request(`GET ${probeOf('native')}`, { as: 'ada', headers })).json as {
    address: string;
    origin: string;
  };

facts('its id is echoed when it is a good one, and made when it is not', async () => {
  await using here = await world();
  const idFor = async (id: string) =>
    (await here.request('GET /health', { headers: { 'x-request-id': id } })).headers.get('x-request-id') ??
    '';
  for (const id of ['a', 'order-7.retry_2', 'x'.repeat(128)]) is(await idFor(id), id);
  for (const id of ['', 'two words', 'x'.repeat(129), '<script>', '"'])
    match(await idFor(id), /^req_[0-9a-z]{20}$/);
  is.not(await idFor(''), await idFor(''));
});

facts('its id is in the event and in the audit log of what it did', async () => {
  await using here = await world();
  const headers = { 'x-request-id': 'order-7' };
  const before = here.domain.events.newestId();
  await here.request('PATCH /api/v1/settings', { as: 'ada', headers, body: { language: 'ru' } });
  equal(here.eventsAfter(before)[0]?.requestId, 'order-7');
  equal(here.domain.audit.page(here.ada, Number.MAX_SAFE_INTEGER, 1)[0]?.request_id, 'order-7');
});

facts('nobody is believed without being named as a proxy', async () => {
  await using here = await world({ dialects: probed() });
  const forged = {
    'x-forwarded-for': '192.0.2.1',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'evil.example',
  };
  equal(await told(here, forged), { ...(await told(here, {})), address: '127.0.0.1', origin: here.origin });
});

facts('a trusted proxy tells the address, the scheme and the host', async () => {
  await using here = await world({ dialects: probed(), environment: proxies('127.0.0.0/8') });
  const headers = {
    'x-forwarded-for': '198.51.100.9, 192.0.2.1',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'help.clinic.example',
  };
  const { address, origin } = await told(here, headers);
  equal({ address, origin }, { address: '192.0.2.1', origin: 'https://help.clinic.example' });
});

facts('a chain of proxies is walked back to the first that is not ours', async () => {
  await using here = await world({ dialects: probed(), environment: proxies('127.0.0.1, 10.0.0.0/8') });
  const chains = {
    '203.0.113.5, 192.0.2.1, 10.1.1.1': '192.0.2.1',
    '192.0.2.1:5050, 10.1.1.1:80': '192.0.2.1',
    '[2001:db8::7]:443': '2001:db8::7',
    '2001:db8::7': '2001:db8::7',
    '::ffff:192.0.2.1': '192.0.2.1',
    '10.1.1.1': '127.0.0.1',
    'unknown, <script>': '127.0.0.1',
    '': '127.0.0.1',
  };
  for (const [chain, address] of Object.entries(chains))
    is((await told(here, { 'x-forwarded-for': chain })).address, address, chain);
});

facts('links lead to the public URL where there is one', async () => {
  await using here = await world({
    dialects: probed(),
    environment: { CONFAB_PUBLIC_URL: 'https://help.clinic.example/' },
  });
  is((await told(here, {})).origin, 'https://help.clinic.example');
});

facts('cookies are only for encrypted connections where the proxy says that this is one', async () => {
  await using here = await world({ environment: proxies('127.0.0.1') });
  const cookiesOver = async (scheme: string) => {
    const body = { email: 'ada@clinic.example', password };
    const { headers } = await here.request('POST /api/v1/sessions', {
      body,
      headers: { 'x-forwarded-proto': scheme },
    });
    return headers.getSetCookie().map((cookie) => /;\s*secure/i.test(cookie));
  };
  equal(await cookiesOver('https'), [true, true]);
  equal(await cookiesOver('http'), [false, false]);
});

facts('cookies are only for encrypted connections where the public URL is one', async () => {
  const CONFAB_PUBLIC_URL = 'https://help.clinic.example';
  await using here = await world({ environment: { CONFAB_PUBLIC_URL } });
  const cookiesAt = (host: string) =>
    new Promise<boolean[]>((resolve, reject) => {
      const headers = { host, 'content-type': 'application/json' };
      const asked = request(`${here.origin}/api/v1/sessions`, { method: 'POST', headers }, (answer) => {
        answer.resume();
        resolve((answer.headers['set-cookie'] ?? []).map((cookie) => /;\s*secure/i.test(cookie)));
      });
      asked.on('error', reject);
      asked.end(JSON.stringify({ email: 'ada@clinic.example', password }));
    });
  equal(await cookiesAt('help.clinic.example'), [true, true]);
  equal(await cookiesAt('127.0.0.1:8080'), [false, false]);
});

facts('no answer is kept by caches or tells what it was made with', async () => {
  await using here = await world();
  const { headers } = await here.request('GET /health');
  is(headers.get('cache-control'), 'no-store');
  is(headers.get('x-powered-by'), null);
});

facts.run();
