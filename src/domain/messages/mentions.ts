import { Problem } from '../../lib/problem.ts';
import type { Core } from '../core.ts';
import type { Message } from './row.ts';

export type Mentioned = { who: 'agent' | 'team'; id: number };

/** Whom a note calls on. */
export function mentions({ store }: Core) {
  const put = store.change<[messageId: number, conversationId: number, who: string, id: number]>(
    'mentions.put',
    'insert into mentions (message_id, conversation_id, who, who_id) values (?, ?, ?, ?) on conflict do nothing',
  );
  const of = store.rows<[messageId: number], Mentioned>(
    'mentions.of',
    'select who, who_id as id from mentions where message_id = ?',
  );
  const isThere = {
    agent: store.values<[id: number], number>(
      'mentions.isAgent',
      `select 1 from agents where id = ? and kind = 'human' and deleted_at is null`,
    ),
    team: store.values<[id: number], number>('mentions.isTeam', 'select 1 from teams where id = ?'),
  };

  function add(message: Message, mentioned: readonly Mentioned[]) {
    for (const { who, id } of mentioned) {
      if (isThere[who].get(id) !== 1) throw Problem.invalid('mentions', `There is no ${who} ${id}.`);
      put.run(message.id, message.conversation_id, who, id);
    }
  }

  return { add, mentionsIn: (messageId: number) => of.all(messageId) };
}
