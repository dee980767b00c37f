import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { suite } from 'uvu';
import { equal, is, match, ok } from 'uvu/assert';
import { openSqlite } from '../../src/store/open.ts';
import { contentsOf, forge, vouched } from '../support/archive.ts';
import { confab } from '../support/confab.ts';
import { started } from '../support/program.ts';
import { placeOf, putFile } from '../support/stored-file.ts';

const makeAda = 'agent create --email ada@clinic.example --name Ada --role Admin';
type Here = ReturnType<typeof confab>;

/** An installation with an agent and a picture, and a backup of it. */
async function backedUp(settings?: Record<string, string>) {
  const here = confab(settings);
  await here.typed(makeAda);
  putFile(here.data, 'a picture', 'one', 'two');
  // No row names it: it may go at any moment.
  putFile(here.data, 'left over');
  const archive = here.file('confab.tar.zst');
  const { out } = await here.typed(`backup --to ${archive}`);
  return { ...here, archive, said: out, [Symbol.dispose]: here.remove };
}

const PICTURE = placeOf('a picture');

/** One of which nothing may change, for the many tests that prove just that. */
let untouched: ReturnType<typeof backedUp> | null = null;
const untouchable = () => (untouched ??= backedUp().then(keptUntilExit));

function keptUntilExit<T extends { remove(): void }>(here: T) {
  process.once('exit', here.remove);
  return here;
}

const everythingIn = (folder: string) =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => !/(-wal|-shm|\.lock)$/.test(name))
    .sort();

const backups = suite('confab backup');

backups('holds everything, and nobody else can read it', async () => {
  using here = await backedUp();
  match(
    here.said,
    /confab\.tar\.zst: \d+ rows, 1 files, \d+ bytes; read back and verified\.\nIt holds the key file/,
  );
  const contents = await contentsOf(readFileSync(here.archive));
  equal([...contents.keys()], ['manifest.json', 'confab.db', 'confab.key', PICTURE]);
  is(statSync(here.archive).mode & 0o077, 0);
  equal(
    everythingIn(here.home).filter((name) => name.includes('.making-')),
    [],
  );
});

backups('leaves the key to whoever gave it by setting', async () => {
  using here = await backedUp({ CONFAB_SECRET_KEY: 'a long secret of ours' });
  match(here.said, /The key that seals secrets is not in it: keep CONFAB_SECRET_KEY as well\./);
  ok(!(await contentsOf(readFileSync(here.archive))).has('confab.key'));
});

backups('replaces no file unless told to, other than an empty one', async () => {
  using here = await backedUp();
  const { code, errors } = await here.typed(`backup --to ${here.archive}`);
  is(code, 2);
  match(errors, /^There is a file .* already\. Name another, or add --force to replace it\.$/);
  is((await here.typed(`backup --force --to ${here.archive}`)).code, 0);
  writeFileSync(here.file('empty'), '');
  is((await here.typed(`backup --to ${here.file('empty')}`)).code, 0);
  is(
    (await here.typed(`backup --force --to ${here.home}`)).errors,
    `${here.home} is a folder. Name a file in it.`,
  );
});

backups('makes the folder that it goes into', async () => {
  using here = await backedUp();
  is((await here.typed(`backup --to ${here.file('some/where/confab.tar.zst')}`)).code, 0);
});

backups('says which files it could not find, and holds the rest', async () => {
  using here = await backedUp();
  rmSync(`${here.data}/${PICTURE}`);
  const { code, out } = await here.typed(`backup --force --to ${here.archive}`);
  is(code, 0);
  match(out, /, 0 files, .*\n1 files were missing in the data folder, so they are not in it\./);
  const { code: unwell, out: findings } = await here.typed('doctor');
  is(unwell, 1);
  match(findings, /^bad +media +1 of 1 files are missing, such as media/m);
});

backups('needs a database', async () => {
  using here = confab();
  const { code, errors } = await here.typed(`backup --to ${here.file('x')}`);
  is(code, 2);
  match(errors, /^There is no database in/);
  equal(readdirSync(here.home), []);
});

