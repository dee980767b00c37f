import { Problem } from '../lib/problem.ts';
import { type Actor, authorize, authorizeEverywhere } from './actor.ts';
import type { Core } from './core.ts';

export const categories = ['open', 'waiting', 'resolved'] as const;
export type Category = (typeof categories)[number];
export type Status = {
  id: number;
  uuid: string;
  name: string;
  category: Category;
  builtin: number;
  version: number;
  created_at: number;
  updated_at: number;
};
type Wanted = { name: string; category: Category };

/** What a conversation waits for. The four that everything relies on are there from the start and stay as they are. */
export function statuses({ store, clock, ids, events }: Core) {
  const all = store.rows<[], Status>('statuses.all', 'select * from statuses order by id');
  const byId = store.rows<[id: number], Status>('statuses.byId', 'select * from statuses where id = ?');
  const byName = store.rows<[name: string], Status>(
    'statuses.byName',
    'select * from statuses where name = ?',
  );
  const insert = store.rows<[Omit<Status, 'id' | 'version' | 'updated_at'>], Status>(
    'statuses.insert',
    `insert into statuses (uuid, name, category, builtin, created_at, updated_at)
     values (@uuid, @name, @category, @builtin, @created_at, @created_at) returning *`,
  );
  const save = store.rows<[Wanted & { id: number; at: number }], Status>(
    'statuses.save',
    `update statuses set name = @name, category = @category, version = version + 1, updated_at = @at
     where id = @id returning *`,
  );
  const isUsed = store.values<[id: number], number>(
    'statuses.isUsed',
    'select 1 from conversations where status_id = ? limit 1',
  );
  const remove = store.change<[id: number]>('statuses.remove', 'delete from statuses where id = ?');

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

  function create(actor: Actor, { name, category }: Wanted, builtin = false) {
    refuseUnlessMayManage(actor);
    refuseTaken(name.trim());
    const status = insert.get({
      uuid: ids.uuid(),
      name: name.trim(),
      category,
      builtin: Number(builtin),
      created_at: clock.now(),
    }) as Status;
    events.record('status.created', status.id, actor);
    return status;
  }

  function update(actor: Actor, id: number, wanted: Partial<Wanted>) {
    refuseUnlessMayManage(actor);
    const before = custom(id);
    const { name = before.name, category = before.category } = wanted;
    refuseTaken(name.trim(), id);
    if (category !== before.category) refuseUsed(before);
    const status = save.get({ id, name: name.trim(), category, at: clock.now() }) as Status;
    events.record('status.updated', id, actor, { data: { changed: Object.keys(wanted) } });
    return status;
  }

  function destroy(actor: Actor, id: number) {
    refuseUnlessMayManage(actor);
    refuseUsed(custom(id));
    remove.run(id);
    events.record('status.deleted', id, actor);
  }

  function custom(id: number) {
    const status = get(id);
    if (status.builtin === 0) return status;
    throw Problem.conflict('status_builtin', `The status ${status.name} belongs to every installation.`);
  }

  function refuseUsed({ id, name }: Status) {
    if (isUsed.get(id) !== 1) return;
    const sentence = `Conversations have the status ${name}. Give them another one first.`;
    throw Problem.conflict('status_in_use', sentence);
  }

  function refuseTaken(name: string, ownId?: number) {
    const taken = byName.get(name);
    if (taken && taken.id !== ownId)
      throw Problem.conflict('name_taken', `There is a status ${taken.name} already.`);
  }

  return { all: () => all.all(), find: (id: number) => byId.get(id), get, named, create, update, destroy };
}

function refuseUnlessMayManage(actor: Actor) {
  authorizeEverywhere(actor);
  authorize(actor, 'status:manage');
}
