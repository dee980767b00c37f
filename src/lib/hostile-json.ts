/** Finds what is legal JSON but must not enter: NUL bytes, half characters, infinite numbers, abysses of nesting. */
const DEEPEST = 32;

export type Hostility = { path: string; fault: string };

export function findHostility(value: unknown, depth = 0): Hostility | null {
  if (typeof value === 'string') return textFault(value);
  if (typeof value === 'number') return Number.isFinite(value) ? null : here('is a number out of range');
  if (typeof value !== 'object' || value === null) return null;
  if (depth === DEEPEST) return here(`is nested deeper than ${DEEPEST} levels`);
  for (const key of Object.keys(value)) {
    const unclean = textFault(key);
    if (unclean) return unclean;
    const found = findHostility((value as Record<string, unknown>)[key], depth + 1);
    if (found) return { ...found, path: `/${key}${found.path}` };
  }
  return null;
}

function textFault(value: string) {
  if (value.includes('\0')) return here('contains a NUL character');
  if (!value.isWellFormed()) return here('contains half of a surrogate pair');
  return null;
}

// The way there is put together on the way back: almost always there is nothing to tell.
const here = (fault: string): Hostility => ({ path: '', fault });
