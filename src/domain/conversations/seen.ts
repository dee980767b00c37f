import { type Actor, agentOf } from '../actor.ts';
import type { Core } from '../core.ts';
import type { Changing } from './changing.ts';

/** More than this and nobody counts: lists show 99+. */
const MOST_COUNTED = 100;
export type Sight = { unread: number; assigneeSeenAt: number | null };

/** What each agent has seen of a conversation, and how much there is that they have not. No events: nobody acts on it. */
export function seen({ store, clock }: Core, { changing: { seenBy } }: { changing: Changing }) {
  const put = store.change<[{ agentId: number; conversationId: number; messageId: number; at: number }]>(
    'seen.put',
    `insert into last_seen (agent_id, conversation_id, message_id, at) values (@agentId, @conversationId, @messageId, @at)
     on conflict do update set message_id = excluded.message_id, at = excluded.at`,
  );
  const lastAt = store.values<[agentId: number, conversationId: number], number>(
    'seen.lastAt',
    'select at from last_seen where agent_id = ? and conversation_id = ?',
  );
  // All of a list at once: asked one by one, twenty rows take seven times as long.
  const sights = store.rows<[{ agentId: number | null; ids: string; most: number }], Sight>(
    'seen.sights',
    `select
       (select count(*) from (
          select 1 from messages
          where conversation_id = wanted.value and kind <> 'activity' and status <> 'scheduled'
            and id > coalesce((select message_id from last_seen where agent_id = @agentId and conversation_id = wanted.value), 0)
            and not (sender_kind = 'agent' and sender_id = @agentId)
          limit @most)) as unread,
       (select last_seen.at from conversations join last_seen on agent_id = assignee_id and conversation_id = conversations.id
        where conversations.id = wanted.value) as assigneeSeenAt
     from json_each(@ids) as wanted order by wanted.key`,
  );
  const newestBefore = store.values<[conversationId: number], number>(
    'seen.newestIncoming',
    `select max(id) from messages where conversation_id = ? and kind = 'incoming'`,
  );

  function markSeen(actor: Actor, id: number) {
    const { id: conversationId, last_message_id: messageId } = seenBy(actor, id);
    put.run({ agentId: agentOf(actor), conversationId, messageId: messageId ?? 0, at: clock.now() });
  }

  /** From the contact's newest message on. */
  function markUnread(actor: Actor, id: number) {
    const { id: conversationId } = seenBy(actor, id);
    const newest = newestBefore.get(conversationId) ?? 1;
    put.run({ agentId: agentOf(actor), conversationId, messageId: newest - 1, at: clock.now() });
  }

  /** What an agent has not seen of each, and when its assignee looked at it last. */
  const sightsOf = (agentId: number | null, ids: readonly number[]) =>
    sights.all({ agentId, ids: JSON.stringify(ids), most: MOST_COUNTED });

  return {
    markSeen,
    sightsOf,
    assigneeSeenAt: (conversationId: number) => sightsOf(null, [conversationId])[0]?.assigneeSeenAt ?? null,
    markUnread,
    lastSeenAt: (agentId: number, conversationId: number) => lastAt.get(agentId, conversationId) ?? null,
    unreadBy: (agentId: number, conversationId: number) =>
      sightsOf(agentId, [conversationId])[0]?.unread ?? 0,
  };
}
