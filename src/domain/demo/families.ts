import type { Core } from '../core.ts';

/** What was merged into one another: all of it goes, or none. */
export function families({ store }: Pick<Core, 'store'>, table: 'contacts' | 'conversations') {
  const survivorOf = store.values<[id: number], number | null>(
    `demo.${table}.survivorOf`,
    `select merged_into_id from ${table} where id = ?`,
  );
  const mergedInto = store.values<[id: number], number>(
    `demo.${table}.mergedInto`,
    `select id from ${table} where merged_into_id = ?`,
  );

  function headOf(id: number): number {
    const survivor = survivorOf.get(id) ?? null;
    return survivor === null ? id : headOf(survivor);
  }

  /** The one they live on in comes last, because the rows of the others lead there. */
  const under = (id: number): number[] => [...mergedInto.all(id).flatMap(under), id];

  return (id: number) => under(headOf(id));
}
