import { join } from 'node:path';
import Database from 'better-sqlite3';
import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import { confab } from '../support/confab.ts';
import { type Lead, leadsClient } from '../support/leads-client.ts';
import { makeKey } from '../support/own-key.ts';
import { started } from '../support/program.ts';
import { startReceiver } from '../support/receiver.ts';
import { smallDisk } from '../support/small-disk.ts';
import { filesIn, formWith } from '../support/upload.ts';

const full = suite('a disk that is full');

const DISK_MB = 24;
const ROOM_BYTES = 400_000;
const REFUSALS = 20;
const idsOf = (leads: Iterable<Lead>) => [...leads].map(({ id }) => id).sort();

/** Captures large leads until many were refused one after the other. */
async function fillUp({ capture }: ReturnType<typeof leadsClient>) {
  const acknowledged: Lead[] = [];
  const refused: string[] = [];
  for (let n = 0; refused.length < REFUSALS && n < 500; n++) {
    const lead = { name: `lead ${n}`, custom_fields: { large: 'x'.repeat(20_000) } };
    const { status, text, requestId } = await capture(lead);
    const body = JSON.parse(text);
    if (status === 201) acknowledged.push(body);
    else refused.push(`${status} ${body.error.code} ${body.error.request_id === requestId}`);
  }
  return { acknowledged, refused };
}

/** The server on its own disk, which ends with the test; null where nobody lets us mount one. */
async function onSmallDisk() {
  const elsewhere = confab();
  const disk = smallDisk(elsewhere.home, DISK_MB);
  if (disk === null) return null;
  const data = join(disk.folder, 'data');
  const here = confab({ CONFAB_DATA: data, CONFAB_WEBHOOK_ALLOW: '127.0.0.0/8' });
  const token = await makeKey(here);
  const start = async () => {
    const server = await started({ ...here, data });
    return { server, client: leadsClient(server, token) };
  };
  function remove() {
    disk?.[Symbol.dispose]();
    here.remove();
    elsewhere.remove();
  }
  return { disk, data, token, start, [Symbol.dispose]: remove };
}

full('refuses what finds no room, keeps what it has, and goes on when there is room again', async () => {
  using here = await onSmallDisk();
  if (here === null) return void process.stdout.write('(left out: only root may mount a disk) ');
  await using receiver = await startReceiver();
  const { server, client } = await here.start();
  await client.watch(receiver.url);
  here.disk.fill(ROOM_BYTES);
  const { acknowledged, refused } = await fillUp(client);
  ok(acknowledged.length > 0, 'it was not full from the beginning');
  is(refused.length, REFUSALS, 'it was filled');
  for (const refusal of refused) ok(/^(507 storage_full|503 not_saved) true$/.test(refusal), refusal);
  ok(refused.some((refusal) => refusal.startsWith('507')));

  const meanwhile = await client.listed();
  equal([meanwhile.total, idsOf(meanwhile.data)], [acknowledged.length, idsOf(acknowledged)]);
  is((await server.get('/health')).status, 200);

  const headers = { authorization: `Bearer ${here.token}` };
  const sendFile = () =>
    server.get('/api/v1/media', { method: 'POST', headers, body: formWith(Buffer.alloc(2 * ROOM_BYTES)) });
  const unkept = await sendFile();
  is(unkept.status, 507, await unkept.text());
  equal(filesIn({ folder: here.data }), []);

  here.disk.makeRoom();
  is((await sendFile()).status, 201);
  const afterAll = await client.capture({ name: 'after all' });
  is(afterAll.status, 201);
  acknowledged.push(JSON.parse(afterAll.text));
  await server.end('SIGKILL');

  const next = await here.start();
  const { total, data } = await next.client.listed();
  equal([total, idsOf(data)], [acknowledged.length, idsOf(acknowledged)]);
  const delivered = () =>
    new Map(
      receiver.requests.map(({ json }) => (json as { data: Lead }).data).map((lead) => [lead.id, lead]),
    );
  await receiver.waitUntil(() => delivered().size >= total, 'every acknowledged lead');
  equal(idsOf(delivered().values()), idsOf(acknowledged));
  await next.server.end('SIGTERM');
  const db = new Database(join(here.data, 'confab.db'), { readonly: true });
  equal(db.pragma('integrity_check'), [{ integrity_check: 'ok' }]);
  db.close();
});

full.run();
