import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DAY, isoTime, MINUTE } from '../lib/clock.ts';
import { messageOf } from '../lib/thrown.ts';
import { faultsOfFile } from './check.ts';
import { searchIndex } from './doctor-search.ts';
import { bad, type Finding, ok, warning } from './findings.ts';
import type { folderPaths } from './folder.ts';
import { mediaNamedIn } from './named-media.ts';
import { openSqlite, type Sqlite } from './open.ts';
import { isOurs, newestVersion, versionOf } from './schema-version.ts';
import { vault, vaultKey } from './vault.ts';

type Paths = ReturnType<typeof folderPaths>;
type Given = { secretKey: string | null; now: number; nativeBinding: string | undefined };

/** When this program was written: a clock before that is wrong. */
const EARLIEST = Date.parse('2026-01-01T00:00:00Z');

/** What a look into the database tells. A damaged one may break off any of these questions. */
export function examineDatabase(paths: Paths, given: Given): Finding[] {
  let db: Sqlite | null = null;
  try {
    db = openSqlite(paths.database, { readonly: true, nativeBinding: given.nativeBinding });
    if (!isOurs(db)) return [bad('schema', 'The file confab.db belongs to another program.')];
    const state = schema(db);
    const sound = integrity(paths.database, given.nativeBinding);
    if (sound.state === 'bad' || state.state !== 'ok') return [state, sound];
    return [
      state,
      sound,
      clock(db, given.now),
      key(db, paths.keyFile, given.secretKey),
      ...media(paths, given.nativeBinding),
      ...unfinished(db, given.now),
      searchIndex(db),
    ];
  } catch (error) {
    return [damage(messageOf(error))];
  } finally {
    db?.close();
  }
}

function schema(db: Sqlite) {
  const version = versionOf(db);
  if (version === newestVersion()) return ok('schema', `Version ${version}, as this program expects.`);
  if (version < newestVersion())
    return warning('schema', `Version ${version}; the next start brings it to ${newestVersion()}.`);
  return bad(
    'schema',
    `Version ${version} is newer than this program (${newestVersion()}). Install the newer Confab.`,
  );
}

function integrity(file: string, nativeBinding: string | undefined) {
  const [first] = faultsOfFile(file, nativeBinding);
  return first === undefined ? ok('integrity', 'The database is sound.') : damage(first);
}

const damage = (how: string) =>
  bad(
    'integrity',
    `The database is damaged (${how.replaceAll(/\s+/g, ' ').slice(0, 200)}). Restore a backup: confab restore --from FILE --force`,
  );

function clock(db: Sqlite, now: number) {
  const newest = db.prepare<[], number | null>('select max(at) from events').pluck().get() ?? 0;
  if (now < EARLIEST)
    return bad('clock', `The clock says ${isoTime(now)}, which cannot be right. Set it, or turn on NTP.`);
  if (newest > now + MINUTE)
    return bad('clock', `The clock (${isoTime(now)}) is behind the newest event (${isoTime(newest)}).`);
  return ok('clock', `${isoTime(now)}, zone ${Intl.DateTimeFormat().resolvedOptions().timeZone}.`);
}

/** Whether the secrets that are stored can be opened; one of them stands for all. */
function key(db: Sqlite, keyFile: string, secretKey: string | null) {
  const sealed = db
    .prepare<[], string>(
      'select secret from webhooks union all select totp_secret from agents where totp_secret is not null limit 1',
    )
    .pluck()
    .get();
  const name = secretKey === null ? keyFile : 'CONFAB_SECRET_KEY';
  if (secretKey === null && !existsSync(keyFile))
    return sealed === undefined
      ? ok('key', 'There are no secrets to seal yet.')
      : lostKey(`${name} is missing`);
  try {
    if (sealed !== undefined) vault(vaultKey(keyFile, secretKey)).open(sealed);
    return ok('key', `Stored secrets are sealed with ${name}.`);
  } catch {
    return lostKey(`they do not fit ${name}`);
  }
}

const lostKey = (how: string) =>
  bad('key', `Stored secrets cannot be read: ${how}. Put the right one back; a backup may hold it.`);

function media({ folder, database }: Paths, nativeBinding: string | undefined): Finding[] {
  const named = mediaNamedIn(database, nativeBinding);
  const missing = named.filter((name) => !existsSync(join(folder, name)));
  if (missing.length === 0)
    return named.length === 0 ? [] : [ok('media', `${named.length} files are all there.`)];
  const sentence = `${missing.length} of ${named.length} files are missing, such as ${missing[0]}. A backup may hold them.`;
  return [bad('media', sentence)];
}

function unfinished(db: Sqlite, now: number): Finding[] {
  const count = (sql: string, ...values: number[]) =>
    db
      .prepare<number[], number>(sql)
      .pluck()
      .get(...values) ?? 0;
  const dead = count("select count(*) from jobs where state = 'dead'");
  const late = count("select count(*) from jobs where state = 'waiting' and run_at < ?", now - DAY);
  const off = count('select count(*) from webhooks where active = 0 and disabled_reason is not null');
  const toDo = count("select count(*) from jobs where state <> 'dead'");
  const gaveUp = `${dead} jobs have given up; look at them under /api/v1/jobs and retry them.`;
  return [
    dead > 0 ? warning('jobs', gaveUp) : ok('jobs', `${toDo} jobs to do, none has given up.`),
    ...(late > 0 ? [warning('jobs', `${late} jobs are more than a day late. Is the server running?`)] : []),
    ...(off > 0
      ? [warning('webhooks', `${off} webhooks were turned off because their receivers failed.`)]
      : []),
  ];
}
