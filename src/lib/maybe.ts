/** What becomes of something that was found; undefined if it was not. */
export const maybe = <T, R>(found: T | undefined, become: (found: T) => R) =>
  found === undefined ? undefined : become(found);
