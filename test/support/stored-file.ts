import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mediaName } from '../../src/store/manifest.ts';
import { openSqlite } from '../../src/store/open.ts';

/** Where content lies in a data folder. */
export const placeOf = (content: string | Buffer) =>
  mediaName(createHash('sha256').update(content).digest('hex'));

/** Puts a file into a data folder as an upload would, with as many rows as there are ids. */
export function putFile(data: string, content: string, ...ids: string[]) {
  const file = join(data, placeOf(content));
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, content);
  const db = openSqlite(join(data, 'confab.db'));
  const insert = db.prepare(
    `insert into media (uuid, sha256, filename, content_type, size, created_at) values (?, ?, 'a.txt', 'text/plain', ?, 0)`,
  );
  const sha256 = placeOf(content).replace('media/', '').replace('/', '');
  for (const id of ids) insert.run(id, sha256, content.length);
  db.close();
}
