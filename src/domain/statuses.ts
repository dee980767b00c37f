import { Problem } from '../lib/problem.ts';
import type { Core } from './core.ts';

export type Category = 'open' | 'waiting' | 'resolved';
export type Status = {
  id: number;
  name: string;
  category: Category;
  builtin: number;
  created_at: number;
  updated_at: number;
};

export function statuses({ store }: Core) {
  const all = store.rows<[], Status>('statuses.all', 'select * from statuses order by id');
  const byId = store.rows<[id: number], Status>('statuses.byId', 'select * from statuses where id = ?');
  const byName = store.rows<[name: string], Status>(
    'statuses.byName',
    'select * from statuses where name = ?',
  );

  function get(id: number) {
    const status = byId.get(id);
    if (!status) throw Problem.missing('status', id);
    return status;
  }

  function named(name: string) {
    const status = byName.get(name.trim());
    if (status) return status;
    const known = all.all().map((each) => each.name);
    throw Problem.invalid('status', `There is no status ${name}. There are ${known.join(', ')}.`);
  }

  return { all: () => all.all(), find: (id: number) => byId.get(id), get, named };
}