backups('sweeps up after one that was killed a day ago', async () => {
  using here = await backedUp();
  const old = `${here.archive}.making-abc123`;
  mkdirSync(old);
  utimesSync(old, 1, 1);
  await here.typed(`backup --force --to ${here.archive}`);
  ok(!existsSync(old));
});

backups('made of a busy server is whole and holds what was acknowledged before', async () => {
  using here = await backedUp();
  const { token } = JSON.parse(
    (await here.typed('key create --agent ada@clinic.example --name x --json')).out,
  );
  const server = await started(here);
  const acknowledged: string[] = [];
  const running = new AbortController();
  const writers = Array.from({ length: 8 }, async (_, writer) => {
    for (let n = 0; !running.signal.aborted; n++) {
      const name = `Lead ${writer}.${n}`;
      const body = JSON.stringify({ name, email: `${writer}.${n}@example.com` });
      const headers = { 'x-api-key': token, 'content-type': 'application/json' };
      const { status } = await server.get('/thikaa/api/v1/leads', { method: 'POST', headers, body });
      if (status === 201) acknowledged.push(name);
    }
  });
  while (acknowledged.length < 50) await new Promise(setImmediate);
  const before = [...acknowledged];
  const { code } = await here.typed(`backup --force --to ${here.archive}`);
  running.abort();
  await Promise.all(writers);
  await server.end('SIGTERM');
  is(code, 0);
  is((await here.typed(`restore --from ${here.archive} --data ${here.file('second')}`)).code, 0);
  const db = openSqlite(here.file('second/confab.db'));
  const names = new Set(db.prepare('select name from leads').pluck().all());
  equal(
    before.filter((name) => !names.has(name)),
    [],
  );
  is(db.prepare("select count from totals where noun = 'leads'").pluck().get(), names.size);
  is(db.prepare("select count(*) from events where name = 'lead.captured'").pluck().get(), names.size);
  is(db.pragma('integrity_check', { simple: true }), 'ok');
  db.close();
});

backups.run();

const restoring = suite('confab restore');

restoring('brings everything back, and puts what was there aside', async () => {
  using here = await backedUp();
  await here.typed('agent create --email bek@clinic.example --name Bek --role Agent');
  const { code, errors } = await here.typed(`restore --from ${here.archive}`);
  is(code, 2);
  is(errors, `There is a database in ${here.data} already. Add --force to put it aside.`);

  const { out } = await here.typed(`restore --force --from ${here.archive}`);
  const aside = /What was there before is in (.*)\.$/.exec(out)?.[1] ?? '';
  equal(agentsIn(here.data), ['ada@clinic.example']);
  equal(agentsIn(aside), ['ada@clinic.example', 'bek@clinic.example']);
  for (const folder of [here.data, aside]) {
    is(readFileSync(`${folder}/${PICTURE}`, 'utf8'), 'a picture');
    equal(readFileSync(`${folder}/confab.key`), readFileSync(`${aside}/confab.key`));
  }
  is((await here.typed('doctor')).code, 0);
});

const agentsIn = (folder: string) => {
  const db = openSqlite(`${folder}/confab.db`);
  const emails = db.prepare("select email from agents where kind = 'human' order by id").pluck().all();
  db.close();
  return emails;
};

restoring('says when another key is needed than will be used', async () => {
  using here = await backedUp();
  const words = `restore --force --from ${here.archive}`;
  const environment = { CONFAB_SECRET_KEY: 'another' };
  match((await here.typed(words, { environment })).out, /start the server without CONFAB_SECRET_KEY\.$/);
  using other = await backedUp(environment);
  const { out } = await here.typed(`restore --force --from ${other.archive}`);
  match(out, /start the server with CONFAB_SECRET_KEY as it was\.$/);
});

type Tampering = (here: Here & { archive: string }, forged: string) => Promise<void> | void;
const edited =
  (edit: (archive: Buffer) => Buffer): Tampering =>
  ({ archive }, forged) =>
    writeFileSync(forged, edit(readFileSync(archive)));
