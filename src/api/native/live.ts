import { type Actor, agentOf } from '../../domain/actor.ts';
import type { Event } from '../../domain/events.ts';
import type { Looked } from '../../domain/screens.ts';
import { frame, type Subscriber } from '../../http/sse.ts';
import { presentProgress } from './exports.shape.ts';
import { colleagueOf, objectOf, type Sight } from './nouns.ts';
import { presentLooked, presentPresence } from './presence.shape.ts';

const FAR_BEHIND = 10_000;
const PAGE = 100;

/** Sends a subscriber what has happened since `from`, and from then on every commit; the answer ends it. */
export function follow({ domain, viewer: actor, origin }: Sight, from: number, subscriber: Subscriber) {
  const { store, events, clock, principals, conversations, presence, exports, screens } = domain;
  const now = principals.following(actor);
  const missed = new Map<string, () => void>();
  let last = from;
  let isSlow = false;
  let pause: NodeJS.Immediate | null = null;
  catchUp();
  const unsubscribe = store.onCommit(catchUp);
  const leave = presence.listen(agentOf(actor), (id) => unlessSlow(`presence ${id}`, () => tellPresence(id)));
  const stopWatching = exports.listen(tellProgress);
  const lookAway = screens.listen(agentOf(actor), (it) => unlessSlow(`seen ${it}`, () => tellLooked(it)));
  const end = actor.key?.expiresAt ?? null;
  const cancel = end === null ? () => {} : clock.after(end - clock.now(), catchUp);

  function catchUp() {
    const viewer = now();
    if (!viewer?.permissions.has('events:read')) return subscriber.close();
    const newest = events.newestId();
    if (newest - last > FAR_BEHIND || last > newest) reset(newest);
    if (isSlow || pause || last === newest) return;
    tell(viewer, events.after(last, PAGE));
    if (last < newest) pause = setImmediate(goOnTelling);
  }

  // Ten thousand events take a second: others have their turn between the pages.
  function goOnTelling() {
    pause = null;
    catchUp();
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
      const told = frameFor({ domain, viewer, origin }, event);
      if (told) say(told);
      if (isSlow) return;
    }
  }

  /** Of what changes while they are slow they learn how it stands afterwards. */
  function unlessSlow(about: string, tell: () => void) {
    if (isSlow) missed.set(about, tell);
    else tell();
  }

  function tellPresence(conversationId: number) {
    const viewer = now();
    const conversation = conversations.find(conversationId);
    if (viewer && conversation && conversations.access.maySee(viewer, conversation))
      say(frame({ event: 'presence', data: presentPresence(domain, conversationId) }));
  }

  function tellLooked(looked: Looked) {
    const viewer = now();
    if (viewer) say(frame({ event: 'seen', data: presentLooked(domain, viewer, looked) }));
  }

  /** Of what a slow reader misses the next word tells as well. */
  function tellProgress(exportId: number) {
    const viewer = now();
    const found = exports.find(exportId);
    if (isSlow || !viewer?.permissions.has('exports:read') || !found) return;
    if (exports.maySee(viewer, found)) say(frame({ event: 'export.progress', data: presentProgress(found) }));
  }

  function say(bytes: Buffer) {
    if (subscriber.send(bytes)) return;
    isSlow = true;
    subscriber.drained(goOn);
  }

  function goOn() {
    isSlow = false;
    catchUp();
    const waiting = [...missed.values()];
    missed.clear();
    for (const tell of waiting) tell();
  }

  return () => {
    if (pause) clearImmediate(pause);
    leave();
    stopWatching();
    lookAway();
    unsubscribe();
    cancel();
  };
}

function frameFor(sight: Sight, event: Event) {
  const { domain, viewer } = sight;
  if (domain.mayHear(viewer, event)) return frameOf(event, objectOf(sight, event));
  const told = domain.hearsOfColleague(viewer, event);
  if (told) return frameOf(told, colleagueOf(sight, told));
  return domain.hidesFrom(viewer, event) ? hiddenFrame(event) : null;
}

const HIDDEN = 'conversation.hidden';
const hiddenFrame = (event: Event) =>
  frame({ id: event.id, event: HIDDEN, data: { type: HIDDEN, ids: idsOf(event) } });

function frameOf(event: Event, object: unknown) {
  const version = isVersioned(object) ? object.version : null;
  return frame({
    id: event.id,
    event: event.name,
    data: { type: event.name, ids: idsOf(event), version, object },
  });
}

const idsOf = ({ subjectId, businessId, conversationId }: Event) => ({
  subject: subjectId,
  business: businessId,
  conversation: conversationId,
});

const isVersioned = (object: unknown): object is { version: number } =>
  typeof object === 'object' && object !== null && 'version' in object;
