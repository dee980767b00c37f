/**
 * Reads the same thing again and again and takes what it is told, unless it has been told something that was asked for
 * later: on a slow line answers overtake each other, and an old one must not take the place of a newer one.
 */
export function newest<Found>(take: (found: Found) => void) {
  let asked = 0;
  let taken = 0;
  return async (read: () => Promise<Found>) => {
    const own = ++asked;
    const found = await read();
    if (own < taken) return;
    taken = own;
    take(found);
  };
}
