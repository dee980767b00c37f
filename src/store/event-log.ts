import type { Store } from './store.ts';

export type EventRow = {
  id: number;
  uuid: string;
  at: number;
  name: string;
  business_id: number | null;
  conversation_id: number | null;
  subject_id: number | null;
  actor_kind: string;
  actor_id: number | null;
  request_id: string | null;
  data: string;
};

/** The append-only log of what happened; readers keep their place in it by a cursor of their own. */
export function eventLog(store: Store) {
  const append = store.change<[Omit<EventRow, 'id'>]>(
    'events.append',
    `insert into events (uuid, at, name, business_id, conversation_id, subject_id, actor_kind, actor_id, request_id, data)
     values (@uuid, @at, @name, @business_id, @conversation_id, @subject_id, @actor_kind, @actor_id, @request_id, @data)`,
  );
  const after = store.rows<[id: number, limit: number], EventRow>(
    'events.after',
    'select * from events where id > ? order by id limit ?',
  );
  const ofConversation = store.rows<[conversationId: number, after: number, limit: number], EventRow>(
    'events.ofConversation',
    'select * from events where conversation_id = ? and id > ? order by id limit ?',
  );
  const newest = store.values<[], number>('events.newest', 'select coalesce(max(id), 0) from events');
  const oldest = store.values<[], number>('events.oldest', 'select coalesce(min(id), 0) from events');
  const byId = store.rows<[id: number], EventRow>('events.byId', 'select * from events where id = ?');
  const cursor = store.values<[name: string], number>(
    'events.cursor',
    'select event_id from cursors where name = ?',
  );
  const moveCursor = store.change<[name: string, eventId: number]>(
    'events.moveCursor',
    'insert into cursors (name, event_id) values (?, ?) on conflict (name) do update set event_id = excluded.event_id',
  );

  return {
    append: (row: Omit<EventRow, 'id'>) => append.run(row).lastInsertRowid,
    after: (id: number, limit: number) => after.all(id, limit),
    ofConversation: (conversationId: number, id: number, limit: number) =>
      ofConversation.all(conversationId, id, limit),
    byId: (id: number) => byId.get(id),
    newestId: () => newest.get() ?? 0,
    oldestId: () => oldest.get() ?? 0,
    cursor: (name: string) => cursor.get(name) ?? 0,
    moveCursor: (name: string, eventId: number) => void moveCursor.run(name, eventId),
  };
}
