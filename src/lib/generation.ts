/** Grows with everything that may make what somebody remembers untrue; whoever remembers looks whether it has. */
export function generation() {
  let version = 0;
  return { version: () => version, changed: () => void (version += 1) };
}
