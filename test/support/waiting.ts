// Long enough for a machine that does much else at the same time.
const LIMIT_MS = 30_000;

/** Lets a test wait for a fact without sleeping: `changed()` looks again, `fail()` ends all waiting. */
export function waiting<T>(evidence: () => T) {
  const waiters = new Set<{ look: () => void; fail: (error: Error) => void }>();

  function waitUntil(holds: (evidence: T) => boolean, whatFor: string, limitMs = LIMIT_MS) {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const waiter = { look: () => holds(evidence()) && resolve(evidence()), fail: reject };
    const timer = setTimeout(() => reject(new Error(`Waited ${limitMs} ms for ${whatFor}`)), limitMs);
    waiters.add(waiter);
    waiter.look();
    return promise.finally(() => {
      clearTimeout(timer);
      waiters.delete(waiter);
    });
  }

  function changed() {
    for (const { look } of waiters) look();
  }

  function fail(error: Error) {
    for (const waiter of waiters) waiter.fail(error);
  }

  return { waitUntil, changed, fail };
}
