import { type Actor, agentOf } from '../actor.ts';
import type { Core } from '../core.ts';
import type { Changing } from './changing.ts';
import type { Listed } from './lists.ts';
import { perVersion } from './per-version.ts';

/** More than this and nobody counts: lists show 99+. */
const MOST_COUNTED = 100;

/** What each agent has seen of a conversation, and how much there is that they have not. No events: nobody else acts on it. */
export function seen({ store, clock, screens }: Core, { changing: { seenBy } }: { changing: Changing }) {
  const put = store.change<[{ agentId: number; conversationId: number; messageId: number; at: number }]>(
    'seen.put',
    `insert into last_seen (agent_id, conversation_id, message_id, at) values (@agentId, @conversationId, @messageId, @at)
     on conflict do update set message_id = excluded.message_id, at = excluded.at`,
  );
  const unread = store.values<[{ agentId: number; conversationId: number; most: number }], number>(
    'seen.unread',
    `select count(*) from (
       select 1 from messages
       where conversation_id = @conversationId and kind <> 'activity' and status <> 'scheduled'
         and id > coalesce((select message_id from last_seen where agent_id = @agentId and conversation_id = @conversationId), 0)
         and not (sender_kind = 'agent' and sender_id = @agentId)
       limit @most)`,
  );
  const newestIncoming = store.values<[conversationId: number], number>(
    'seen.newestIncoming',
    `select max(id) from messages where conversation_id = ? and kind = 'incoming'`,
  );

  const seenByAssignee = store.values<[conversationId: number], number>(
    'seen.byAssignee',
    `select last_seen.at from conversations join last_seen on agent_id = assignee_id and conversation_id = conversations.id
     where conversations.id = ?`,
  );

  const unseen = perVersion(
    store,
    (conversationId, agentId) => unread.get({ agentId, conversationId, most: MOST_COUNTED }) ?? 0,
  );
  const looked = perVersion(store, (conversationId) => seenByAssignee.get(conversationId) ?? null);

  // What was merged into a conversation is seen with it.
  const readTold = store.change<[{ agentId: number; conversationId: number; at: number }]>(
    'seen.readTold',
    `update notifications set read_at = @at
     where agent_id = @agentId and read_at is null and conversation_id in (
       select id from conversations where id = @conversationId
       union all select id from conversations where merged_into_id = @conversationId)`,
  );

  /** And has read whatever they were told of it. */
  function markSeen(actor: Actor, id: number) {
    const { id: conversationId, last_message_id: messageId } = seenBy(actor, id);
    setSeen(agentOf(actor), conversationId, messageId ?? 0);
    readToldOf(agentOf(actor), conversationId);
  }

  const readToldOf = (agentId: number, conversationId: number) =>
    void readTold.run({ agentId, conversationId, at: clock.now() });

  /** From the contact's newest message on. */
  function markUnread(actor: Actor, id: number) {
    const { id: conversationId } = seenBy(actor, id);
    setSeen(agentOf(actor), conversationId, (newestIncoming.get(conversationId) ?? 1) - 1);
  }

  function setSeen(agentId: number, conversationId: number, messageId: number) {
    put.run({ agentId, conversationId, messageId, at: clock.now() });
    unseen.forget(conversationId, agentId);
    screens.changed(agentId, conversationId);
    looked.forget(conversationId);
  }

  return {
    markSeen,
    markUnread,
    readToldOf,
    assigneeSeenAt: (conversation: Listed) => looked.of(conversation),
    unreadBy: (agentId: number, conversation: Listed) => unseen.of(conversation, agentId),
  };
}
