import type { Foundation } from './foundation.ts';

/** Counts kept in the transaction that changes them, so that a list's total never scans the table. */
export function totals({ store }: Pick<Foundation, 'store'>) {
  const write = store.change<[noun: string, businessId: number, count: number]>(
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

  const forgetEmpty = store.change<[businessId: number]>(
    'totals.forget',
    'delete from totals where business_id = ? and count = 0',
  );

  // Added up while changes run: of fifty new leads the total is written once.
  const added = new Map<string, { noun: string; businessId: number; count: number }>();
  function put() {
    for (const { noun, businessId, count } of added.values())
      if (count !== 0) write.run(noun, businessId, count);
    added.clear();
  }
  store.tally({ put, drop: () => added.clear() });

  function add(noun: string, businessId: number, count = 1) {
    const name = `${noun} ${businessId}`;
    added.set(name, { noun, businessId, count: (added.get(name)?.count ?? 0) + count });
  }

  function of(noun: string, businessId: number | null) {
    if (added.size > 0) put();
    return (businessId === null ? ofAll.get(noun) : ofOne.get(noun, businessId)) ?? 0;
  }

  /** Of a business that is to go nothing is counted any more. */
  function forget(businessId: number) {
    put();
    forgetEmpty.run(businessId);
  }

  return { add, of, forget };
}
