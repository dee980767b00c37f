import { Problem } from '../lib/problem.ts';
import { refusalOf } from '../lib/refusals.ts';
import { codeOf, isOfTheSystem, messageOf } from '../lib/thrown.ts';

/** What went wrong, for whoever typed the command: what they can mend is one sentence and exit code 2, a bug is 1. */
export function mishap(error: unknown): { sentence: string; code: 1 | 2 } {
  if (error instanceof Problem && error.kind !== 'broken') return { sentence: error.message, code: 2 };
  const sentence = machineSentence(error);
  if (sentence !== null) return { sentence, code: 2 };
  return { sentence: (error instanceof Error && error.stack) || messageOf(error), code: 1 };
}

const complaints: Record<string, string> = {
  SQLITE_NOTADB: 'The file confab.db is not a database. Restore a backup: confab restore --from FILE --force',
  SQLITE_CORRUPT:
    'The database is damaged; confab doctor tells more. Restore a backup: confab restore --from FILE --force',
  SQLITE_FULL: 'The disk is full.',
  SQLITE_BUSY: 'The database is busy with another long change. Try again in a moment.',
  SQLITE_READONLY: 'This user may not write to the database, or its file system is read-only.',
  SQLITE_CANTOPEN: 'The database cannot be opened: this user may not, or its file system is read-only.',
  SQLITE_IOERR: 'The database cannot be read or written: the disk does not work or is full.',
};

/** What the operating system or the database refused, in words; null for anything that is a fault of ours. */
function machineSentence(error: unknown) {
  const refusal = refusalOf(error);
  if (refusal) return `${attemptIn(error)}: ${refusal}.`;
  const code = codeOf(error) ?? '';
  const known = Object.entries(complaints).find(([name]) => code === name || code.startsWith(`${name}_`));
  return known?.[1] ?? null;
}

const attemptIn = (error: unknown) =>
  isOfTheSystem(error) && error.path
    ? `Cannot ${verbOf(error.syscall)} ${error.path}`
    : 'That is not possible';

const verbs: Record<string, string> = {
  scandir: 'read',
  mkdir: 'make',
  mkdtemp: 'make',
  rename: 'move',
  rm: 'remove',
  unlink: 'remove',
  rmdir: 'remove',
  write: 'write to',
};
const verbOf = (syscall = '') => verbs[syscall] ?? 'open';
