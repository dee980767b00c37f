import { get } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { suite } from 'uvu';
import { equal, is, match, ok } from 'uvu/assert';
import { type World, world } from '../support/world.ts';

const pages = suite('our own pages');

const files = ['/docs', '/docs/main.js', '/docs/main.css', '/setup', '/setup/main.js', '/setup/main.css'];
const decoders = { br: brotliDecompressSync, gzip: gunzipSync };
const ways = Object.keys(decoders) as (keyof typeof decoders)[];

/** As fetch, which would decode what it gets. */
function fetched({ origin }: World, path: string, headers: Record<string, string>, method = 'GET') {
  const { promise, resolve, reject } = Promise.withResolvers<Fetched>();
  get(origin + path, { headers, method }, async (response) => {
    resolve({ status: response.statusCode, headers: response.headers, bytes: await buffer(response) });
  }).on('error', reject);
  return promise;
}
type Fetched = { status?: number; headers: Record<string, unknown>; bytes: Buffer };

for (const file of files)
  pages(`${file} is sent compressed to those who ask for it, and is the same to all`, async () => {
    await using here = await world();
    const plain = await fetched(here, file, {});
    is(plain.headers['content-encoding'], undefined);
    for (const way of ways) {
      const { status, headers, bytes } = await fetched(here, file, { 'accept-encoding': way });
      equal([status, headers['content-encoding']], [200, way]);
      ok(decoders[way](bytes).equals(plain.bytes));
      ok(bytes.length < plain.bytes.length);
      is(headers['content-length'], String(bytes.length));
      for (const name of ['content-type', 'content-security-policy', 'cache-control', 'vary'])
        is(headers[name], plain.headers[name], name);
    }
  });

pages('tell caches that the encoding was a wish of the client', async () => {
  await using here = await world();
  for (const file of files) is((await fetched(here, file, {})).headers.vary, 'Accept-Encoding');
});

pages('have a tag for each encoding; whoever has that one gets no bytes', async () => {
  await using here = await world();
  const tags = new Set<string>();
  for (const way of [...ways, 'identity']) {
    const asking = { 'accept-encoding': way };
    const tag = String((await fetched(here, '/docs/main.js', asking)).headers.etag);
    match(tag, /^"[\w-]{20}"$/);
    tags.add(tag);
    for (const method of ['GET', 'HEAD']) {
      const again = await fetched(
        here,
        '/docs/main.js',
        { ...asking, 'if-none-match': `"old", W/${tag}` },
        method,
      );
      equal([again.status, again.bytes.length, again.headers.etag], [304, 0, tag]);
      equal([again.headers.vary, again.headers['content-encoding']], ['Accept-Encoding', undefined]);
    }
  }
  is(tags.size, 3);
  const [brotli = ''] = tags;
  const other = await fetched(here, '/docs/main.js', { 'accept-encoding': 'gzip', 'if-none-match': brotli });
  is(other.status, 200);
});

pages('tell HEAD what GET would send', async () => {
  await using here = await world();
  const asking = { 'accept-encoding': 'br' };
  const { headers } = await fetched(here, '/docs/main.js', asking);
  const head = await fetched(here, '/docs/main.js', asking, 'HEAD');
  is(head.bytes.length, 0);
  for (const name of ['content-length', 'content-encoding', 'etag', 'vary'])
    is(head.headers[name], headers[name], name);
});

pages('hold nothing that is inline, so that nothing which slips in is run', async () => {
  await using here = await world();
  const workplace = ['/app', '/app/inbox/all/1', '/app/sw.js', '/app/assets/main.js'];
  for (const path of ['/docs', '/setup', ...workplace]) {
    const policy = String((await fetched(here, path, {})).headers['content-security-policy']);
    match(policy, /(^|; )default-src 'none'; script-src 'self'; style-src 'self';/, path);
    ok(!/unsafe-|nonce-|\*|https?:/.test(policy), path);
  }
});

pages(
  'are watched over by a worker that is asked for anew each time and reaches all of the workplace',
  async () => {
    await using here = await world();
    const { headers, bytes } = await fetched(here, '/app/sw.js', {});
    equal(
      [headers['content-type'], headers['cache-control'], headers['service-worker-allowed']],
      ['text/javascript; charset=utf-8', 'no-cache', '/app'],
    );
    const [files = ''] = /\["\/app\/assets\/[^\]]*\]/.exec(String(bytes)) ?? [];
    const kept: string[] = JSON.parse(files);
    ok(kept.includes('/app/assets/main.js') && kept.length > 50);
    for (const file of kept) is((await fetched(here, file, {})).status, 200, file);
  },
);

pages('do not give away the files they are made of', async () => {
  await using here = await world();
  for (const file of ['main.js.br', 'main.js.gz', 'main.tsx', 'index.html', '..%2fmain.js'])
    is((await fetched(here, `/docs/${file}`, {})).status, 404, file);
});

pages.run();
