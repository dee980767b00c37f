import { signal } from '@preact/signals';

const TICK_MS = 1000;
let timer: ReturnType<typeof setInterval> | undefined;

/** The time, once a second for everything that counts, and only while something does. */
export const now = signal(Date.now(), {
  watched() {
    now.value = Date.now();
    timer = setInterval(() => (now.value = Date.now()), TICK_MS);
  },
  unwatched() {
    clearInterval(timer);
  },
});