const repacked =
  (edit: (contents: Map<string, Buffer>) => Map<string, Buffer>): Tampering =>
  async ({ archive }, forged) =>
    forge(forged, edit(await contentsOf(readFileSync(archive))));
const flipped = (bytes: Buffer, at: number) => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};
const without = (name: string) => (contents: Map<string, Buffer>) =>
  new Map([...contents].filter(([each]) => each !== name));
const having = (name: string, bytes: Buffer) => (contents: Map<string, Buffer>) =>
  new Map([...contents, [name, bytes]]);
const anything = Buffer.from('anything');

const tampered: [how: string, tampering: Tampering][] = [
  ['a bit flipped at its beginning', edited((bytes) => flipped(bytes, 9))],
  ['a bit flipped in its middle', edited((bytes) => flipped(bytes, bytes.length >> 1))],
  ['a bit flipped at its end', edited((bytes) => flipped(bytes, bytes.length - 14))],
  ['its last byte missing', edited((bytes) => bytes.subarray(0, -14))],
  ['its second half missing', edited((bytes) => bytes.subarray(0, bytes.length >> 1))],
  ['something added', edited((bytes) => Buffer.concat([bytes, anything]))],
  ['nothing in it', edited(() => Buffer.alloc(0))],
  ['something else in it', edited(() => anything)],
  ['no manifest', repacked(without('manifest.json'))],
  ['a manifest that is no JSON', repacked(having('manifest.json', anything))],
  ['a manifest of another shape', repacked(having('manifest.json', Buffer.from('{"format":1}')))],
  ['no database', repacked(without('confab.db'))],
  ['a file missing', repacked(without(PICTURE))],
  ['a file changed', repacked(having(PICTURE, Buffer.from('A picture')))],
  ['a file that it does not list', repacked(having('media/ab/more', anything))],
  ['a file outside of the folder', repacked((all) => vouched(having('../../escaped', anything)(all)))],
  ['a file at an absolute place', repacked((all) => vouched(having('/tmp/escaped', anything)(all)))],
  ['a file of another purpose', repacked((all) => vouched(having('confab.lock', anything)(all)))],
  ['a database that is none', repacked((all) => vouched(having('confab.db', anything)(all)))],
  ['another count of rows', repacked((all) => vouched(all, { rows: { agents: 5 } }))],
  ['another version', repacked((all) => vouched(all, { schema_version: 0 }))],
];
for (const [how, tampering] of tampered) {
  restoring(`refuses an archive with ${how}, and leaves the folder as it was`, async () => {
    const here = await untouchable();
    const forged = here.file('forged');
    await tampering(here, forged);
    const before = everythingIn(here.home);
    const { code, errors } = await here.typed(`restore --force --from ${forged}`);
    is(code, 2, errors);
    match(errors, /^The backup \S+forged cannot be used: .*\.$/);
    equal(everythingIn(here.home), before);
    await here.typed(`restore --from ${forged} --data ${here.file('new')}`);
    ok(!existsSync(here.file('new')));
  });
}

restoring('takes an archive that was packed again with the same in it', async () => {
  const here = await untouchable();
  await repacked(vouched)(here, here.file('again'));
  is((await here.typed(`restore --from ${here.file('again')} --data ${here.file('second')}`)).code, 0);
});

restoring('refuses what was made by a newer Confab', async () => {
  using here = await backedUp();
  const db = openSqlite(`${here.data}/confab.db`);
  db.pragma('user_version = 1000');
  db.close();
  await here.typed(`backup --force --to ${here.archive}`);
  const { code, errors } = await here.typed(`restore --from ${here.archive} --data ${here.file('new')}`);
  is(code, 2);
  is(errors, 'This backup was made by a newer Confab. Install that version first.');
});

restoring('wants a file', async () => {
  using here = confab();
  for (const name of [here.file('nothing'), here.home]) {
    const { code, errors } = await here.typed(`restore --from ${name}`);
    is(code, 2);
    is(errors, `There is no file ${name}.`);
  }
  ok(!existsSync(here.data));
});

restoring.run();
