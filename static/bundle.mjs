import { createHash } from 'node:crypto';
import { existsSync, globSync } from 'node:fs';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const here = import.meta.dirname;
// The first that know light-dark(), by which tokens.css gives each colour.
const browsers = ['chrome123', 'firefox120', 'safari17.5'];

/**
 * Bundles every page, a folder with a main.ts or main.tsx, into `<outDir>/<page>/`: main.js, main.css, index.html, the
 * parts that are loaded when they are needed, and each of them compressed beside it. A page that the server writes
 * itself has a main.css and nothing else. The answer is the files that went into them.
 */
export async function bundleStatic(outDir) {
  await rm(outDir, { recursive: true, force: true });
  const entries = globSync('*/main.{ts,tsx,css}', { cwd: here });
  const pages = await Promise.all(entries.map((entry) => bundlePage(entry, join(outDir, dirname(entry)))));
  return pages.flat();
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
    target: browsers,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
  const page = join(here, dirname(entry));
  const files = globSync('{index.html,*.svg,*.webmanifest}', { cwd: page });
  await Promise.all(files.map((name) => cp(join(page, name), join(outdir, name))));
  const made = [...Object.keys(metafile.outputs), ...files.map((name) => join(outdir, name))];
  const worker = await bundleWorker(join(page, 'worker', 'sw.ts'), outdir, made);
  await Promise.all([...made, ...worker].map(compress));
  return Object.keys(metafile.inputs);
}

/** The service worker of a page that has one. It knows the files of its version, and what is in them makes its name. */
async function bundleWorker(entry, outdir, made) {
  if (!existsSync(entry)) return [];
  const shown = made.filter((file) => basename(file) !== 'index.html').sort();
  const hash = createHash('sha256');
  for (const file of made.toSorted()) hash.update(await readFile(file));
  const built = {
    version: hash.digest('base64url').slice(0, 12),
    files: shown.map((file) => `/app/assets/${basename(file)}`),
  };
  const outfile = join(outdir, 'sw.js');
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    target: browsers,
    define: { BUILT: JSON.stringify(built) },
    legalComments: 'none',
    logLevel: 'warning',
  });
  return [outfile];
}

async function compress(file) {
  const bytes = await readFile(file);
  await writeFile(`${file}.br`, brotliCompressSync(bytes));
  await writeFile(`${file}.gz`, gzipSync(bytes, { level: 9 }));
}
