import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { assetPath, isBundled } from '../lib/assets.ts';
import { Problem } from '../lib/problem.ts';
import { reply } from './route.ts';
import { pagePolicy } from './security-headers.ts';

const types = {
  'index.html': 'text/html; charset=utf-8',
  'main.js': 'text/javascript; charset=utf-8',
  'main.css': 'text/css; charset=utf-8',
};
type PageFile = keyof typeof types;
type Loaded = { bytes: Buffer; etag: string };
const loaded = new Map<string, Loaded>();

/** One of our own pages, built from static/ and read once. */
export function page(name: string, file: PageFile = 'index.html') {
  const { bytes, etag } = load(name, file);
  const headers = { 'Content-Security-Policy': pagePolicy, 'Cache-Control': 'no-cache', ETag: etag };
  return reply({ file: { bytes, contentType: types[file] }, headers });
}

function load(name: string, file: PageFile): Loaded {
  const path = isBundled ? assetPath('static', name, file) : assetPath('build', 'static', name, file);
  const known = loaded.get(path);
  if (known) return known;
  if (!existsSync(path)) throw new Problem('missing', 'not_found', `The page ${name} is not built: run "npm run build:static".`);
  const bytes = readFileSync(path);
  const entry = { bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 20)}"` };
  loaded.set(path, entry);
  return entry;
}
