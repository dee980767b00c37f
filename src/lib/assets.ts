import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { getAsset, isSea } from 'node:sea';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

/** Whether this is the executable, which carries its files inside, or a checkout. */
export const isExecutable = isSea();

/**
 * A file that ships with the program: `readAsset('schema.sql')`, `readAsset('static', 'docs', 'main.js')`. Files
 * inside the executable have no path, so there is no way to ask for one.
 */
export const readAsset = (...names: string[]) =>
  isExecutable ? Buffer.from(getAsset(names.join('/'))) : readFileSync(pathInCheckout(names));

/** A font of an npm package of Google's, such as `noto-sans/400Regular/NotoSans_400Regular.ttf`; packed in the executable. */
export const readFont = (file: string) =>
  isExecutable
    ? brotliDecompressSync(readAsset('fonts', `${basename(file)}.br`))
    : readAsset('node_modules', '@expo-google-fonts', file);

// Browser code is served as the build leaves it, not as it is written.
function pathInCheckout(names: string[]) {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  return names[0] === 'static' ? join(root, 'build', ...names) : join(root, ...names);
}
