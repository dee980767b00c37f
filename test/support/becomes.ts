import { setTimeout as passed } from 'node:timers/promises';
import { equal } from 'uvu/assert';

const PATIENCE_MS = 10_000;
const LOOK_EVERY_MS = 20;

/**
 * Waits until what is read is what is expected, and says how it differs if it never is. For what a page shows or has
 * sent some time after a deed: it shows a change before the server has it, and draws when it comes to it.
 */
export async function becomes<T>(read: () => T | Promise<T>, expected: T, what?: string) {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const found = await read();
    if (isSame(found, expected) || performance.now() > end) return equal(found, expected, what);
    await passed(LOOK_EVERY_MS);
  }
}

function isSame(found: unknown, expected: unknown) {
  try {
    equal(found, expected);
    return true;
  } catch {
    return false;
  }
}
