import type { Domain } from './domain.ts';

const IDENTITY = /^(agent|role|key)\./;

/** Drops everything that is remembered of the database. */
export function forgetRemembered({ identity, settings }: Pick<Domain, 'identity' | 'settings'>) {
  identity.changed();
  settings.forget();
}

/** Drops what is remembered whenever an event says that it may no longer be true. */
export function forgetWhenChanged({ store, events, identity, settings }: Domain) {
  return store.onCommit(() => {
    const names = events.takeRecorded();
    if (names.some((name) => IDENTITY.test(name))) identity.changed();
    if (names.includes('settings.changed')) settings.forget();
  });
}
