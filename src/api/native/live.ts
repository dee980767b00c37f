import type { Actor } from '../../domain/actor.ts';
import type { Domain } from '../../domain/domain.ts';
import type { Event } from '../../domain/events.ts';
import { frame, type Subscriber } from '../../http/sse.ts';
import { objectOf } from './nouns.ts';

const FAR_BEHIND = 10_000;
const PAGE = 100;

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
    if (!viewer?.permissions.has('events:read')) return subscriber.close();
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
      isSlow = domain.mayHear(viewer, event) && !subscriber.send(frameOf(domain, event));
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

function frameOf(domain: Domain, event: Event) {
  const object = objectOf(domain, event);
  const version = isVersioned(object) ? object.version : null;
  const ids = { subject: event.subjectId, business: event.businessId, conversation: event.conversationId };
  return frame({
    id: event.id,
    event: event.name,
    data: { type: event.name, ids, version, object },
  });
}

const isVersioned = (object: unknown): object is { version: number } =>
  typeof object === 'object' && object !== null && 'version' in object;
