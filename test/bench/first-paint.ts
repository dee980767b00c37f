import type { Figure } from './figure.ts';

const TARGET_KB = 200;
const IMPORT = /(?:from|import)"\.\/(part-\w+\.js)"/g;
type Encoding = 'gzip' | 'br';

/** The scripts and styles that a page needs before it draws anything: those that come later are imported by a call. */
export async function firstPaint(url: string): Promise<Figure> {
  const files = await needed(url, 'main.js');
  const size = async (encoding: Encoding) => {
    const sizes = await Promise.all([...files, 'main.css'].map((file) => sentSize(url, file, encoding)));
    return sizes.reduce((sum, one) => sum + one, 0) / 1000;
  };
  return {
    row: 'workplace-size',
    what: `scripts and styles that the inbox needs for its first paint, by gzip (${files.size + 1} files)`,
    value: await size('gzip'),
    unit: 'KB',
    target: { atMost: TARGET_KB },
    note: `${(await size('br')).toFixed(0)} KB by brotli`,
  };
}

const address = (url: string, file: string) => `${url}/app/assets/${file}`;

async function needed(url: string, file: string, known = new Set<string>()) {
  known.add(file);
  const script = await (await fetch(address(url, file))).text();
  for (const [, part = ''] of script.matchAll(IMPORT)) if (!known.has(part)) await needed(url, part, known);
  return known;
}

async function sentSize(url: string, file: string, encoding: Encoding) {
  const { headers } = await fetch(address(url, file), {
    method: 'HEAD',
    headers: { 'accept-encoding': encoding },
  });
  if (headers.get('content-encoding') !== encoding) throw new Error(`${file} is not sent by ${encoding}`);
  return Number(headers.get('content-length'));
}
