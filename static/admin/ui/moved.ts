/** The same with one of them at another place, if there are both. */
export function moved<T>(all: readonly T[], from: number, to: number): T[] {
  const one = all[from];
  if (one === undefined || to < 0 || to >= all.length) return [...all];
  return all.toSpliced(from, 1).toSpliced(to, 0, one);
}

/** The same in a given order; what is not in it comes last. */
export function inOrder<T extends { id: number }>(all: readonly T[], ids: readonly number[]): T[] {
  const placeOf = ({ id }: T) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return all.toSorted((one, other) => placeOf(one) - placeOf(other));
}
