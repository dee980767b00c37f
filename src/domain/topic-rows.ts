import type { Store } from '../store/store.ts';

export type Topic = {
  id: number;
  uuid: string;
  name: string;
  /** JSON array of texts. */
  synonyms: string;
  enabled: number;
  version: number;
  created_at: number;
  updated_at: number;
};
type Texts = Pick<Topic, 'name' | 'synonyms' | 'enabled'> & { at: number };

/** The organisation's own topics, and the conversations that have them. */
export function topicRows(store: Store) {
  const all = store.rows<[], Topic>('topics.all', 'select * from topics order by id');
  const byId = store.rows<[id: number], Topic>('topics.byId', 'select * from topics where id = ?');
  const page = store.rows<[after: number, limit: number], Topic>(
    'topics.page',
    'select * from topics where id > ? order by id limit ?',
  );
  const insert = store.rows<[Texts & { uuid: string }], Topic>(
    'topics.insert',
    `insert into topics (uuid, name, synonyms, enabled, created_at, updated_at)
     values (@uuid, @name, @synonyms, @enabled, @at, @at) returning *`,
  );
  const save = store.rows<[Texts & { id: number }], Topic>(
    'topics.save',
    `update topics set name = @name, synonyms = @synonyms, enabled = @enabled, version = version + 1, updated_at = @at
     where id = @id returning *`,
  );
  const touchHolders = store.change<[{ id: number; at: number }]>(
    'topics.touchHolders',
    `update conversations set version = version + 1, updated_at = @at
     where id in (select conversation_id from conversation_topics where topic_id = @id)`,
  );
  const rename = store.change<[{ id: number; name: string; folded: string }]>(
    'topics.rename',
    'update conversation_topics set name = @name, folded = @folded where topic_id = @id',
  );
  const handOver = store.change<[{ from: number; to: number; name: string; folded: string }]>(
    'topics.handOver',
    `update conversation_topics set topic_id = @to, name = @name, folded = @folded
     where topic_id = @from and conversation_id not in (
       select conversation_id from conversation_topics where topic_id = @to)`,
  );
  const held = store.values<[id: number, most: number], number>(
    'topics.held',
    'select count(*) from (select 1 from conversation_topics where topic_id = ? limit ?)',
  );
  const remove = store.change<[id: number]>('topics.remove', 'delete from topics where id = ?');

  return {
    all: () => all.all(),
    find: (id: number) => byId.get(id),
    page: (after: number, limit: number) => page.all(after, limit),
    insert: (topic: Texts & { uuid: string }) => insert.one(topic),
    save: (topic: Texts & { id: number }) => save.one(topic),
    rename({ id, name }: Topic, at: number) {
      rename.run({ id, name, folded: name.toLowerCase() });
      touchHolders.run({ id, at });
    },
    held: (id: number, most: number) => held.get(id, most) ?? 0,
    /** Whatever conversation has the one has the other instead, once. */
    handOver(id: number, { id: to, name }: Topic, at: number) {
      touchHolders.run({ id, at });
      handOver.run({ from: id, to, name, folded: name.toLowerCase() });
    },
    remove(id: number, at: number) {
      touchHolders.run({ id, at });
      remove.run(id);
    },
  };
}
