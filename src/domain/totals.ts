import type { Foundation } from './foundation.ts';

/** Counts kept in the transaction that changes them, so that a list's total never scans the table. */
export function totals({ store }: Pick<Foundation, 'store'>) {
  const add = store.change<[noun: string, businessId: number, count: number]>(
    'totals.add',
    `insert into totals (noun, business_id, count) values (?, ?, ?)
     on conflict (noun, business_id) do update set count = count + excluded.count`,
  );
  const ofAll = store.values<[noun: string], number>(
    'totals.ofAll',
    'select coalesce(sum(count), 0) from totals where noun = ?',
  );
  const ofOne = store.values<[noun: string, businessId: number], number>(
    'totals.ofOne',
    'select coalesce(sum(count), 0) from totals where noun = ? and business_id = ?',
  );

  return {
    add: (noun: string, businessId: number, count = 1) => void add.run(noun, businessId, count),
    of: (noun: string, businessId: number | null) =>
      (businessId === null ? ofAll.get(noun) : ofOne.get(noun, businessId)) ?? 0,
  };
}
