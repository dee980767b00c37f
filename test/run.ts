import { existsSync, readFileSync, statSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { runInParts } from './support/parts.ts';
import { runFiles } from './support/suites.ts';

/**
 * `npm test [-- file or folder …]` runs uvu suites, on every core. uvu is silent about some mistakes (a suite without
 * `.run()`, `.only`, a throwing `before`, no file at all); each fails here, so that green means that every test ran. The
 * browser tests run when they are named: `npm run test:browser`.
 */
const LONGEST_RUN_MS = 20 * 60_000;

setTimeout(
  () => fail(`The tests took longer than ${LONGEST_RUN_MS / 60_000} minutes`),
  LONGEST_RUN_MS,
).unref();
const files = await chosenFiles(process.argv.slice(2));
for (const file of files) refuseSilentPasses(file, readFileSync(file, 'utf8'));
// A browser takes all the cores there are, and tests that wait for it must not wait for another one as well.
const isInOne = files.length === 1 || files.some(isOfBrowser);
// What a browser does in which moment is not ours alone to say: `.ci/run` does not turn a change away for a single stumble.
const tries = Number(process.env.TEST_TRIES ?? 1);
const { passed, failed } = await (isInOne ? runFiles(files, tries) : runInParts(files));
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

function fail(sentence: string): never {
  process.stdout.write(`${sentence}\n0 passed, 1 failed\n`);
  process.exit(1);
}
