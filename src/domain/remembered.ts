import type { Domain } from './domain.ts';

const COUNTED = /^(conversation\.|team\.deleted$)/;
const LABELS = /^(agent|inbox|sla_policy|status|team)\.(updated|deleted)$/;
const IDENTITY = /^(agent|role|key)\./;

type Remembering = Pick<Domain, 'identity' | 'labels' | 'settings' | 'conversations'>;

/** Drops everything that is remembered of the database. */
export function forgetRemembered({ identity, labels, settings, conversations }: Remembering) {
  identity.changed();
  labels.changed();
  settings.forget();
  conversations.counts.changed();
}

/** Drops what is remembered whenever an event says that it may no longer be true. */
export function forgetWhenChanged({ store, events, identity, labels, settings, conversations }: Domain) {
  return store.onCommit(() => {
    const names = events.takeRecorded();
    if (names.some((name) => IDENTITY.test(name))) identity.changed();
    if (names.some((name) => LABELS.test(name))) labels.changed();
    if (names.includes('settings.changed')) settings.forget();
    if (names.some((name) => COUNTED.test(name))) conversations.counts.changed();
  });
}
