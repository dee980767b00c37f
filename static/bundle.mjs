import { globSync } from 'node:fs';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const here = import.meta.dirname;

/**
 * Bundles every page, a folder with a main.ts or main.tsx, into `<outDir>/<page>/`: main.js, main.css, index.html, and
 * each of them compressed beside it. A page that the server writes itself has a main.css and nothing else.
 */
export async function bundleStatic(outDir) {
  await rm(outDir, { recursive: true, force: true });
  const entries = globSync('*/main.{ts,tsx,css}', { cwd: here });
  await Promise.all(entries.map((entry) => bundlePage(entry, join(outDir, dirname(entry)))));
}

async function bundlePage(entry, outdir) {
  await build({
    entryPoints: [join(here, entry)],
    outdir,
    bundle: true,
    minify: true,
    format: 'esm',
    // The first that know light-dark(), by which tokens.css gives each colour.
    target: ['chrome123', 'firefox120', 'safari17.5'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
  if (entry.endsWith('.css')) return compress(join(outdir, 'main.css'));
  await cp(join(here, dirname(entry), 'index.html'), join(outdir, 'index.html'));
  await Promise.all(['main.js', 'main.css', 'index.html'].map((name) => compress(join(outdir, name))));
}

async function compress(file) {
  const bytes = await readFile(file);
  await writeFile(`${file}.br`, brotliCompressSync(bytes));
  await writeFile(`${file}.gz`, gzipSync(bytes, { level: 9 }));
}
