import { suite } from 'uvu';
import { equal, is, match } from 'uvu/assert';
import { deliveriesOf, newHook, newLead } from '../../support/hooks.ts';
import { startReceiver } from '../../support/receiver.ts';
import { nameserver } from '../../support/sending.ts';
import { type World, world } from '../../support/world.ts';

const addresses = suite('where webhooks may lead');

const made = async (here: World, url: string) =>
  (await here.request('POST /api/v1/webhooks', { as: 'ada', body: { url, events: ['lead.captured'] } }))
    .status;
const firstAttempt = async (here: World, hook: { id: number; uuid: string; secret: string }) => {
  await newLead(here);
  await here.rest();
  return (await deliveriesOf(here, hook))[0].attempt_log[0];
};

addresses('are refused at once where the url shows that they are ours', async () => {
  await using here = await world();
  const refused = [
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://localhost/',
    'http://api.localhost/',
    'http://169.254.169.254/latest/meta-data',
    'http://[fe80::1]/',
    'http://0.0.0.0/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://',
  ];
  for (const url of refused) is(await made(here, url), 422, url);
  for (const url of ['http://10.0.0.5/', 'https://192.168.1.7:8443/hook', 'https://hooks.clinic.example/'])
    is(await made(here, url), 201, url);
});

addresses('in private networks are refused where the administrator says so', async () => {
  await using here = await world({
    environment: { CONFAB_WEBHOOK_PRIVATE: 'off', CONFAB_WEBHOOK_ALLOW: '10.7.0.0/16' },
  });
  is(await made(here, 'http://10.0.0.5/'), 422);
  is(await made(here, 'http://10.7.0.5/'), 201);
});

addresses('that a name turns out to have are refused when it is looked up, and the log says so', async () => {
  await using receiver = await startReceiver();
  for (const address of ['127.0.0.1', '169.254.169.254', '::1', '::ffff:127.0.0.1']) {
    await using here = await world({ started: true, lookup: nameserver([address]).lookup });
    const hook = await newHook(here, `http://inside.clinic.example:${receiver.port}/`);
    const { status, error } = await firstAttempt(here, hook);
    is(status, null);
    match(error, /refused/);
  }
  equal(receiver.requests, []);
});

addresses('are looked up anew for every attempt, and only what was checked is connected to', async () => {
  await using receiver = await startReceiver();
  const names = nameserver(['127.0.0.1'], ['169.254.169.254']);
  await using here = await world({
    started: true,
    lookup: names.lookup,
    environment: { CONFAB_WEBHOOK_ALLOW: '127.0.0.0/8' },
  });
  const hook = await newHook(here, `http://inside.clinic.example:${receiver.port}/`);
  is((await firstAttempt(here, hook)).status, 200);
  match((await firstAttempt(here, hook)).error, /refused/);
  is(names.asked.length, 2);
  is(receiver.requests[0]?.headers.host, `inside.clinic.example:${receiver.port}`);
});

addresses('that others redirect to are not followed', async () => {
  await using secret = await startReceiver();
  await using receiver = await startReceiver({
    answers: () => ({ status: 307, headers: { location: secret.url } }),
  });
  await using here = await world({ started: true, environment: { CONFAB_WEBHOOK_ALLOW: '127.0.0.0/8' } });
  is((await firstAttempt(here, await newHook(here, receiver.url))).status, 307);
  equal(secret.requests, []);
});

addresses.run();
