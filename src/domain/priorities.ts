import { Problem } from '../lib/problem.ts';
import type { Core } from './core.ts';

export type Priority = {
  id: number;
  uuid: string;
  name: string;
  rank: number;
  created_at: number;
  updated_at: number;
};

/** How pressing a conversation is, the least first. An installation begins with three and keeps them. */
export function priorities({ store, clock, ids }: Core) {
  const all = store.rows<[], Priority>('priorities.all', 'select * from priorities order by rank');
  const insert = store.change<[Omit<Priority, 'id' | 'updated_at'>]>(
    'priorities.insert',
    `insert into priorities (uuid, name, rank, created_at, updated_at)
     values (@uuid, @name, @rank, @created_at, @created_at)`,
  );

  /** A priority by its name, in any case. */
  function named(name: string) {
    const known = all.all();
    const priority = known.find((each) => each.name.toLowerCase() === name.trim().toLowerCase());
    if (priority) return priority;
    const names = known.map((each) => each.name).join(', ');
    throw Problem.invalid('priority', `There is no priority ${name}. There are ${names}.`);
  }

  function add(name: string, rank: number) {
    insert.run({ uuid: ids.uuid(), name, rank, created_at: clock.now() });
  }

  return { all: () => all.all(), named, add };
}
