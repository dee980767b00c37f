import { isOfTheSystem } from './thrown.ts';

const refusals: Record<string, string> = {
  EACCES: 'this user may not',
  EPERM: 'this user may not',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOENT: 'it does not exist',
  EEXIST: 'there is a file of this name',
  ENOTDIR: 'a part of the path is not a folder',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
  EIO: 'the disk does not work',
};

/** Why the operating system refused something, in words; null for any other error. */
export function refusalOf(error: unknown) {
  return isOfTheSystem(error) ? (refusals[error.code ?? ''] ?? null) : null;
}

export const isDiskFull = (error: unknown) =>
  /^(ENOSPC|EDQUOT)$/.test((error as NodeJS.ErrnoException | null)?.code ?? '');
