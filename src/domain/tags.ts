import type { Actor } from './actor.ts';
import type { Core } from './core.ts';

export type Tag = { id: number; uuid: string; name: string; created_at: number };

export function tags({ store, ids, clock, events }: Core) {
  const byName = store.rows<[name: string], Tag>('tags.byName', 'select * from tags where name = ?');
  const insert = store.rows<[uuid: string, name: string, at: number], Tag>(
    'tags.insert',
    'insert into tags (uuid, name, created_at) values (?, ?, ?) returning *',
  );

  function ensure(actor: Actor, names: readonly string[]) {
    return names.map((name) => byName.get(name) ?? create(actor, name));
  }

  function create(actor: Actor, name: string) {
    const tag = insert.get(ids.uuid(), name, clock.now()) as Tag;
    events.record('tag.created', tag.id, actor);
    return tag;
  }

  return { ensure };
}
