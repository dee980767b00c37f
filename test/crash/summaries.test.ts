import { suite } from 'uvu';
import { equal, is, match } from 'uvu/assert';
import { openSqlite } from '../../src/store/open.ts';
import { confab } from '../support/confab.ts';
import { modelServer, openAiFails } from '../support/model-server.ts';
import { makeKey } from '../support/own-key.ts';
import { started } from '../support/program.ts';

const crash = suite('a summary that is underway when the server is killed');

type Server = Awaited<ReturnType<typeof started>>;
type Made = { id: number; status: string; engine: string; content: string; notice: string };

crash('is made by the next start, once, on a thread', async () => {
  using here = confab();
  const headers = { authorization: `Bearer ${await makeKey(here)}`, 'content-type': 'application/json' };
  const call = async (server: Server, method: string, path: string, body?: object) => {
    const answer = await server.get(`/api/v1/${path}`, { method, headers, body: JSON.stringify(body) });
    return (await answer.json()) as Made & { conversation_id: number };
  };
  // The first one is kept waiting for ever.
  await using provider = await modelServer({ delayMs: 100_000 }, openAiFails(401, 'invalid_api_key', 'No.'));
  let server = await started(here);
  const letter = { external_id: 'm-1', content: 'My tooth hurts terribly. Please call me tomorrow.' };
  const contact = { email: 'salima@mail.example' };
  const { conversation_id: id } = await call(server, 'POST', 'inboxes/1/messages', { ...letter, contact });
  const set = { provider: 'openai', base_url: `${provider.url}v1`, api_key: 'sk-1' };
  await call(server, 'PUT', 'ai/provider', set);
  const asked = await call(server, 'POST', `conversations/${id}/summaries`, {});
  await provider.waitFor(1);
  await server.end('SIGKILL');

  server = await started(here);
  const summary = async () => call(server, 'GET', `summaries/${asked.id}`);
  let made = await summary();
  while (made.status === 'processing') made = await summary();
  equal([made.status, made.engine, provider.requests.length], ['completed', 'built_in', 2]);
  match(made.notice, /gave no answer of use/);
  match(made.content, /tooth/);
  is((await server.end('SIGTERM')).code, 0);
  const db = openSqlite(`${here.data}/confab.db`, { readonly: true });
  const count = (sql: string) => db.prepare<[], number>(sql).pluck().get();
  is(count("select count(*) from events where name = 'summary.completed'"), 1);
  is(count('select count(*) from summaries'), 1);
  is(count("select count(*) from jobs where kind = 'summaries.make'"), 0);
  db.close();
});

crash.run();
