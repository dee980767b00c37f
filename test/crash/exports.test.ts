import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import { openSqlite } from '../../src/store/open.ts';
import { confab } from '../support/confab.ts';
import { mixedTexts } from '../support/mixed-talk.ts';
import { makeKey } from '../support/own-key.ts';
import { started } from '../support/program.ts';
import { smallDisk } from '../support/small-disk.ts';
import { filesIn } from '../support/upload.ts';

const crash = suite('an export that is being made');

const CONVERSATIONS = 12;
/** So long that nobody can set it in type in a moment. */
const LONG = Array.from({ length: 40 }, () => mixedTexts.join('\n')).join('\n');
type Server = Awaited<ReturnType<typeof started>>;
type Shown = {
  id: number;
  state: string;
  failure: string | null;
  total: number | null;
  done: number;
  size: number;
};

/** Speaks with a server as somebody who may. */
function client(server: Server, token: string) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  async function asked<T>(method: string, path: string, body?: object) {
    const answer = await server.get(path, { method, headers, body: body && JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  }
  const shown = (id: number) => asked<Shown & { download_url: string }>('GET', `/api/v1/exports/${id}`);
  async function until(id: number, isIt: (found: Shown) => boolean) {
    for (; ; await pause(10)) {
      const found = await shown(id);
      if (isIt(found)) return found;
    }
  }
  return { asked, shown, until };
}

async function talking({ asked }: ReturnType<typeof client>) {
  const contact = await asked<{ id: number }>('POST', '/api/v1/contacts', { first_name: 'Salima' });
  for (let nth = 0; nth < CONVERSATIONS; nth++) {
    const wanted = { contact_id: contact.id, inbox_id: 2, subject: `Talk ${nth}` };
    const { id } = await asked<{ id: number }>('POST', '/api/v1/conversations', wanted);
    await asked('POST', `/api/v1/conversations/${id}/messages`, { content: LONG });
  }
}

const arriving = (data: string) => {
  const { length } = filesIn({ folder: data }).filter((name) => name.includes('.incoming'));
  return length;
};

crash('is made again from its beginning after the server was killed in the middle of it', async () => {
  using here = confab();
  const token = await makeKey(here);
  let server = await started(here);
  await talking(client(server, token));
  const { id } = await client(server, token).asked<Shown>('POST', '/api/v1/exports', { format: 'pdf' });
  const half = await client(server, token).until(id, ({ done, state }) => done > 0 || state !== 'processing');
  equal([half.state, half.total], ['processing', CONVERSATIONS]);
  await server.end('SIGKILL');
  is(arriving(here.data), 1, 'it was cut off while it was written');

  server = await started(here);
  const found = await client(server, token).until(id, ({ state }) => state !== 'processing');
  equal([found.state, found.done, found.failure], ['completed', CONVERSATIONS, null]);
  const file = await fetch((await client(server, token).shown(id)).download_url);
  is((await file.arrayBuffer()).byteLength, found.size);
  is(arriving(here.data), 0, 'what was left of the first attempt is gone');
  is((await server.end('SIGTERM')).code, 0);
  const db = openSqlite(join(here.data, 'confab.db'), { readonly: true });
  const ends = db.prepare("select count(*) from events where name = 'export.completed'").pluck().get();
  is(ends, 1);
  db.close();
});

crash('stops when it is cancelled, and leaves nothing behind', async () => {
  using here = confab();
  const token = await makeKey(here);
  const server = await started(here);
  const { asked, until } = client(server, token);
  await talking(client(server, token));
  const { id } = await asked<Shown>('POST', '/api/v1/exports', { format: 'pdf' });
  await until(id, ({ total }) => total !== null);
  const { state } = await asked<Shown>('POST', `/api/v1/exports/${id}/cancel`);
  is(state, 'cancelled');
  while (arriving(here.data) > 0) await pause(10);
  equal(filesIn({ folder: here.data }), []);
  const { data } = await asked<{ data: object[] }>('GET', '/api/v1/jobs?state=dead');
  equal(data, []);
  const next = await asked<Shown>('POST', '/api/v1/exports', { format: 'txt' });
  is((await until(next.id, (found) => found.state !== 'processing')).state, 'completed');
  await server.end('SIGTERM');
});

crash('goes on after the server was stopped in an orderly way', async () => {
  using here = confab();
  const token = await makeKey(here);
  let server = await started(here);
  await talking(client(server, token));
  const { id } = await client(server, token).asked<Shown>('POST', '/api/v1/exports', { format: 'pdf' });
  await client(server, token).until(id, ({ total }) => total !== null);
  const { code, ms } = await server.end('SIGTERM');
  is(code, 0);
  ok(ms < 10_000, `${ms} ms`);
  server = await started(here);
  const found = await client(server, token).until(id, ({ state }) => state !== 'processing');
  is(found.state, 'completed');
  await server.end('SIGTERM');
});

crash('fails with a sentence when the disk is full, and can be made again when there is room', async () => {
  const elsewhere = confab();
  const disk = smallDisk(elsewhere.home, 40);
  if (disk === null) return void process.stdout.write('(left out: only root may mount a disk) ');
  using here = confab({ CONFAB_DATA: join(disk.folder, 'data') });
  const data = join(disk.folder, 'data');
  const token = await makeKey(here);
  const server = await started({ ...here, data });
  const { asked, until } = client(server, token);
  await talking(client(server, token));
  disk.fill(600_000);
  const { id } = await asked<Shown>('POST', '/api/v1/exports', { format: 'jsonl' });
  const found = await until(id, ({ state }) => state !== 'processing');
  equal(
    [found.state, found.failure],
    ['failed', 'The disk is full, so the export could not be written. Make room, or narrow it down.'],
  );
  equal(filesIn({ folder: data }), []);
  disk.makeRoom();
  const again = await asked<Shown>('POST', '/api/v1/exports', { format: 'jsonl' });
  is((await until(again.id, ({ state }) => state !== 'processing')).state, 'completed');
  await server.end('SIGTERM');
  disk[Symbol.dispose]();
  elsewhere.remove();
});

crash.run();
