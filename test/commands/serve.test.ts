import { once } from 'node:events';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { suite } from 'uvu';
import { equal, is, match, ok } from 'uvu/assert';
import { openSqlite } from '../../src/store/open.ts';
import { confab } from '../support/confab.ts';
import { listening } from '../support/listening.ts';
import { started } from '../support/program.ts';
import { startReceiver } from '../support/receiver.ts';

const serving = suite('confab serve');
const leads = '/thikaa/api/v1/leads';
const makeAda = 'agent create --email ada@clinic.example --name Ada --role Admin';
const makeKey = 'key create --agent ada@clinic.example --name site --json';
const bearing = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

serving('prints the way in, keeps others out, and takes commands beside it', async () => {
  using here = confab();
  const server = await started(here);
  match(server.url, /^http:\/\/127\.0\.0\.1:\d+$/);
  is(server.said.length, 1);
  match(String(server.said[0]), `Make the first administrator at ${server.url}/setup#token=`);

  const inUse = `The data folder ${here.data} is in use by another Confab. Stop that one first.`;
  for (const words of ['serve --port 0', 'demo', `restore --force --from ${import.meta.filename}`])
    equal(await here.typed(words), { code: 2, out: '', errors: inUse });

  is((await here.typed(makeAda)).code, 0);
  const { key, token } = JSON.parse((await here.typed(makeKey)).out);
  is((await server.get(leads, bearing(token))).status, 200);
  is((await here.typed(`key revoke ${key}`)).code, 0);
  is((await server.get(leads, bearing(token))).status, 401);
  is((await here.typed('doctor')).code, 0);

  const { code, ms } = await server.end('SIGTERM');
  is(code, 0);
  ok(ms < 2000, `${ms} ms`);
  const left = readdirSync(here.data);
  ok(!left.some((name) => name.endsWith('-wal') && statSync(here.file(`data/${name}`)).size > 0));
});

serving('ends with streams open, after what is being asked, and gives its work back', async () => {
  using here = confab({ CONFAB_WEBHOOK_ALLOW: '127.0.0.0/8' });
  await using receiver = await startReceiver({ answers: () => ({ delayMs: 60_000 }) });
  await here.typed(makeAda);
  const { token } = JSON.parse((await here.typed(makeKey)).out);
  const server = await started(here);
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const post = (path: string, body: unknown) =>
    server.get(path, { method: 'POST', headers, body: JSON.stringify(body) });

  is((await post('/thikaa/api/v1/webhooks', { url: receiver.url, events: ['lead.captured'] })).status, 201);
  is((await post(leads, { name: 'Olim' })).status, 201);
  await receiver.waitUntil((requests) => requests.length === 1, 'the delivery');

  const stream = await server.get('/api/v1/stream', { headers });
  const { next_after } = (await (await server.get('/api/v1/events?limit=1000', { headers })).json()) as {
    next_after: number;
  };
  const poll = server.get(`/api/v1/events?after=${next_after}&wait=60`, { headers });
  const slow = await begun(server.url + leads, headers, '{"name":');
  const answered = once(slow, 'response');
  // Answered after the others were asked for, so the server has got hold of them.
  await server.get('/health');

  const ended = server.end('SIGTERM');
  match(await stream.text(), /^retry:/);
  match(await (await poll).text(), '"data":[]');
  slow.end('"Nigora"}');
  const [response] = await answered;
  is(response.statusCode, 201, await text(response));
  const { code, ms } = await ended;
  is(code, 0);
  ok(ms < 10_000, `${ms} ms`);

  ok(!existsSync(`${here.data}/confab.db-wal`));
  const db = openSqlite(`${here.data}/confab.db`);
  equal(db.prepare('select name from leads order by id').pluck().all(), ['Olim', 'Nigora']);
  equal(db.prepare("select state, attempts, lease_until from jobs where kind = 'webhooks.deliver'").all(), [
    { state: 'waiting', attempts: 0, lease_until: null },
  ]);
  db.close();
});

async function begun(url: string, headers: Record<string, string>, body: string) {
  const asked = request(url, { method: 'POST', headers });
  const [socket] = await once(asked, 'socket');
  await once(socket, 'connect');
  asked.write(body);
  return asked;
}

serving('makes the administrator that the settings name, once', async () => {
  const settings = {
    CONFAB_ADMIN_EMAIL: 'ada@clinic.example',
    CONFAB_ADMIN_PASSWORD: 'correct horse battery',
  };
  using here = confab(settings);
  await here.typed(makeKey);
  const server = await started(here);
  equal(server.said, []);
  const signIn = { email: settings.CONFAB_ADMIN_EMAIL, password: settings.CONFAB_ADMIN_PASSWORD };
  const { status } = await server.get('/api/v1/sessions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(signIn),
  });
  is(status, 201);
  await server.end('SIGTERM');
  await here.typed('key list', { environment: { CONFAB_ADMIN_EMAIL: 'eve@clinic.example' } });
  const db = openSqlite(`${here.data}/confab.db`);
  is(db.prepare("select count(*) from agents where kind = 'human'").pluck().get(), 1);
  db.close();
});

serving('refuses a port that is taken, and leaves nothing open behind', async () => {
  using here = confab();
  const other = createServer();
  const port = await listening(other);
  const { code, errors } = await here.typed(`serve --port ${port}`);
  other.close();
  is(code, 2);
  is(errors, `Port ${port} is in use already. Stop the other program or choose another port with --port.`);
  ok(!existsSync(`${here.data}/confab.db-wal`));
});

serving('refuses an address that is not this machine’s', async () => {
  using here = confab();
  const { code, errors } = await here.typed('serve --port 0 --host 192.0.2.1');
  is(code, 2);
  is(errors, 'This machine has no address 192.0.2.1. Choose another with --host.');
});

serving('refuses the database of a newer Confab, and tells the doctor', async () => {
  using here = confab();
  await here.typed(makeAda);
  const db = openSqlite(`${here.data}/confab.db`);
  db.pragma('user_version = 1000');
  db.close();
  for (const words of ['serve --port 0', 'key list']) {
    const { code, errors } = await here.typed(words);
    is(code, 2);
    match(errors, /^The data folder was written by a newer Confab \(schema 1000/);
  }
  is((await here.typed('doctor')).code, 1);
});

serving.run();
