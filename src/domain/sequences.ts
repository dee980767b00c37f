import type { Foundation } from './foundation.ts';

const FIRST = { person: 1, reference: 100 } as const;

/** Numbers that several tables share: agents and contacts draw from `person`, conversations from `reference`. */
export function sequences({ store }: Pick<Foundation, 'store'>) {
  const next = store.values<[name: string], number>(
    'sequences.next',
    'select next from sequences where name = ?',
  );
  // Two statements, because RETURNING alone took a third of capturing a lead.
  const put = store.change<[name: string, next: number]>(
    'sequences.put',
    'insert into sequences (name, next) values (?, ?) on conflict (name) do update set next = excluded.next',
  );

  /** The first of `count` numbers that are now the caller's. */
  function take(name: keyof typeof FIRST, count = 1) {
    const first = next.get(name) ?? FIRST[name];
    put.run(name, first + count);
    return first;
  }

  return { take };
}
