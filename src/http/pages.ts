import { extname } from 'node:path';
import { acceptedEncoding, type Encoding } from '../lib/accept-encoding.ts';
import { readAsset } from '../lib/assets.ts';
import { contentDigest } from '../lib/etag.ts';
import { Problem } from '../lib/problem.ts';
import { type RequestFacts, reply } from './route.ts';
import { pagePolicy } from './security-headers.ts';

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  webmanifest: 'application/manifest+json',
};
/** Its name says what is in it, so it is never another. */
const PART = /^part-\w+\.js$/;
const FOREVER = 'public, max-age=31536000, immutable';
type Loaded = { bytes: Buffer; etag: string };
const loaded = new Map<string, Loaded>();

const suffixes: Record<Encoding, string> = { br: '.br', gzip: '.gz', identity: '' };

/** One of our own pages, built and compressed from static/ and read once. */
export function page(
  request: RequestFacts,
  name: string,
  file = 'index.html',
  policy = pagePolicy,
  more: Record<string, string> = {},
) {
  const encoding = acceptedEncoding(request.header('accept-encoding') ?? '');
  const { bytes, etag } = load(name, `${file}${suffixes[encoding]}`);
  const headers = {
    'Content-Security-Policy': policy,
    'Cache-Control': PART.test(file) ? FOREVER : 'no-cache',
    Vary: 'Accept-Encoding',
    ETag: etag,
    ...more,
    ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
  };
  return reply({
    file: { bytes, contentType: types[extname(file).slice(1)] ?? 'application/octet-stream' },
    headers,
  });
}

function load(name: string, file: string): Loaded {
  const key = `${name}/${file}`;
  const known = loaded.get(key);
  if (known) return known;
  const bytes = built(name, file);
  const entry = { bytes, etag: `"${contentDigest(bytes)}"` };
  loaded.set(key, entry);
  return entry;
}

function built(name: string, file: string) {
  try {
    return readAsset('static', name, file);
  } catch (cause) {
    if (file.startsWith('part-'))
      throw new Problem('missing', 'not_found', 'There is a newer version: load the page again.', { cause });
    const sentence = `The page ${name} is not built: run "npm run build:static".`;
    throw new Problem('missing', 'not_found', sentence, { cause });
  }
}
