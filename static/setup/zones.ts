/** Every time zone this browser knows, with the one the reader seems to live in. */
export function zones() {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
  // Browsers leave UTC out of their list, and may call the reader's own zone by an older name.
  const names = new Set([...Intl.supportedValuesOf('timeZone'), here, 'UTC']);
  return [...names].sort().map((name) => ({ name, isHere: name === here }));
}
