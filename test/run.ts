import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { enableCompileCache, flushCompileCache, registerHooks } from 'node:module';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * `npm test [-- file or folder …]` runs uvu suites, a part of the files on each core. uvu is silent about some
 * mistakes (a suite without `.run()`, `.only`, a throwing `before`, no file at all); each fails here, so that
 * green means that every test ran. The browser tests run when they are named: `npm run test:browser`.
 */
type SuiteResult = [errors: string | true, ran: number, skipped: number, total: number];
type Queue = [name: string, ...suites: (() => Promise<SuiteResult>)[]][];
const uvu = globalThis as unknown as { UVU_DEFER: number; UVU_QUEUE: Queue; UVU_INDEX: number };

// uvu takes `details` of an error for text and breaks off when it is none, as in a Problem: the test would fail, but
// nobody would learn why.
registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    if (!url.endsWith('/uvu/dist/index.mjs')) return loaded;
    return { ...loaded, source: String(loaded.source).replace('if (details)', 'if (details?.split)') };
  },
});

// What was compiled once is not compiled again, here and in the programs that tests start: half of what a start costs.
process.env.NODE_COMPILE_CACHE ??= resolve('node_modules/.cache/compiled');
enableCompileCache(process.env.NODE_COMPILE_CACHE);

/** Set for a process that runs a part of the files, next to others on other cores. */
const PART = 'CONFAB_TEST_PART';
const MOST_PARTS = 4;
const LONGEST_RUN_MS = 20 * 60_000;
const SLOW_FILE_MS = 1000;

setTimeout(
  () => fail(`The tests took longer than ${LONGEST_RUN_MS / 60_000} minutes`),
  LONGEST_RUN_MS,
).unref();
const files = await chosenFiles(process.argv.slice(2));
for (const file of files) refuseSilentPasses(file, readFileSync(file, 'utf8'));
// A browser takes all the cores there are, and tests that wait for it must not wait for another one as well.
const isInOne = files.length === 1 || process.env[PART] !== undefined || files.some(isOfBrowser);
const { passed, failed } = await (isInOne ? runHere(files) : runInParts(files));
if (passed + failed === 0) fail('No test was executed');
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed > 0 ? 1 : 0);

async function chosenFiles(asked: string[]) {
  const found = (await Promise.all((asked.length > 0 ? asked : ['test']).map(testsIn))).flat();
  const wanted = asked.length > 0 ? found : found.filter((file) => !isOfBrowser(file));
  if (wanted.length === 0) fail(`No test file in ${asked.join(', ') || 'test'}`);
  return [...new Set(wanted)].sort();
}

function isOfBrowser(file: string) {
  return file.includes('browser');
}

async function testsIn(path: string) {
  if (!existsSync(path)) fail(`There is no ${path}`);
  if (statSync(path).isFile()) return [path];
  return (await Array.fromAsync(glob('**/*.test.ts', { cwd: path }))).map((file) => join(path, file));
}

function refuseSilentPasses(file: string, source: string) {
  if (/\.only\(/.test(source)) fail(`${file} uses .only: the other tests would be hidden`);
  const names = [...source.matchAll(/const (\w+) = suite\(/g)].map(([, name]) => name);
  // Only of suites: `events.after(…)` is something else.
  if (new RegExp(`\\b(${names.join('|')})\\.(before|after)(\\.each)?\\(`).test(source))
    fail(`${file} uses a hook: set up inside the test, with world()`);
  const suites = source.match(/\bsuite\(/g)?.length ?? 0;
  const runs = source.match(/\.run\(\);/g)?.length ?? 0;
  if (suites === 0 || runs < suites)
    fail(`${file} has ${suites} suites, but ${runs} are run: add the missing .run();`);
}

type Tally = { passed: number; failed: number };

async function runHere(chosen: string[]) {
  return runAll(await load(chosen));
}

async function runInParts(chosen: string[]) {
  const count = Math.min(availableParallelism(), MOST_PARTS);
  const parts = Array.from({ length: count }, (_, part) =>
    chosen.filter((_, index) => index % count === part),
  );
  const tallies = await Promise.all(parts.filter(({ length }) => length > 0).map(runPart));
  return tallies.reduce((sum, { passed, failed }) => ({
    passed: sum.passed + passed,
    failed: sum.failed + failed,
  }));
}

/** Told as a whole when it is done, so that what several parts say does not mix. */
function runPart(chosen: string[]): Promise<Tally> {
  const child = spawn(process.execPath, [...process.execArgv, ...process.argv.slice(1, 2), ...chosen], {
    env: { ...process.env, [PART]: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (said += text));
  return new Promise((resolve) =>
    child.on('close', () => {
      const [last = '', passed, failed] = /(\d+) passed, (\d+) failed\n$/.exec(said) ?? [];
      process.stdout.write(said.slice(0, said.length - last.length));
      // Whoever ends without a count has not run everything.
      resolve({ passed: Number(passed ?? 0), failed: Number(failed ?? 1) });
    }),
  );
}

async function load(chosen: string[]) {
  uvu.UVU_DEFER = 1;
  uvu.UVU_QUEUE = [];
  for (const [index, file] of chosen.entries()) {
    uvu.UVU_INDEX = index;
    uvu.UVU_QUEUE.push([file]);
    await import(pathToFileURL(file).href);
  }
  flushCompileCache();
  return uvu.UVU_QUEUE;
}

async function runAll(all: Queue) {
  const tally = { passed: 0, failed: 0 };
  for (const [file, ...suites] of all) {
    process.stdout.write(`${file}\n`);
    const began = performance.now();
    for (const run of suites) {
      const [errors, ran, skipped, total] = await run();
      tally.passed += ran;
      tally.failed += total - ran + skipped;
      if (errors !== true) process.stdout.write(`\n${errors}\n`);
    }
    tellSlow(performance.now() - began);
  }
  return tally;
}

// Nobody speeds up what nobody sees.
function tellSlow(ms: number) {
  if (ms > SLOW_FILE_MS) process.stdout.write(`  ${(ms / 1000).toFixed(1)} s\n`);
}

function fail(sentence: string): never {
  process.stdout.write(`${sentence}\n0 passed, 1 failed\n`);
  process.exit(1);
}
