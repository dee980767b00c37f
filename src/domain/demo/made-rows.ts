import type { Core } from '../core.ts';

/** What the demo makes, in the order in which it is taken away again: what others rest on comes last. */
export const madeNouns = [
  'conversation',
  'lead',
  'contact',
  'view',
  'macro',
  'tag',
  'inbox',
  'team',
  'sla_policy',
  'business_hours',
  'agent',
  'business',
] as const;
export type MadeNoun = (typeof madeNouns)[number];
type Range = { noun: MadeNoun; first_id: number; last_id: number };

/** Which rows the demo made. Ids that follow one another are one range, so that millions of rows are a few. */
export function madeRows({ store }: Pick<Core, 'store'>) {
  const extend = store.change<[Range]>(
    'demo.extend',
    'update demo_rows set last_id = @last_id where noun = @noun and last_id = @first_id - 1',
  );
  const begin = store.change<[Range]>(
    'demo.begin',
    'insert into demo_rows (noun, first_id, last_id) values (@noun, @first_id, @last_id)',
  );
  const around = store.values<[noun: MadeNoun, id: number], number>(
    'demo.around',
    `select last_id from demo_rows where noun = ? and first_id <= ? order by first_id desc limit 1`,
  );
  const first = store.rows<[noun: MadeNoun], Range>(
    'demo.first',
    'select * from demo_rows where noun = ? order by first_id limit 1',
  );
  const drop = store.change<[noun: MadeNoun, firstId: number]>(
    'demo.drop',
    'delete from demo_rows where noun = ? and first_id = ?',
  );
  const any = store.values<[], number>('demo.any', 'select 1 from demo_rows limit 1');
  const count = store.values<[noun: MadeNoun], number>(
    'demo.count',
    'select coalesce(sum(last_id - first_id + 1), 0) from demo_rows where noun = ?',
  );

  function note(noun: MadeNoun, firstId: number, lastId = firstId) {
    const range = { noun, first_id: firstId, last_id: lastId };
    if (extend.run(range).changes === 0) begin.run(range);
  }

  /** The next few ids of a noun. */
  function next(noun: MadeNoun, limit: number): number[] {
    const range = first.get(noun);
    const length = range ? Math.min(limit, range.last_id - range.first_id + 1) : 0;
    return Array.from({ length }, (_, nth) => (range?.first_id ?? 0) + nth);
  }

  /** From then on these, which were the next, are nobody's demo. */
  function forget(noun: MadeNoun, ids: readonly number[]) {
    const range = first.get(noun);
    const last = ids.at(-1);
    if (!range || last === undefined) return;
    drop.run(noun, range.first_id);
    if (last < range.last_id) begin.run({ ...range, first_id: last + 1 });
  }

  return {
    note,
    next,
    forget,
    has: (noun: MadeNoun, id: number) => (around.get(noun, id) ?? Number.NEGATIVE_INFINITY) >= id,
    isAny: () => any.get() === 1,
    count: (noun: MadeNoun) => count.one(noun),
  };
}
