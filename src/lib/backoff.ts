/** Waits that double from `firstMs` up to `longestMs`, each off by up to a fifth, so that failures do not march in step. */
export const doubling = (firstMs: number, longestMs: number) => (failures: number, chance: number) =>
  jittered(Math.min(firstMs * 2 ** (failures - 1), longestMs), chance);

/** `chance` is within 0–1; a half leaves the wait as it is. */
export const jittered = (waitMs: number, chance: number) => Math.round(waitMs * (0.8 + 0.4 * chance));
