import type { Foundation } from './foundation.ts';

const FIRST = { person: 1, reference: 100 } as const;

/** Numbers that several tables share: agents and contacts draw from `person`, conversations from `reference`. */
export function sequences({ store }: Pick<Foundation, 'store'>) {
  const next = store.values<[name: string], number>(
    'sequences.next',
    'select next from sequences where name = ?',
  );
  const put = store.change<[name: string, next: number]>(
    'sequences.put',
    'insert into sequences (name, next) values (?, ?) on conflict (name) do update set next = excluded.next',
  );

  // Read and written once for all that is changed together.
  const taken = new Map<string, number>();
  store.tally({
    put() {
      for (const [name, upTo] of taken) put.run(name, upTo);
      taken.clear();
    },
    drop: () => taken.clear(),
  });

  /** The first of `count` numbers that are now the caller's. */
  function take(name: keyof typeof FIRST, count = 1) {
    const first = taken.get(name) ?? next.get(name) ?? FIRST[name];
    taken.set(name, first + count);
    return first;
  }

  return { take };
}
