/** Finds what is legal JSON but must not enter: NUL bytes, half characters, infinite numbers, abysses of nesting. */
const DEEPEST = 32;

export type Hostility = { path: string; fault: string };

/** Of an object in each of its properties the first. */
export function findHostilities(value: unknown): Hostility[] {
  const found = findHostility(value);
  if (found === null || typeof value !== 'object' || value === null || Array.isArray(value))
    return found === null ? [] : [found];
  const inEach = Object.entries(value).flatMap(([key, one]) => findHostility({ [key]: one }) ?? []);
  return inEach.length === 0 ? [found] : inEach;
}

// The path is put together only on the way back from a fault: a megabyte of small values must not cost half a second.
export function findHostility(value: unknown, depth = 0): Hostility | null {
  if (typeof value === 'string') return textFault(value);
  if (typeof value === 'number') return Number.isFinite(value) ? null : here('is a number out of range');
  if (typeof value !== 'object' || value === null) return null;
  if (depth === DEEPEST) return here(`is nested deeper than ${DEEPEST} levels`);
  // The cast: whatever is no list has its values by name, and copying them to prove that would take time.
  return Array.isArray(value) ? inList(value, depth) : inObject(value as Record<string, unknown>, depth);
}

function inList(list: unknown[], depth: number) {
  for (let index = 0; index < list.length; index++) {
    const found = findHostility(list[index], depth + 1);
    if (found) return below(index, found);
  }
  return null;
}

function inObject(object: Record<string, unknown>, depth: number) {
  for (const key in object) {
    const bad = textFault(key);
    if (bad) return bad;
    const found = findHostility(object[key], depth + 1);
    if (found) return below(key, found);
  }
  return null;
}

function textFault(value: string) {
  if (value.includes('\0')) return here('contains a NUL character');
  if (!value.isWellFormed()) return here('contains half of a surrogate pair');
  return null;
}

const here = (fault: string): Hostility => ({ path: '', fault });
const below = (key: string | number, { path, fault }: Hostility) => ({ path: `/${key}${path}`, fault });
