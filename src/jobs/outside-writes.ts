import type { Domain } from '../domain/domain.ts';
import { forgetRemembered } from '../domain/remembered.ts';

const LOOK_EVERY_MS = 250;

/** Notices what the command line or another process wrote: memories are dropped, dispatcher and worker wake up. */
export function watchOutsideWrites(domain: Domain) {
  const { store } = domain;
  let version = store.outsideVersion();
  const timer = setInterval(() => {
    const current = store.outsideVersion();
    if (current === version) return;
    version = current;
    forgetRemembered(domain);
    store.announce();
  }, LOOK_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
