import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * A folder, and those that lead to it, for this user alone; one that is there stays as it is. Node's own `recursive`
 * never ends where a folder is there and yet nothing can be made in it because "it does not exist", as in /proc.
 */
export function makeFolders(folder: string) {
  if (isFolder(folder)) return;
  if (dirname(folder) !== folder && !isThere(dirname(folder))) makeFolders(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Somebody else was a moment earlier.
    if (!isFolder(folder)) throw error;
  }
}

const stats = (path: string) => statSync(path, { throwIfNoEntry: false });
const isThere = (path: string) => stats(path) !== undefined;
const isFolder = (path: string) => stats(path)?.isDirectory() ?? false;
