import { Problem } from '../lib/problem.ts';
import type { Actor } from './actor.ts';
import type { Core } from './core.ts';
import { managed } from './managed.ts';

export type Tag = {
  id: number;
  uuid: string;
  name: string;
  version: number;
  created_at: number;
  updated_at: number;
};
const LONGEST_NAME = 100;
/** Beyond this nobody needs to know exactly how many have a tag. */
export const MOST_COUNTED = 1000;

/** Words that conversations are sorted by, the same for the whole installation. */
export function tags(core: Core) {
  const { store, ids, clock, events } = core;
  const keeping = managed(core, { kind: 'tag', noun: 'tag', permission: 'tags:manage' });
  const byId = store.rows<[id: number], Tag>('tags.byId', 'select * from tags where id = ?');
  const byName = store.rows<[name: string], Tag>('tags.byName', 'select * from tags where name = ?');
  const page = store.rows<[after: number, limit: number], Tag>(
    'tags.page',
    'select * from tags where id > ? order by id limit ?',
  );
  const insert = store.rows<[{ uuid: string; name: string; at: number }], Tag>(
    'tags.insert',
    'insert into tags (uuid, name, created_at, updated_at) values (@uuid, @name, @at, @at) returning *',
  );
  const save = store.rows<[{ id: number; name: string; at: number }], Tag>(
    'tags.save',
    'update tags set name = @name, version = version + 1, updated_at = @at where id = @id returning *',
  );
  const touchHolders = store.change<[{ id: number; at: number }]>(
    'tags.touchHolders',
    `update conversations set version = version + 1, updated_at = @at
     where id in (select conversation_id from conversation_tags where tag_id = @id)`,
  );
  const handOver = store.change<[{ from: number; to: number }]>(
    'tags.handOver',
    `insert or ignore into conversation_tags (conversation_id, tag_id)
     select conversation_id, @to from conversation_tags where tag_id = @from`,
  );
  const held = store.values<[id: number, most: number], number>(
    'tags.held',
    'select count(*) from (select 1 from conversation_tags where tag_id = ? limit ?)',
  );
  const remove = store.change<[id: number]>('tags.remove', 'delete from tags where id = ?');

  function get(id: number) {
    const tag = byId.get(id);
    if (!tag) throw Problem.missing('tag', id);
    return tag;
  }

  /** Tags by name, in any case; those that nobody has used yet are made. Blank names are passed over. */
  function ensure(actor: Actor, names: readonly string[]): Tag[] {
    const found = names
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map((name) => byName.get(name) ?? make(actor, name));
    return [...new Map(found.map((tag) => [tag.id, tag])).values()];
  }

  function create(actor: Actor, name: string) {
    keeping.refuseUnlessMayManage(actor);
    refuseTaken(name);
    const tag = insertNamed(name.trim());
    keeping.recordCreated(actor, tag);
    return tag;
  }

  // Whoever tags a conversation with a new word arranges nothing: the audit log stays out of it.
  function make(actor: Actor, name: string) {
    const tag = insertNamed(name);
    events.record('tag.created', tag.id, actor);
    return tag;
  }

  function insertNamed(name: string) {
    if (name.length > LONGEST_NAME)
      throw Problem.invalid('tags', `A tag has at most ${LONGEST_NAME} characters.`, {
        rule: 'maxLength',
        limit: LONGEST_NAME,
      });
    return insert.one({ uuid: ids.uuid(), name, at: clock.now() });
  }

  function update(actor: Actor, id: number, wanted: { name?: string }) {
    keeping.refuseUnlessMayManage(actor);
    const { name = get(id).name } = wanted;
    refuseTaken(name, id);
    const at = clock.now();
    touchHolders.run({ id, at });
    const tag = save.one({ id, name: name.trim(), at });
    keeping.recordUpdated(actor, tag, wanted);
    return tag;
  }

  /** It is gone from every conversation that had it. */
  function destroy(actor: Actor, id: number) {
    keeping.refuseUnlessMayManage(actor);
    takeAway(actor, get(id));
  }

  /** Two words for one thing become one: what had the first has the second. */
  function merge(actor: Actor, id: number, intoId: number) {
    keeping.refuseUnlessMayManage(actor);
    const into = get(intoId);
    if (id === intoId) throw Problem.invalid('into_id', 'A tag cannot be merged into itself.');
    const tag = get(id);
    handOver.run({ from: id, to: intoId });
    takeAway(actor, tag);
    return into;
  }

  function takeAway(actor: Actor, tag: Tag) {
    touchHolders.run({ id: tag.id, at: clock.now() });
    remove.run(tag.id);
    keeping.recordDeleted(actor, tag);
  }

  function refuseTaken(name: string, ownId?: number) {
    const other = byName.get(name.trim());
    keeping.refuseTaken(name, other ? [other] : [], ownId);
  }

  return {
    page: (after: number, limit: number) => page.all(after, limit),
    find: (id: number) => byId.get(id),
    /** How many conversations have it, counted no further than somebody wants to know. */
    held: (id: number) => held.get(id, MOST_COUNTED) ?? 0,
    get,
    ensure,
    create,
    update,
    destroy,
    merge,
  };
}
