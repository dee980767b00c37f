/** The same with one of them at another place. */
export function moved<T>(all: readonly T[], from: number, to: number): T[] {
  const others = all.toSpliced(from, 1);
  const one = all[from];
  return one === undefined ? [...all] : others.toSpliced(to, 0, one);
}
