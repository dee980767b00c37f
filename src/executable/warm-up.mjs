import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { run } from './script.cjs';

/*
 * node warm-up.mjs CACHE DATA: starts the program as the executable would, with the files that DATA/files.json names, asks
 * it once how it is, stops it, and writes what V8 compiled on the way to CACHE. A start that finds it there has no need to.
 */
const [cache, data] = process.argv.slice(2);
const files = JSON.parse(readFileSync(join(data, 'files.json'), 'utf8'));
const asset = (name) => Uint8Array.from(readFileSync(files[name])).buffer;
const nodes = createRequire(import.meta.url);
const require = (name) => (name === 'node:sea' ? { isSea: () => true, getAsset: asset } : nodes(name));

process.argv = [process.execPath, cache, 'serve', '--data', join(data, 'data'), '--port', '0'];
process.stdout.write = (line) => {
  const [url] = /http:\S+/.exec(line) ?? [];
  if (url) askAndStop(url);
  return true;
};
const script = run(Buffer.from(asset('main.cjs')), undefined, require);
process.once('exit', () => writeFileSync(cache, script.createCachedData()));

async function askAndStop(url) {
  const answer = await fetch(`${url}/health`);
  if (!answer.ok) throw new Error(`${url}/health answered ${answer.status}`);
  process.emit('SIGTERM');
}
