import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLine } from '../../src/commands/command-line.ts';
import type { Place } from './bare-tree.ts';

type Wish = { input?: string; environment?: Record<string, string> };

/**
 * A data folder of a test's own, and the command line upon it. `typed` runs a command within this process, which is
 * quick; `run` starts the real program.
 */
export function confab(settings: Record<string, string> = {}) {
  const home = mkdtempSync(join(tmpdir(), 'confab-test-'));
  const data = join(home, 'data');

  async function typed(words: string | string[], { input = '', environment = {} }: Wish = {}) {
    const out: string[] = [];
    const errors: string[] = [];
    // As main.ts does.
    const umask = process.umask(0o077);
    const code = await commandLine(Array.isArray(words) ? words : words.split(' '), {
      environment: { CONFAB_DATA: data, ...settings, ...environment },
      print: (line) => void out.push(line),
      complain: (line) => void errors.push(line),
      readInput: async () => input,
    });
    process.umask(umask);
    return { code, out: out.join('\n'), errors: errors.join('\n') };
  }

  const run: Place['run'] = (...args) =>
    spawn(process.execPath, ['src/main.ts', ...args], {
      stdio: 'pipe',
      env: { ...bareEnvironment(), CONFAB_DATA: data, CONFAB_LOG_LEVEL: 'warn', ...settings },
    });

  const remove = () => rmSync(home, { recursive: true, force: true });
  const file = (name: string) => join(home, name);
  return { home, data, typed, run, file, remove, [Symbol.dispose]: remove };
}

/** What a program of ours is told of the machine; the rest of what is set here must not change a test. */
export const bareEnvironment = () => ({
  PATH: process.env.PATH,
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
});
