import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getAsset, isSea } from 'node:sea';
import { fileURLToPath } from 'node:url';

/** Whether this is the executable, which carries its files inside, or a checkout. */
export const isExecutable = isSea();

/**
 * A file that ships with the program: `readAsset('schema.sql')`, `readAsset('static', 'docs', 'main.js')`. Files
 * inside the executable have no path, so there is no way to ask for one.
 */
export const readAsset = (...names: string[]) =>
  isExecutable ? Buffer.from(getAsset(names.join('/'))) : readFileSync(pathInCheckout(names));

// Browser code is served as the build leaves it, not as it is written.
function pathInCheckout(names: string[]) {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  return names[0] === 'static' ? join(root, 'build', ...names) : join(root, ...names);
}
