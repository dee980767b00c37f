import { globSync } from 'node:fs';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const here = import.meta.dirname;

/**
 * Bundles every page, a folder with a main.ts or main.tsx, into `<outDir>/<page>/`: main.js, main.css, index.html, the
 * parts that are loaded when they are needed, and each of them compressed beside it. A page that the server writes
 * itself has a main.css and nothing else.
 */
export async function bundleStatic(outDir) {
  await rm(outDir, { recursive: true, force: true });
  const entries = globSync('*/main.{ts,tsx,css}', { cwd: here });
  await Promise.all(entries.map((entry) => bundlePage(entry, join(outDir, dirname(entry)))));
}

async function bundlePage(entry, outdir) {
  const { metafile } = await build({
    entryPoints: [join(here, entry)],
    outdir,
    bundle: true,
    splitting: true,
    chunkNames: 'part-[hash]',
    metafile: true,
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
  const page = join(here, dirname(entry));
  const files = globSync('{index.html,*.svg,*.webmanifest}', { cwd: page });
  await Promise.all(files.map((name) => cp(join(page, name), join(outdir, name))));
  await Promise.all(
    [...Object.keys(metafile.outputs), ...files.map((name) => join(outdir, name))].map(compress),
  );
}

async function compress(file) {
  const bytes = await readFile(file);
  await writeFile(`${file}.br`, brotliCompressSync(bytes));
  await writeFile(`${file}.gz`, gzipSync(bytes, { level: 9 }));
}
