import type { Domain } from './domain.ts';

const COUNTED = /^(conversation\.|team\.deleted$)/;
const IDENTITY = /^(agent|role|key)\./;

type Remembering = Pick<Domain, 'identity' | 'settings' | 'conversations'>;

/** Drops everything that is remembered of the database. */
export function forgetRemembered({ identity, settings, conversations }: Remembering) {
  identity.changed();
  settings.forget();
  conversations.counts.changed();
}

/** Drops what is remembered whenever an event says that it may no longer be true. */
export function forgetWhenChanged({ store, events, identity, settings, conversations }: Domain) {
  return store.onCommit(() => {
    const names = events.takeRecorded();
    if (names.some((name) => IDENTITY.test(name))) identity.changed();
    if (names.includes('settings.changed')) settings.forget();
    if (names.some((name) => COUNTED.test(name))) conversations.counts.changed();
  });
}
