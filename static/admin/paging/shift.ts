import { idsBetween, placeOf, type Rows } from './rows.ts';

const LOOKED_AT = 24;

/**
 * By how many rows what stood from `top` on has moved. Some of them may have gone elsewhere, so that what most of them
 * did counts; 0 where they are all gone.
 */
export function shiftOf(before: Rows, after: Rows, top: number) {
  const votes = new Map<number, number>();
  idsBetween(before, top, top + LOOKED_AT).forEach((id) => {
    const at = placeOf(after, id);
    const by = at - placeOf(before, id);
    if (at >= 0) votes.set(by, (votes.get(by) ?? 0) + 1);
  });
  const [most] = [...votes].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? 0;
}
