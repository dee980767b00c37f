import { existsSync, statfsSync, statSync } from 'node:fs';
import { DAY, isoTime } from '../lib/clock.ts';
import { faultsOfFile } from './check.ts';
import { folderPaths } from './folder.ts';
import { nativeBinding } from './native.ts';
import { openSqlite, type Sqlite } from './open.ts';
import { newestVersion, versionOf } from './schema-version.ts';

export type Finding = { check: string; state: 'ok' | 'warning' | 'bad'; sentence: string };
const LITTLE_ROOM = 200_000_000;
/** When this program was written: a clock before that is wrong. */
const EARLIEST = Date.parse('2026-01-01T00:00:00Z');

/** Looks at everything that goes wrong on people's own machines, and says what to do about it. */
export function examine(folder: string, now: number, publicUrl: string | null): Finding[] {
  const paths = folderPaths(folder);
  if (!existsSync(paths.database))
    return [bad('folder', `There is no database in ${folder}. Name the folder with --data.`)];
  const native = nativeBinding(folder);
  const db = openSqlite(paths.database, { readonly: true, nativeBinding: native });
  try {
    return [
      ...permissions(folder, paths),
      schema(db),
      integrity(paths.database, native),
      room(folder, paths.database),
      clock(db, now),
      ...unfinished(db, now),
      address(publicUrl),
    ];
  } finally {
    db.close();
  }
}

function permissions(folder: string, paths: ReturnType<typeof folderPaths>): Finding[] {
  if (process.platform === 'win32') return [];
  const open = [folder, paths.database, paths.keyFile].filter(
    (path) => existsSync(path) && (statSync(path).mode & 0o077) !== 0,
  );
  if (open.length === 0) return [ok('permissions', 'Only the owner can read the data folder.')];
  return [warning('permissions', `Others can read ${open.join(', ')}. Run: chmod -R go= ${folder}`)];
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

function integrity(file: string, native: string | undefined) {
  const [first] = faultsOfFile(file, native);
  if (first === undefined) return ok('integrity', 'The database is sound.');
  return bad(
    'integrity',
    `The database is damaged (${first}). Restore a backup: confab restore --from FILE --force`,
  );
}

function room(folder: string, database: string) {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  const needed = Math.max(LITTLE_ROOM, statSync(database).size * 2.2);
  const sentence = `${Math.round(free / 1e6)} MB of disk space are free.`;
  if (free < LITTLE_ROOM) return bad('disk', `${sentence} Make room before writing fails.`);
  return free < needed
    ? warning('disk', `${sentence} An upgrade or backup may need ${Math.round(needed / 1e6)} MB.`)
    : ok('disk', sentence);
}

function clock(db: Sqlite, now: number) {
  const newest = (db.prepare('select max(at) from events').pluck().get() as number | null) ?? 0;
  if (now < EARLIEST)
    return bad('clock', `The clock says ${isoTime(now)}, which cannot be right. Set it, or turn on NTP.`);
  if (newest > now + 60_000)
    return bad('clock', `The clock (${isoTime(now)}) is behind the newest event (${isoTime(newest)}).`);
  return ok('clock', `${isoTime(now)}, zone ${Intl.DateTimeFormat().resolvedOptions().timeZone}.`);
}

function unfinished(db: Sqlite, now: number): Finding[] {
  const count = (sql: string, ...values: number[]) =>
    db
      .prepare(sql)
      .pluck()
      .get(...values) as number;
  const dead = count("select count(*) from jobs where state = 'dead'");
  const late = count("select count(*) from jobs where state = 'waiting' and run_at < ?", now - DAY);
  const off = count('select count(*) from webhooks where active = 0 and disabled_reason is not null');
  const waiting = count("select count(*) from jobs where state <> 'dead'");
  return [
    dead > 0
      ? warning('jobs', `${dead} jobs have given up; look at them under Jobs and retry them.`)
      : ok('jobs', `${waiting} jobs to do, none has given up.`),
    ...(late > 0 ? [warning('jobs', `${late} jobs are more than a day late. Is the server running?`)] : []),
    ...(off > 0
      ? [warning('webhooks', `${off} webhooks were turned off because their receivers failed.`)]
      : []),
  ];
}

const address = (publicUrl: string | null) =>
  publicUrl === null
    ? warning(
        'address',
        'CONFAB_PUBLIC_URL is not set: links in mails and webhooks will name the listening address.',
      )
    : ok('address', `Links begin with ${publicUrl}.`);

const ok = (check: string, sentence: string): Finding => ({ check, state: 'ok', sentence });
const warning = (check: string, sentence: string): Finding => ({ check, state: 'warning', sentence });
const bad = (check: string, sentence: string): Finding => ({ check, state: 'bad', sentence });
