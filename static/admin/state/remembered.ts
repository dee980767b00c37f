const PREFIX = 'confab.';

/** What this browser keeps for itself, so that it is there before anybody is signed in. */
export const remembered = (name: string) => localStorage.getItem(PREFIX + name);

export function remember(name: string, value: string | null) {
  if (value === null) localStorage.removeItem(PREFIX + name);
  else localStorage.setItem(PREFIX + name, value);
}

/** Tells when another tab remembers something else. */
export const onRemembered = (name: string, listener: (value: string | null) => void) =>
  addEventListener('storage', ({ key, newValue }) => key === PREFIX + name && listener(newValue));
