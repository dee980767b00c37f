import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const OPERATIONS = [
  'mkdirSync',
  'renameSync',
  'rmSync',
  'writeFileSync',
  'openSync',
  'copyFileSync',
  'linkSync',
] as const;
type Operation = (...args: unknown[]) => unknown;
class CutOff extends Error {}

/**
 * Runs work that dies before its n-th change of the file system, as it does when the process is killed: nothing that
 * it would do afterwards happens either. The answer tells whether it came to its end before.
 */
export async function cutOffBefore(n: number, work: () => unknown) {
  const real = Object.fromEntries(OPERATIONS.map((name) => [name, fs[name]]));
  let done = 0;
  for (const name of OPERATIONS) {
    const act = real[name] as unknown as Operation;
    Object.assign(fs, {
      [name]: (...args: unknown[]) => {
        if (done++ >= n) throw new CutOff(`before ${name}`);
        return act(...args);
      },
    });
  }
  syncBuiltinESMExports();
  try {
    await work();
    return true;
  } catch (error) {
    if (!(error instanceof CutOff || (error as Error).cause instanceof CutOff)) throw error;
    return false;
  } finally {
    Object.assign(fs, real);
    syncBuiltinESMExports();
  }
}
