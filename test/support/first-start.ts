import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const LONGEST_START_MS = 30_000;

/** The real program on an empty data folder: it prints the link by which the first administrator is made. */
export async function firstStart() {
  const folder = await mkdtemp(join(tmpdir(), 'confab-setup-'));
  const program = spawn(process.execPath, ['src/main.ts', 'serve', '--data', folder, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, CONFAB_LOG_LEVEL: 'warn' },
  });
  const printed = await linesUntil(program.stdout, /^listening on/);
  const [, origin = '', path = ''] = /(http:\/\/[^/\s]+)(\/setup#token=\S+)/.exec(printed) ?? [];
  return {
    origin,
    path,
    async [Symbol.asyncDispose]() {
      const exited = once(program, 'exit');
      program.kill('SIGTERM');
      await exited;
      await rm(folder, { recursive: true });
    },
  };
}

async function linesUntil(output: NodeJS.ReadableStream, last: RegExp) {
  const lines: string[] = [];
  const signal = AbortSignal.timeout(LONGEST_START_MS);
  for await (const line of createInterface({ input: output, signal })) {
    lines.push(line);
    if (last.test(line)) break;
  }
  output.resume();
  return lines.join('\n');
}
