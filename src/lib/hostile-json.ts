/** Finds what is legal JSON but must not enter: NUL bytes, half characters, infinite numbers, abysses of nesting. */
const DEEPEST = 32;

export type Hostility = { path: string; fault: string };

export function findHostility(value: unknown, path = '', depth = 0): Hostility | null {
  if (typeof value === 'string') return textFault(value, path);
  if (typeof value === 'number')
    return Number.isFinite(value) ? null : { path, fault: 'is a number out of range' };
  if (typeof value !== 'object' || value === null) return null;
  if (depth === DEEPEST) return { path, fault: `is nested deeper than ${DEEPEST} levels` };
  for (const key in value) {
    const found =
      textFault(key, path) ??
      findHostility((value as Record<string, unknown>)[key], `${path}/${key}`, depth + 1);
    if (found) return found;
  }
  return null;
}

function textFault(value: string, path: string) {
  if (value.includes('\0')) return { path, fault: 'contains a NUL character' };
  if (!value.isWellFormed()) return { path, fault: 'contains half of a surrogate pair' };
  return null;
}
