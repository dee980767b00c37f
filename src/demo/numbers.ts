import type { Domain } from '../domain/domain.ts';

export type Numbers = ReturnType<typeof takeNumbers>;

/**
 * Ids for all that is to be written, set aside at once: messages are numbered in the order of time although each
 * conversation is written as a whole, and what really happens meanwhile comes after them. Inside store.write.
 */
export function takeNumbers({ store, sequences, demo }: Domain, conversations: number, messages: number) {
  const newest = store.values<[table: string], number>(
    'demo.newestId',
    'select seq from sqlite_sequence where name = ?',
  );
  const advance = store.change<[by: number, table: string]>(
    'demo.advanceId',
    'update sqlite_sequence set seq = seq + ? where name = ?',
  );
  const begin = store.change<[table: string, to: number]>(
    'demo.beginIds',
    'insert into sqlite_sequence (name, seq) values (?, ?)',
  );

  function take(table: string, count: number) {
    const last = newest.get(table) ?? 0;
    if (advance.run(count, table).changes === 0) begin.run(table, count);
    return last + 1;
  }

  const firstConversation = take('conversations', conversations);
  demo.note('conversation', firstConversation, firstConversation + conversations - 1);
  return {
    firstConversation,
    firstMessage: take('messages', messages),
    firstReference: sequences.take('reference', conversations),
  };
}
