import { Problem } from '../lib/problem.ts';
import type { Actor } from './actor.ts';
import type { Core } from './core.ts';
import { managed } from './managed.ts';

export const categories = ['open', 'waiting', 'resolved'] as const;
export type Category = (typeof categories)[number];
export type Status = {
  id: number;
  uuid: string;
  name: string;
  category: Category;
  builtin: number;
  position: number;
  version: number;
  created_at: number;
  updated_at: number;
};
type Wanted = { name: string; category: Category };

/** What a conversation waits for. The four that everything relies on are there from the start and stay as they are. */
export function statuses(core: Core) {
  const { store, clock, ids } = core;
  const keeping = managed(core, { kind: 'status', noun: 'status', permission: 'status:manage' });
  const all = store.rows<[], Status>('statuses.all', 'select * from statuses order by position, id');
  const byId = store.rows<[id: number], Status>('statuses.byId', 'select * from statuses where id = ?');
  const byName = store.rows<[name: string], Status>(
    'statuses.byName',
    'select * from statuses where name = ?',
  );
  const insert = store.rows<[Omit<Status, 'id' | 'version' | 'updated_at'>], Status>(
    'statuses.insert',
    `insert into statuses (uuid, name, category, builtin, position, created_at, updated_at)
     values (@uuid, @name, @category, @builtin, @position, @created_at, @created_at) returning *`,
  );
  const save = store.rows<[Wanted & { id: number; at: number }], Status>(
    'statuses.save',
    `update statuses set name = @name, category = @category, version = version + 1, updated_at = @at
     where id = @id returning *`,
  );
  const place = store.rows<[{ id: number; position: number; at: number }], Status>(
    'statuses.place',
    'update statuses set position = @position, version = version + 1, updated_at = @at where id = @id returning *',
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
    keeping.refuseUnlessMayManage(actor);
    const others = all.all();
    keeping.refuseTaken(name, others);
    const status = insert.one({
      uuid: ids.uuid(),
      name: name.trim(),
      category,
      builtin: Number(builtin),
      position: (others.at(-1)?.position ?? 0) + 1,
      created_at: clock.now(),
    });
    keeping.recordCreated(actor, status);
    return status;
  }

  function update(actor: Actor, id: number, wanted: Partial<Wanted>) {
    keeping.refuseUnlessMayManage(actor);
    const before = custom(id);
    const { name = before.name, category = before.category } = wanted;
    keeping.refuseTaken(name, all.all(), id);
    if (category !== before.category) refuseUsed(before);
    const status = save.one({ id, name: name.trim(), category, at: clock.now() });
    keeping.recordUpdated(actor, status, wanted);
    return status;
  }

  function destroy(actor: Actor, id: number) {
    keeping.refuseUnlessMayManage(actor);
    const status = custom(id);
    refuseUsed(status);
    remove.run(id);
    keeping.recordDeleted(actor, status);
  }

  /** All of them in the order in which people are to find them; those of every installation as well. */
  function reorder(actor: Actor, wanted: readonly number[]) {
    keeping.refuseUnlessMayManage(actor);
    const known = new Map(all.all().map((status) => [status.id, status]));
    if (wanted.length !== known.size || wanted.some((id) => !known.has(id)))
      throw Problem.invalid('ids', 'Name every status once, in the order in which they are to be found.');
    for (const [index, id] of wanted.entries())
      if (known.get(id)?.position !== index + 1) moveTo(actor, id, index + 1);
    return all.all();
  }

  function moveTo(actor: Actor, id: number, position: number) {
    keeping.recordUpdated(actor, place.one({ id, position, at: clock.now() }), { position });
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

  return {
    all: () => all.all(),
    find: (id: number) => byId.get(id),
    get,
    named,
    create,
    update,
    destroy,
    reorder,
  };
}
