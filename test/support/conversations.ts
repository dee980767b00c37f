import type { World } from './world.ts';

/** Conversations as rows, for tests of what only refers to them. */
export function conversationRows({ domain }: Pick<World, 'domain'>) {
  const { store, sequences, ids, clock } = domain;
  const insert = store.values<[Record<string, string | number>], number>(
    'test.conversation',
    `insert into conversations (uuid, reference, business_id, inbox_id, channel, contact_id, status_id, created_at, updated_at)
     values (@uuid, @reference, @businessId, (select min(id) from inboxes), 'api', @contactId,
             (select min(id) from statuses), @now, @now) returning id`,
  );
  const join = store.change<[id: number, contactId: number, at: number]>(
    'test.join',
    "insert into participants (conversation_id, person_kind, person_id, joined_at) values (?, 'contact', ?, ?)",
  );

  const erase = store.change<[id: number]>('test.erase', 'delete from conversations where id = ?');

  /** Inside store.write. */
  function begin(contactId: number, businessId = domain.businesses.withSlug('default').id) {
    const made = { uuid: ids.uuid(), reference: sequences.take('reference'), businessId, contactId };
    return insert.get({ ...made, now: clock.now() }) as number;
  }

  return {
    begin,
    erase: (id: number) => void erase.run(id),
    join: (id: number, contactId: number) => void join.run(id, contactId, clock.now()),
  };
}
