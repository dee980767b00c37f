import { myId } from './session.ts';

/**
 * Things that this browser keeps for whoever is signed in, each under a name of its own, so that two tabs never
 * overwrite each other's. They survive a reload and a session that has ended, and nobody else who signs in sees them.
 */
const prefixOf = (kind: string) => `confab.${kind}.${myId.peek()}.`;

export function keepAs(kind: string, name: string, thing: unknown) {
  try {
    localStorage.setItem(prefixOf(kind) + name, JSON.stringify(thing));
  } catch {
    // The browser has no room left: what is on the screen and at the server has to do.
  }
}

export const forget = (kind: string, name: string) => localStorage.removeItem(prefixOf(kind) + name);

export function keptAs<T>(kind: string, name: string): T | null {
  return read<T>(prefixOf(kind) + name);
}

export function kept<T>(kind: string): T[] {
  const prefix = prefixOf(kind);
  const names = Object.keys(localStorage).filter((name) => name.startsWith(prefix));
  return names.flatMap((name) => read<T>(name) ?? []);
}

/** Tells when another tab has changed one of them; null when it is gone. */
export function onOtherTab<T>(kind: string, listener: (name: string, thing: T | null) => void) {
  addEventListener('storage', ({ key }) => {
    const prefix = prefixOf(kind);
    if (key?.startsWith(prefix)) listener(key.slice(prefix.length), read<T>(key));
  });
}

// The cast: nobody but we writes under these names.
function read<T>(key: string): T | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as T | null;
  } catch {
    return null;
  }
}
