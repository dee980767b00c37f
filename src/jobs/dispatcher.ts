import type { Domain } from '../domain/domain.ts';
import { DISPATCHER, type Event } from '../domain/events.ts';
import { SECOND } from '../lib/clock.ts';
import type { Log } from '../lib/log.ts';
import { isNotSaved } from '../store/faults.ts';

const MOST_AT_ONCE = 200;
const RETRY_MS = 5 * SECOND;

/**
 * Hands every event on, in the order of the log. Its place in the log moves in the same transaction as what the
 * reactions write, so a crash neither loses an event nor acts on it twice.
 */
export function dispatcher({ domain, log }: { domain: Domain; log: Log }, react: (event: Event) => void) {
  const { store, events, clock, jobs } = domain;
  let state: 'stopped' | 'resting' | 'working' = 'stopped';
  let unsubscribe = () => {};
  let cancelRetry = () => {};

  function start() {
    state = 'resting';
    const stopListening = store.onCommit(() => void follow());
    unsubscribe = () => void stopListening();
    return follow();
  }

  async function follow() {
    await catchUp().catch(tryLater);
  }

  // A disk that is full now has room again some day; what is left over waits in the log.
  function tryLater(error: unknown) {
    if (state === 'stopped') return;
    log.error({ err: error }, 'events could not be handed on; trying again');
    cancelRetry();
    cancelRetry = clock.after(RETRY_MS, () => void follow());
  }

  async function catchUp() {
    if (state !== 'resting' || events.newestId() === events.cursor(DISPATCHER)) return;
    state = 'working';
    try {
      await handOn();
    } finally {
      // Somebody may have stopped us, or seen more to do, while we waited.
      if (!isStopped()) state = 'resting';
    }
    await catchUp();
  }

  // Asked by a function, because it may have changed during an await, which the compiler does not see.
  const isStopped = () => state === 'stopped';

  async function handOn() {
    while (!isStopped() && (await step(MOST_AT_ONCE))) {}
  }

  async function step(limit: number): Promise<boolean> {
    try {
      return (await store.write(() => handOnBatch(limit))) === limit;
    } catch (error) {
      // A full disk is no fault of the event's.
      if (isNotSaved(error)) throw error;
      if (limit > 1) return (await step(1)) || true;
      return skip(error);
    }
  }

  function handOnBatch(limit: number) {
    const batch = events.after(events.cursor(DISPATCHER), limit);
    batch.forEach(react);
    const last = batch.at(-1);
    if (last) events.moveCursor(DISPATCHER, last.id);
    return batch.length;
  }

  // One event that a reaction cannot bear must not hold up all that came after it: it becomes a job of its own, which
  // is spaced out, kept when it has failed too often, and can be retried by hand.
  async function skip(error: unknown) {
    const [event] = events.after(events.cursor(DISPATCHER), 1);
    if (!event) return false;
    log.error(
      { err: error, event_id: event.id, event: event.name },
      'a reaction failed; it is tried again later',
    );
    await store.write(() => {
      jobs.ask('events.react', { eventId: event.id }, { uniqueKey: String(event.id) });
      events.moveCursor(DISPATCHER, event.id);
    });
    return true;
  }

  function stop() {
    state = 'stopped';
    unsubscribe();
    cancelRetry();
  }

  return { start, stop, catchUp };
}
