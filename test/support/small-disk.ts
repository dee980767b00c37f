import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const mount = (...args: string[]) => spawnSync('mount', args).status === 0;

/** A disk of its own in this folder, so small that it can be filled; null where nobody lets us. */
export function smallDisk(folder: string, megabytes: number) {
  mkdirSync(folder, { recursive: true });
  if (process.getuid?.() !== 0 || !mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder))
    return null;
  const ballast = join(folder, 'ballast');
  return {
    folder,
    /** Leaves so many bytes, more or less. */
    fill(leave: number) {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - leave)));
    },
    makeRoom: () => rmSync(ballast, { force: true }),
    [Symbol.dispose]: () => void spawnSync('umount', ['--lazy', folder]),
  };
}
