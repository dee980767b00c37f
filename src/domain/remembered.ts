import type { Domain } from './domain.ts';

const IDENTITY = /^(agent|role|key)\./;

/** Drops everything that is remembered of the database. */
export function forgetRemembered({ identity, settings }: Pick<Domain, 'identity' | 'settings'>) {
  identity.changed();
  settings.forget();
}

/** Drops what is remembered whenever an event says that it may no longer be true. */
export function forgetWhenChanged(domain: Domain) {
  const { store, events } = domain;
  let last = events.newestId();
  return store.onCommit(() => {
    const newest = events.newestId();
    if (newest === last) return;
    const names = events.after(last, newest - last).map(({ name }) => name);
    last = newest;
    if (names.some((name) => IDENTITY.test(name))) domain.identity.changed();
    if (names.includes('settings.changed')) domain.settings.forget();
  });
}
