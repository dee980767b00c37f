import type { Foundation } from './foundation.ts';

const FIRST = { person: 1, reference: 100 } as const;

/** Numbers that several tables share: agents and contacts draw from `person`, conversations from `reference`. */
export function sequences({ store }: Pick<Foundation, 'store'>) {
  const take = store.values<[{ name: string; first: number; count: number }], number>(
    'sequences.take',
    `insert into sequences (name, next) values (@name, @first + @count)
     on conflict (name) do update set next = next + @count returning next - @count`,
  );
  /** The first of `count` numbers that are now the caller's. */
  return {
    take: (name: keyof typeof FIRST, count = 1) => take.one({ name, first: FIRST[name], count }),
  };
}
