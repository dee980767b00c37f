import type { Actor } from '../../domain/actor.ts';
import type { Domain } from '../../domain/domain.ts';
import type { Event } from '../../domain/events.ts';
import type { Permission } from '../../domain/permissions.ts';
import { frame, type Subscriber } from '../../http/sse.ts';
import { presentAgent } from './agents.shape.ts';
import { presentBusiness } from './businesses.ts';
import { presentKey } from './keys.ts';
import { presentRole } from './roles.ts';
import { presentWebhook } from './webhooks.shape.ts';

const FAR_BEHIND = 10_000;
const PAGE = 500;

/** What one needs to see an event of a noun, and how the noun looks now (null when it is gone). */
type Noun = { permission: Permission; object: (domain: Domain, id: number) => unknown };
const nouns: Record<string, Noun> = {
  agent: {
    permission: 'users:manage',
    object: (domain, id) => maybe(domain.agents.find(id), (agent) => presentAgent(agent, domain)),
  },
  business: {
    permission: 'settings:manage',
    object: (domain, id) => presentBusiness(domain.businesses.get(id)),
  },
  contact: { permission: 'contacts:read', object: () => null },
  job: { permission: 'jobs:manage', object: () => null },
  key: { permission: 'keys:manage', object: (domain, id) => presentKey(domain.keys.get(id)) },
  lead: { permission: 'leads:read', object: () => null },
  role: { permission: 'roles:manage', object: (domain, id) => maybe(domain.roles.find(id), presentRole) },
  settings: { permission: 'settings:manage', object: (domain) => domain.settings.get() },
  webhook: {
    permission: 'webhooks:manage',
    object: (domain, id) => maybe(domain.webhooks.find(id), presentWebhook),
  },
};

/** Sends a subscriber what has happened since `from`, and from then on every commit; the answer ends it. */
export function follow(domain: Domain, actor: Actor, from: number, subscriber: Subscriber) {
  const { store, events, clock, principals } = domain;
  const now = principals.following(actor);
  let last = from;
  let isSlow = false;
  catchUp();
  const unsubscribe = store.onCommit(catchUp);
  const end = actor.key?.expiresAt ?? null;
  const cancel = end === null ? () => {} : clock.after(end - clock.now(), catchUp);

  function catchUp() {
    const viewer = now();
    if (!viewer) return subscriber.close();
    const newest = events.newestId();
    if (newest - last > FAR_BEHIND || last > newest) reset(newest);
    while (!isSlow && last < newest) tell(viewer, events.after(last, PAGE));
  }

  /** They are too far behind to be told everything, or ahead of us: then another database was here when they left. */
  function reset(newest: number) {
    last = newest;
    subscriber.send(frame({ id: last, event: 'reset', data: { type: 'reset' } }));
  }

  /** The log keeps for a slow reader what a buffer would have to: nothing more is read until all was taken. */
  function tell(viewer: Actor, page: Event[]) {
    for (const event of page) {
      last = event.id;
      isSlow = isVisible(viewer, event) && !subscriber.send(frameOf(domain, event));
      if (isSlow) return subscriber.drained(goOn);
    }
  }

  function goOn() {
    isSlow = false;
    catchUp();
  }

  return () => {
    unsubscribe();
    cancel();
  };
}

const nounOf = (event: Event) => nouns[event.name.slice(0, event.name.indexOf('.'))];

function isVisible(actor: Actor, event: Event) {
  const noun = nounOf(event);
  const isElsewhere = actor.businessId !== null && event.businessId !== actor.businessId;
  return noun !== undefined && !isElsewhere && actor.permissions.has(noun.permission);
}

function frameOf(domain: Domain, event: Event) {
  const object =
    event.subjectId === null && event.name !== 'settings.changed'
      ? null
      : nounOf(event)?.object(domain, event.subjectId ?? 0);
  const version = (object as { version?: number } | null)?.version ?? null;
  const ids = { subject: event.subjectId, business: event.businessId, conversation: event.conversationId };
  return frame({
    id: event.id,
    event: event.name,
    data: { type: event.name, ids, version, object: object ?? null },
  });
}

const maybe = <T, R>(found: T | undefined, present: (found: T) => R) =>
  found === undefined ? null : present(found);
