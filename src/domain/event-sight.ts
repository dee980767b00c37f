import type { Actor } from './actor.ts';
import { type Event, type EventNoun, nounOf } from './events.ts';
import type { Permission } from './permissions.ts';

/** What one needs to read a noun and hence, besides `events:read`, to see its events; null: nothing more. */
const readers: Record<EventNoun, Permission | null> = {
  agent: 'users:manage',
  business: null,
  contact: 'contacts:read',
  job: 'jobs:manage',
  key: 'keys:manage',
  lead: 'leads:read',
  role: null,
  settings: 'settings:manage',
  webhook: 'webhooks:manage',
};

/** Whoever may read a thing sees its events, however they ask; a key that is bound to a business those of that one only. */
export function isVisible({ businessId, permissions }: Actor, event: Event) {
  const wanted = readers[nounOf(event)];
  const isElsewhere = businessId !== null && event.businessId !== businessId;
  return !isElsewhere && (wanted === null || permissions.has(wanted));
}
