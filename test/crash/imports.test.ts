import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import { openSqlite } from '../../src/store/open.ts';
import { confab } from '../support/confab.ts';
import { makeKey } from '../support/own-key.ts';
import { started } from '../support/program.ts';

const crash = suite('an import that is underway when the server is killed');

const ROWS = 3000;
type Server = Awaited<ReturnType<typeof started>>;

crash('goes on with the next start, and every row is taken in once', async () => {
  using here = confab();
  const authorization = `Bearer ${await makeKey(here)}`;
  const rows = Array.from({ length: ROWS }, (_, nth) =>
    nth % 10 ? `Person ${nth},p${nth}@x.uz` : `Wrong ${nth},no`,
  );
  const form = new FormData();
  form.append('file', new Blob([`name,email\n${rows.join('\n')}\n`]), 'people.csv');
  form.append('mapping', JSON.stringify({ name: 'name', email: 'email' }));
  const progress = async (server: Server) => {
    const answer = await server.get('/api/v1/contact-imports/1', { headers: { authorization } });
    return (await answer.json()) as { state: string; done: number; added: number; refused: number };
  };
  const reaching = async (server: Server, done: number) => {
    for (;;) {
      const now = await progress(server);
      if (now.done >= done || now.state !== 'running') return now;
    }
  };

  let server = await started(here);
  const begun = await server.get('/api/v1/contacts/import', {
    method: 'POST',
    body: form,
    headers: { authorization },
  });
  is(begun.status, 202);
  for (const share of [0.1, 0.4]) {
    const { done, state } = await reaching(server, ROWS * share);
    ok(state === 'running' && done < ROWS, 'it was cut off in the middle');
    await server.end('SIGKILL');
    server = await started(here);
  }
  const { state, done, added, refused } = await reaching(server, ROWS + 1);
  equal(
    { state, done, added, refused },
    { state: 'finished', done: ROWS, added: ROWS * 0.9, refused: ROWS * 0.1 },
  );
  is((await server.end('SIGTERM')).code, 0);
  const db = openSqlite(`${here.data}/confab.db`, { readonly: true });
  const count = (sql: string) => db.prepare<[], number>(sql).pluck().get();
  equal(
    [count('select count(*) from contacts'), count('select count(distinct email) from contacts')],
    [ROWS * 0.9, ROWS * 0.9],
  );
  is(count("select count(*) from events where name = 'contact.created'"), ROWS * 0.9);
  is(count("select count(*) from events where name = 'contact_import.finished'"), 1);
  db.close();
});

crash.run();
