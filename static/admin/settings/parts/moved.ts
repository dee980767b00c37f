/** The same with one of them at another place. */
export function moved<T>(all: readonly T[], from: number, to: number): T[] {
  const others = all.toSpliced(from, 1);
  const one = all[from];
  return one === undefined ? [...all] : others.toSpliced(to, 0, one);
}

/** The same in a given order; what is not in it comes last. */
export function inOrder<T extends { id: number }>(all: readonly T[], ids: readonly number[]): T[] {
  const placeOf = ({ id }: T) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return all.toSorted((one, other) => placeOf(one) - placeOf(other));
}
