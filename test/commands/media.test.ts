import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { confab } from '../support/confab.ts';
import { makeKey } from '../support/own-key.ts';
import { started } from '../support/program.ts';
import { formWith } from '../support/upload.ts';

const media = suite('files in the data folder');

media('are there after a kill and after a restore, and nothing half arrived is', async () => {
  using here = confab();
  const token = await makeKey(here);
  const headers = { authorization: `Bearer ${token}` };
  const first = await started(here);
  const sent = await first.get('/api/v1/media', { method: 'POST', headers, body: formWith('kept') });
  is(sent.status, 201);
  const { url, id } = (await sent.json()) as { url: string; id: number };
  await first.end('SIGKILL');
  mkdirSync(`${here.data}/media/.incoming`, { recursive: true });
  writeFileSync(`${here.data}/media/.incoming/half`, 'ha');
  is((await here.typed(`backup --to ${here.file('backup')}`)).code, 0);

  const second = await started(here);
  equal(readdirSync(`${here.data}/media/.incoming`), []);
  // The link is signed with the key of the folder: it outlives the process.
  const { pathname, search } = new URL(url);
  is(await (await second.get(pathname + search)).text(), 'kept');
  is((await second.get(`/api/v1/media/${id}`, { headers })).status, 200);
  await second.end('SIGTERM');

  is((await here.typed(`restore --force --from ${here.file('backup')}`)).code, 0);
  equal(readdirSync(`${here.data}/media`).length, 1, 'the file, and nothing on its way');
  const third = await started(here);
  is(await (await third.get(pathname + search)).text(), 'kept');
  await third.end('SIGTERM');
});

media.run();
