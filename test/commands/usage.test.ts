import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import { openSqlite } from '../../src/store/open.ts';
import { confab } from '../support/confab.ts';
import { makeKey } from '../support/own-key.ts';
import { started } from '../support/program.ts';

const usage = suite('usage of a real server');

type Server = Awaited<ReturnType<typeof started>>;

function asking(server: Server, token: string) {
  const headers = { authorization: `Bearer ${token}` };
  return {
    async ask(times: number) {
      const answers = await Promise.all(
        Array.from({ length: times }, () => server.get('/api/v1/me', { headers })),
      );
      ok(answers.every(({ status }) => status === 200));
    },
    async today() {
      const answer = await server.get('/api/v1/usage/account', { headers });
      const { requests } = (await answer.json()) as { requests: { today: number } };
      return requests.today;
    },
  };
}

function writtenIn({ data }: ReturnType<typeof confab>) {
  const db = openSqlite(`${data}/confab.db`, { readonly: true });
  const sums = db
    .prepare(
      'select endpoint, sum(requests) as requests from usage_requests group by endpoint order by endpoint',
    )
    .all();
  db.close();
  return sums;
}

usage('is there after a shutdown, and goes on counting', async () => {
  using here = confab();
  const token = await makeKey(here);
  const first = await started(here);
  await asking(first, token).ask(40);
  await first.end('SIGTERM');
  equal(writtenIn(here), [{ endpoint: '/me', requests: 40 }]);
  const second = await started(here);
  is(await asking(second, token).today(), 41);
  await second.end('SIGTERM');
});

usage('counts on while commands run beside the server, also for a key that they made', async () => {
  using here = confab();
  const token = await makeKey(here);
  const server = await started(here);
  const old = asking(server, token);
  await old.ask(10);
  const made = JSON.parse((await here.typed('key create --agent ada@clinic.example --name two --json')).out);
  const fresh = asking(server, made.token);
  await Promise.all([old.ask(20), fresh.ask(20), here.typed('doctor'), here.typed('key list')]);
  await here.typed(`key revoke ${made.key}`);
  is(await old.today(), 31);
  await server.end('SIGTERM');
  equal(writtenIn(here), [
    { endpoint: '/me', requests: 50 },
    { endpoint: '/usage', requests: 1 },
  ]);
});

usage('loses at most what was not written yet to a kill, and nothing else', async () => {
  using here = confab();
  const token = await makeKey(here);
  const server = await started(here);
  await asking(server, token).ask(40);
  await server.end('SIGKILL');
  const again = await started(here);
  const today = await asking(again, token).today();
  ok(today >= 1 && today <= 41, String(today));
  await again.end('SIGTERM');
});

usage.run();
