import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Tally } from './suites.ts';

/** From a process that runs files: it wants another one, or there were no more and this is what became of them. */
export type Word = 'next' | Tally;

const MOST_PARTS = 4;
/** Tests that start programs wait for them: one part more than there are cores uses that time. */
const PARTS = Math.min(availableParallelism() + 1, MOST_PARTS);
/** Each test leaves a whole application behind: with room for some, less of it is copied about. */
const ROOM = '--max-semi-space-size=64';
const PART = fileURLToPath(new URL('./part.ts', import.meta.url));

/** Runs files on every core: whoever is done with one gets the next, so that all are done at about the same time. */
export async function runInParts(files: readonly string[]): Promise<Tally> {
  const left = files.values();
  const count = Math.min(PARTS, files.length);
  const tallies = await Promise.all(Array.from({ length: count }, () => runPart(left)));
  return tallies.reduce((sum, { passed, failed }) => ({
    passed: sum.passed + passed,
    failed: sum.failed + failed,
  }));
}

/** Told as a whole when it is done, so that what several parts say does not mix. */
function runPart(left: Iterator<string>): Promise<Tally> {
  const child = fork(PART, {
    execArgv: [...process.execArgv, ROOM],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  let tally: Tally | null = null;
  let said = '';
  child.stdout?.setEncoding('utf8').on('data', (text) => (said += text));
  child.on('message', (word: Word) => {
    if (word === 'next') child.send(left.next().value ?? null);
    else tally = word;
  });
  return new Promise((resolve) =>
    child.on('close', () => {
      process.stdout.write(tally ? said : `${said}\nThe process that ran this ended before it was done.\n`);
      resolve(tally ?? { passed: 0, failed: 1 });
    }),
  );
}
