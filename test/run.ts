import { existsSync, readFileSync, statSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * `npm test [-- file or folder …]` runs uvu suites one after the other in this process. uvu is silent about some
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

const LONGEST_RUN_MS = 20 * 60_000;
const SLOW_FILE_MS = 1000;

setTimeout(
  () => fail(`The tests took longer than ${LONGEST_RUN_MS / 60_000} minutes`),
  LONGEST_RUN_MS,
).unref();
const files = await chosenFiles(process.argv.slice(2));
for (const file of files) refuseSilentPasses(file, readFileSync(file, 'utf8'));
const queue = await load(files);
const { passed, failed } = await runAll(queue);
if (passed + failed === 0) fail('No test was executed');
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed > 0 ? 1 : 0);

async function chosenFiles(asked: string[]) {
  const found = (await Promise.all((asked.length > 0 ? asked : ['test']).map(testsIn))).flat();
  const wanted = asked.length > 0 ? found : found.filter((file) => !file.includes('browser'));
  if (wanted.length === 0) fail(`No test file in ${asked.join(', ') || 'test'}`);
  return [...new Set(wanted)].sort();
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

async function load(chosen: string[]) {
  uvu.UVU_DEFER = 1;
  uvu.UVU_QUEUE = [];
  for (const [index, file] of chosen.entries()) {
    uvu.UVU_INDEX = index;
    uvu.UVU_QUEUE.push([file]);
    await import(pathToFileURL(file).href);
  }
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
