const LOOKED_AT = 24;

/**
 * By how many rows what stood from `top` on has moved. Some of them may have gone elsewhere, so that what most of them
 * did counts; 0 where they are all gone.
 */
export function shiftOf(before: readonly number[], after: readonly number[], top: number) {
  const votes = new Map<number, number>();
  const placeOf = new Map(after.map((id, at) => [id, at]));
  before.slice(top, top + LOOKED_AT).forEach((id, nth) => {
    const at = placeOf.get(id);
    if (at !== undefined) votes.set(at - top - nth, (votes.get(at - top - nth) ?? 0) + 1);
  });
  const [most] = [...votes].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? 0;
}
