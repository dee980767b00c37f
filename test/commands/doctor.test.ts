import { chmodSync, closeSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { suite } from 'uvu';
import { equal, is, match } from 'uvu/assert';
import type { Finding } from '../../src/store/findings.ts';
import { openSqlite } from '../../src/store/open.ts';
import { confab } from '../support/confab.ts';

const examining = suite('confab doctor');

async function installation() {
  const here = confab({ CONFAB_PUBLIC_URL: 'https://help.example.com' });
  await here.typed('agent create --email ada@clinic.example --name Ada --role Admin');
  return here;
}
type Here = Awaited<ReturnType<typeof installation>>;

async function examined({ typed }: Here, environment = {}) {
  const { code, out } = await typed('doctor --json', { environment });
  const { ok, findings } = JSON.parse(out) as { ok: boolean; findings: Finding[] };
  is(code, ok ? 0 : 1);
  return { ok, findings, troubles: findings.filter(({ state }) => state !== 'ok') };
}

function changed({ data }: Here, sql: string) {
  const db = openSqlite(`${data}/confab.db`);
  db.exec(sql);
  db.close();
}

examining('finds nothing to say against a new installation', async () => {
  using here = await installation();
  const { ok, findings, troubles } = await examined(here);
  is(ok, true);
  equal(troubles, []);
  equal(
    findings.map(({ check }) => check),
    ['permissions', 'disk', 'schema', 'integrity', 'clock', 'key', 'jobs', 'search', 'address'],
  );
  const { out } = await here.typed('doctor');
  match(out, /^ok {6}integrity {4}The database is sound\.$/m);
});

examining('misses a database', async () => {
  using here = confab();
  const { code, out } = await here.typed('doctor');
  is(code, 1);
  match(out, /^bad {5}folder {7}There is no database in .*data\. Name the data folder with --data\.$/);
});

type Case = {
  name: string;
  harm: (here: Here) => void;
  check: string;
  state: Finding['state'];
  sentence: RegExp;
};
const cases: Case[] = [
  {
    name: 'an index of words that lacks some',
    harm: (here) =>
      changed(
        here,
        `insert into contacts (id, uuid, business_id, created_at, updated_at)
         select 99, 'e3d1f1de-0000-7000-8000-000000000001', id, 0, 0 from businesses limit 1`,
      ),
    check: 'search',
    state: 'warning',
    sentence:
      /^The search index holds 0 of 0 messages and 0 of 1 contacts\. Build it anew: POST \/api\/v1\/search\/rebuild$/,
  },
  {
    name: 'a database that is none',
    harm: ({ data }) => writeFileSync(`${data}/confab.db`, 'a letter, a diary, anything but a database'),
    check: 'integrity',
    state: 'bad',
    sentence: /file is not a database.*confab restore/,
  },
  {
    name: 'a database with pages that were overwritten',
    harm: ({ data }) => overwrite(`${data}/confab.db`),
    check: 'integrity',
    state: 'bad',
    sentence: /The database is damaged \(.+\)\. Restore a backup/,
  },
  {
    name: 'the database of another program',
    harm: (here) => changed(here, 'pragma application_id = 7'),
    check: 'schema',
    state: 'bad',
    sentence: /belongs to another program/,
  },
  {
    name: 'a row that refers to nothing',
    harm: (here) => changed(here, 'pragma foreign_keys = off; insert into agent_roles values (4711, 1)'),
    check: 'integrity',
    state: 'bad',
    sentence: /a row of agent_roles refers to a missing row of agents/,
  },
  {
    name: 'jobs that have given up',
    harm: (here) => changed(here, newJob('dead', Date.now())),
    check: 'jobs',
    state: 'warning',
    sentence: /^1 jobs have given up/,
  },
  {
    name: 'jobs that nobody does',
    harm: (here) => changed(here, newJob('waiting', 0)),
    check: 'jobs',
    state: 'warning',
    sentence: /^1 jobs are more than a day late\. Is the server running\?$/,
  },
  {
    name: 'a folder that others may enter',
    harm: ({ data }) => chmodSync(data, 0o755),
    check: 'permissions',
    state: 'warning',
    sentence: /chmod -R go= .*data$/,
  },
  {
    name: 'a key file that others may read',
    harm: ({ data }) => chmodSync(`${data}/confab.key`, 0o644),
    check: 'permissions',
    state: 'warning',
    sentence: /confab\.key\. Run:/,
  },
  {
    name: 'a clock that has been put back',
    harm: (here) => changed(here, `update events set at = ${Date.now() + 86_400_000}`),
    check: 'clock',
    state: 'bad',
    sentence: /is behind the newest event/,
  },
  {
    name: 'secrets whose key is lost',
    harm(here) {
      changed(here, "update agents set totp_secret = 'sealed' where kind = 'human'");
      rmSync(`${here.data}/confab.key`);
    },
    check: 'key',
    state: 'bad',
    sentence: /confab\.key is missing/,
  },
  {
    name: 'secrets that another key has sealed',
    harm: (here) =>
      changed(here, "update agents set totp_secret = 'c2VhbGVkIHdpdGggYW5vdGhlciBrZXkgdGhhbiBvdXJz'"),
    check: 'key',
    state: 'bad',
    sentence: /they do not fit/,
  },
];
for (const { name, harm, check, state, sentence } of cases) {
  examining(`tells of ${name}`, async () => {
    using here = await installation();
    harm(here);
    const { troubles } = await examined(here);
    equal(
      troubles.map((trouble) => [trouble.check, trouble.state]),
      [[check, state]],
    );
    match(String(troubles[0]?.sentence), sentence);
  });
}

examining('reminds of a public address', async () => {
  using here = await installation();
  const { ok, troubles } = await examined(here, { CONFAB_PUBLIC_URL: '' });
  is(ok, true);
  match(String(troubles[0]?.sentence), /CONFAB_PUBLIC_URL is not set/);
});

function overwrite(file: string) {
  const handle = openSync(file, 'r+');
  const half = statSync(file).size >> 1;
  writeSync(handle, Buffer.alloc(40_000, 0x5a), 0, 40_000, half - (half % 4096));
  closeSync(handle);
}

const newJob = (state: string, at: number) =>
  `insert into jobs (kind, payload, state, run_at, max_attempts, created_at, updated_at)
   values ('store.check', '{}', '${state}', ${at}, 8, ${at}, ${at})`;

examining.run();
