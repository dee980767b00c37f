import { enableCompileCache, flushCompileCache, registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export type Tally = { passed: number; failed: number };
type SuiteResult = [errors: string | true, ran: number, skipped: number, total: number];
type Suite = () => Promise<SuiteResult>;
const uvu = globalThis as unknown as { UVU_DEFER: number; UVU_QUEUE: Suite[][]; UVU_INDEX: number };
uvu.UVU_DEFER = 1;
uvu.UVU_QUEUE = [];

// uvu takes `details` of an error for text and breaks off when it is none, as in a Problem; and of two errors, when a
// test fails and what it used then complains as well, it tells neither. The test would fail, but nobody would learn why.
const TELLING = 'errors += format(test.name, err, name)';
const TELLING_ALL = `for (; err instanceof SuppressedError; err = err.suppressed) errors += format(test.name, err.error, name);
${TELLING}`;
registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    if (!url.endsWith('/uvu/dist/index.mjs')) return loaded;
    const source = String(loaded.source).replace('if (details)', 'if (details?.split)');
    return { ...loaded, source: source.replace(TELLING, TELLING_ALL) };
  },
});

// What was compiled once is not compiled again, here and in the programs that tests start: half of what a start costs.
process.env.NODE_COMPILE_CACHE ??= resolve('node_modules/.cache/compiled');
enableCompileCache(process.env.NODE_COMPILE_CACHE);

const SLOW_FILE_MS = 1000;

/** Runs files one after the other, in this process, and tells of each. One that fails may be tried again. */
export async function runFiles(files: Iterable<string> | AsyncIterable<string>, tries = 1) {
  const tally: Tally = { passed: 0, failed: 0 };
  const shaky: string[] = [];
  for await (const file of files) {
    process.stdout.write(`${file}\n`);
    const began = performance.now();
    let own = await runFile(file, 1);
    for (let nth = 2; own.failed > 0 && nth <= tries; nth++) {
      process.stdout.write(`${file}, once more\n`);
      own = await runFile(file, nth);
      shaky.push(file);
    }
    tally.passed += own.passed;
    tally.failed += own.failed;
    tellSlow(performance.now() - began);
  }
  for (const file of shaky)
    process.stdout.write(`\n${file} did not pass at once: it leans on chance. Mend it.\n`);
  return tally;
}

async function runFile(file: string, nth: number) {
  const tally: Tally = { passed: 0, failed: 0 };
  for (const run of await suitesIn(file, nth)) add(tally, await run());
  return tally;
}

/** A file that was loaded before is loaded anew under another address. */
async function suitesIn(file: string, nth: number): Promise<Suite[]> {
  const suites: Suite[] = [];
  uvu.UVU_INDEX = uvu.UVU_QUEUE.push(suites) - 1;
  try {
    const { href } = pathToFileURL(file);
    await import(nth === 1 ? href : `${href}?${nth}`);
    flushCompileCache();
    return suites;
  } catch (error) {
    return [async () => [error instanceof Error ? (error.stack ?? error.message) : String(error), 0, 0, 1]];
  }
}

function add(tally: Tally, [errors, ran, skipped, total]: SuiteResult) {
  tally.passed += ran;
  tally.failed += total - ran + skipped;
  if (errors !== true) process.stdout.write(`\n${errors}\n`);
}

// Nobody speeds up what nobody sees.
function tellSlow(ms: number) {
  if (ms > SLOW_FILE_MS) process.stdout.write(`  ${(ms / 1000).toFixed(1)} s\n`);
}
