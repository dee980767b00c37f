import { cp, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));

/** Bundles every page of static/ into `<outDir>/<page>/`: main.js, main.css, and index.html as it is. */
export async function bundleStatic(outDir) {
  const pages = await pagesWithEntry();
  await Promise.all(pages.map((page) => bundlePage(page, join(outDir, page.name))));
  return pages.map(({ name }) => name);
}

async function pagesWithEntry() {
  const files = await readdir(here, { recursive: true });
  return files.flatMap((file) => {
    const [name, entry, deeper] = file.split(/[\\/]/);
    return /^main\.tsx?$/.test(entry ?? '') && !deeper ? [{ name, entry: join(here, file) }] : [];
  });
}

async function bundlePage({ name, entry }, outDir) {
  await build({
    entryPoints: [entry],
    outdir: outDir,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
  });
  await cp(join(here, name, 'index.html'), join(outDir, 'index.html'));
}
