import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// In the executable everything lies beside the bundle; in a checkout this file is two folders below the root.
const here = dirname(fileURLToPath(import.meta.url));
const root = existsSync(join(here, 'schema.sql')) ? here : join(here, '..', '..');

/** Where a file that ships with the program lies: `schema.sql`, `static/…`. */
export const assetPath = (...names: string[]) => join(root, ...names);
export const readAsset = (...names: string[]) => readFileSync(assetPath(...names));
export const isBundled = root === here;
