import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { makeFolders } from '../../src/lib/make-folders.ts';
import { codeOf } from '../../src/lib/thrown.ts';

const folders = suite('making folders');

function inFolder(play: (folder: string) => void) {
  const folder = mkdtempSync(join(tmpdir(), 'confab-folders-'));
  try {
    play(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function codeOfMaking(folder: string) {
  try {
    makeFolders(folder);
    return null;
  } catch (error) {
    return codeOf(error);
  }
}

folders('makes those that lead there too, for this user alone, and asks nothing of one that is there', () =>
  inFolder((folder) => {
    const modes = () => ['a', 'a/b'].map((name) => statSync(join(folder, name)).mode & 0o777);
    is(codeOfMaking(join(folder, 'a/b')), null);
    is(codeOfMaking(join(folder, 'a/b')), null);
    equal(modes(), [0o700, 0o700]);
  }),
);

folders('says what is in the way', () =>
  inFolder((folder) => {
    writeFileSync(join(folder, 'file'), '');
    is(codeOfMaking(join(folder, 'file')), 'EEXIST');
    is(codeOfMaking(join(folder, 'file/below')), 'ENOTDIR');
  }),
);

folders('ends where nothing can be made', () => {
  if (process.platform === 'linux') is(codeOfMaking('/proc/confab'), 'ENOENT');
});

folders.run();
