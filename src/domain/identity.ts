/** Grows with everything that may change who may do what; whoever remembers rights looks whether it has. */
export function identity() {
  let version = 0;
  return { version: () => version, changed: () => void (version += 1) };
}
