import fs, { existsSync, readdirSync, readFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import Database from 'better-sqlite3';
import { suite } from 'uvu';
import { equal, instance, is, match, not, ok } from 'uvu/assert';
import { Problem } from '../../src/lib/problem.ts';
import { migrateFile } from '../../src/store/migrate.ts';
import { type Migration, migrations } from '../../src/store/migrations/index.ts';
import { openSqlite } from '../../src/store/open.ts';
import { createSchema, newestVersion, prepareSchema } from '../../src/store/schema-version.ts';
import { cutOffBefore } from '../support/cut-off.ts';
import { oldDatabase } from '../support/old-database.ts';
import { schemaOf } from '../support/schema-of.ts';

const migrating = suite('bringing an old database up to date');

const scores: Migration = {
  why: 'leads have a score',
  up: (db) => db.exec('alter table leads add column score integer'),
};
const visits: Migration = {
  why: 'visits are counted',
  up: (db) =>
    db.exec(`create table visits (id integer primary key, lead_id integer not null references leads (id)) strict;
             create index visits_by_lead on visits (lead_id);
             insert into visits (lead_id) select id from leads;`),
};
const known = [scores, visits];

function refusal(act: () => unknown): Problem {
  try {
    act();
  } catch (error) {
    instance(error, Problem);
    return error as Problem;
  }
  throw new Error('Nothing was refused');
}

/** The original is as it was, can be written to, and nothing is left lying about. */
function untouched(old: ReturnType<typeof oldDatabase>, bytes: Buffer) {
  ok(readFileSync(old.file).equals(bytes), 'not a byte has changed');
  equal(readdirSync(old.folder), ['confab.db']);
  const db = old.open();
  db.exec("update leads set name = 'still writable' where id = 1");
  db.close();
}

migrating('takes every step that is missing, in order, and keeps what is there', () => {
  using old = oldDatabase();
  const said: string[] = [];
  const backup = migrateFile(old.file, { known, onProgress: (sentence) => said.push(sentence) });
  is(old.version(), 3);
  equal(old.leads(), ['one', 'two']);
  equal(old.ask('select lead_id from visits'), [[1], [2]]);
  equal(said, [
    'copying the database',
    'schema 2: leads have a score',
    'schema 3: visits are counted',
    'checking the migrated copy',
    'taking the new database into use',
  ]);
  equal(readdirSync(old.folder).sort(), ['confab.db', 'confab.db.before-3']);
  equal([old.version(backup), old.leads(backup)], [1, ['one', 'two']]);
});

migrating('takes no step twice', () => {
  using old = oldDatabase();
  migrateFile(old.file, { known: [scores] });
  migrateFile(old.file, { known });
  is(old.version(), 3);
  equal(readdirSync(old.folder).sort(), ['confab.db', 'confab.db.before-2', 'confab.db.before-3']);
});

migrating('takes along what is only in the write-ahead log so far', () => {
  using old = oldDatabase();
  const busy = old.open();
  busy.pragma('wal_autocheckpoint = 0');
  busy.exec("update leads set name = 'in the log' where id = 1");
  migrateFile(old.file, { known });
  busy.close();
  equal(old.leads(), ['in the log', 'two']);
  is(old.version(), 3);
});

migrating('waits for whoever still reads, and says so when it takes too long', () => {
  using old = oldDatabase();
  const busy = old.open();
  busy.pragma('wal_autocheckpoint = 0');
  busy.exec('begin; select 1 from leads');
  const writer = old.open();
  writer.exec("update leads set name = 'written meanwhile' where id = 1");
  const problem = refusal(() => migrateFile(old.file, { known, waitMs: 20 }));
  equal([problem.kind, problem.code], ['conflict', 'database_in_use']);
  busy.close();
  writer.close();
  equal([old.version(), old.leads()], [1, ['written meanwhile', 'two']]);
  migrateFile(old.file, { known, waitMs: 20 });
  equal([old.version(), old.leads()], [3, ['written meanwhile', 'two']]);
});

migrating('is not disturbed by what an attempt left lying about that was cut off', () => {
  using old = oldDatabase();
  const copy = `${old.file}.migrating`;
  fs.copyFileSync(old.file, copy);
  const ghost = openSqlite(copy);
  ghost.exec("update leads set name = 'ghost' where id = 1");
  for (const part of ['-wal', '-shm']) fs.copyFileSync(copy + part, `${old.file}.kept${part}`);
  ghost.close();
  for (const part of ['-wal', '-shm']) fs.renameSync(`${old.file}.kept${part}`, copy + part);
  migrateFile(old.file, { known });
  equal([old.version(), old.leads()], [3, ['one', 'two']]);
});

migrating('is out of reach of whoever still has the old database open', () => {
  using old = oldDatabase();
  const late = old.open();
  late.exec("update leads set name = 'in time' where id = 1");
  migrateFile(old.file, { known });
  try {
    late.exec("update leads set name = 'too late' where id = 1");
  } catch {}
  equal([old.version(), old.leads()], [3, ['in time', 'two']]);
  equal(old.ask('select integrity_check from pragma_integrity_check'), [['ok']]);
  late.close();
});

migrating('gives up when somebody writes to the old database at the last moment', () => {
  using old = oldDatabase();
  const late = old.open();
  const onProgress = (sentence: string) => {
    if (sentence.startsWith('taking')) late.exec("update leads set name = 'just in time' where id = 1");
  };
  is(refusal(() => migrateFile(old.file, { known, onProgress })).code, 'database_in_use');
  late.close();
  equal([old.version(), old.leads()], [1, ['just in time', 'two']]);
  equal(readdirSync(old.folder), ['confab.db']);
});

migrating('leaves the original as it was when a step fails, and says which', () => {
  using old = oldDatabase();
  const bytes = readFileSync(old.file);
  const broken: Migration = {
    why: 'leads have wings',
    up: (db) => db.exec('alter table bats add column wings'),
  };
  const problem = refusal(() => migrateFile(old.file, { known: [scores, broken] }));
  is(problem.kind, 'broken');
  match(problem.message, 'the step to schema 3 (leads have wings) failed: no such table: bats');
  match(problem.message, 'It was left as it was.');
  untouched(old, bytes);
});

migrating('leaves the original as it was when a step leaves references to nothing', () => {
  using old = oldDatabase();
  const bytes = readFileSync(old.file);
  const careless: Migration = { why: 'contacts go', up: (db) => db.exec('delete from contacts') };
  const problem = refusal(() => migrateFile(old.file, { known: [careless] }));
  match(problem.message, 'not sound: ok, 2 dangling references');
  untouched(old, bytes);
});

migrating('undoes a step that fails in its middle', () => {
  using old = oldDatabase();
  const seen: unknown[] = [];
  const halfway: Migration = {
    why: 'half',
    up(db) {
      db.exec('create table half (id integer primary key) strict');
      seen.push(db.inTransaction);
      throw new Error('half-way');
    },
  };
  refusal(() => migrateFile(old.file, { known: [halfway] }));
  equal(seen, [true]);
  equal(old.ask("select name from sqlite_schema where name = 'half'"), []);
});

migrating('does not begin without room for the copy', () => {
  using old = oldDatabase();
  const bytes = readFileSync(old.file);
  const problem = refusal(() => migrateFile(old.file, { known, freeBytes: () => 1_000_000 }));
  equal([problem.kind, problem.code], ['storage_full', 'no_room_to_migrate']);
  match(problem.message, /^Updating the database needs \d+ MB of free disk space, but only 1 MB are free\.$/);
  untouched(old, bytes);
});

migrating('keeps the original where files cannot have two names', () => {
  using old = oldDatabase();
  const { linkSync } = fs;
  Object.assign(fs, {
    linkSync() {
      throw Object.assign(new Error('not permitted'), { code: 'EPERM' });
    },
  });
  syncBuiltinESMExports();
  try {
    const backup = migrateFile(old.file, { known });
    equal([old.version(), old.version(backup), old.leads(backup)], [3, 1, ['one', 'two']]);
  } finally {
    Object.assign(fs, { linkSync });
    syncBuiltinESMExports();
  }
});

migrating(
  'cut off at any step leaves the old database or the new one, and goes on the next time',
  async () => {
    let isDone = false;
    for (let n = 0; !isDone; n++) {
      using old = oldDatabase();
      isDone = await cutOffBefore(n, () => migrateFile(old.file, { known }));
      ok([1, 3].includes(old.version() as number), `version ${old.version()} after ${n} changes`);
      equal(old.leads(), ['one', 'two']);
      equal(old.ask('select integrity_check from pragma_integrity_check'), [['ok']]);
      if (old.version() === 1) migrateFile(old.file, { known });
      equal([old.version(), old.leads()], [3, ['one', 'two']]);
      equal(readdirSync(old.folder).sort(), ['confab.db', 'confab.db.before-3']);
    }
  },
);

/** The schema of a new database, as it would be if schema.sql held what the steps make. */
function freshSchema(more = '') {
  const db = new Database(':memory:');
  createSchema(db);
  db.exec(`create table visits (id integer primary key, lead_id integer not null references leads (id)) strict;
           create index visits_by_lead on visits (lead_id);
           alter table leads add column score integer;
           ${more}`);
  return schemaOf(db);
}

migrating('ends in the schema that a new database has', () => {
  using old = oldDatabase();
  migrateFile(old.file, { known });
  const db = old.open();
  const migrated = schemaOf(db);
  db.close();
  equal(migrated, freshSchema());
  const differences = [
    'drop index leads_by_contact',
    'alter table leads add column more text',
    "create table more (a text check (a in ('b'))) strict",
    'create trigger more after insert on leads begin select 1; end',
  ];
  for (const different of differences) not.equal(migrated, freshSchema(different));
});

/** The schema that each of our own migrations starts from is kept, so that every road can be walked again. */
for (const [index, { why }] of migrations.entries()) {
  const version = index + 1;
  migrating(`leads from schema ${version} to the newest by the steps of ours from "${why}" on`, () => {
    const kept = `test/fixtures/schemas/${version}.sql`;
    ok(existsSync(kept), `Keep the schema.sql from before "${why}" as ${kept}`);
    using old = oldDatabase();
    fs.rmSync(old.file);
    const before = old.open();
    before.exec(readFileSync(kept, 'utf8'));
    before.pragma(`user_version = ${version}`);
    before.close();
    migrateFile(old.file);
    const migrated = old.open();
    const fresh = new Database(':memory:');
    createSchema(fresh);
    equal(schemaOf(migrated), schemaOf(fresh));
    migrated.close();
  });
}

migrating('is not needed by a new database, and refused by a newer one', () => {
  const db = new Database(':memory:');
  is(prepareSchema(db), 'ready');
  db.pragma(`user_version = ${newestVersion() + 1}`);
  const problem = refusal(() => prepareSchema(db));
  equal([problem.kind, problem.code], ['conflict', 'newer_database']);
  match(problem.message, /^The data folder was written by a newer Confab .*Install that version/);
  db.pragma('application_id = 7');
  is(refusal(() => prepareSchema(db)).code, 'foreign_database');
});

migrating.run();
