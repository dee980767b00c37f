import { type Actor, agentOf, authorize } from '../actor.ts';
import type { Conversations } from '../conversations/conversations.ts';
import type { Core } from '../core.ts';
import type { Envelope } from './row.ts';

export type Draft = {
  conversation_id: number;
  private: number;
  content: string;
  meta: Envelope & { attachments?: number[] };
  updated_at: number;
};
type Row = Omit<Draft, 'meta'> & { meta: string };

/** What somebody has begun to write: theirs alone, one reply and one note for each conversation. */
export function drafts({ store, clock }: Core, { conversations }: { conversations: Conversations }) {
  const put = store.change<[Row & { agent_id: number }]>(
    'drafts.put',
    `insert into drafts (agent_id, conversation_id, private, content, meta, updated_at)
     values (@agent_id, @conversation_id, @private, @content, @meta, @updated_at)
     on conflict do update set content = excluded.content, meta = excluded.meta, updated_at = excluded.updated_at`,
  );
  const take = store.change<[agentId: number, conversationId: number, isPrivate: number]>(
    'drafts.take',
    'delete from drafts where agent_id = ? and conversation_id = ? and private = ?',
  );
  const inConversation = store.rows<[agentId: number, conversationId: number], Row>(
    'drafts.inConversation',
    'select conversation_id, private, content, meta, updated_at from drafts where agent_id = ? and conversation_id = ?',
  );
  const all = store.rows<[agentId: number], Row>(
    'drafts.all',
    'select conversation_id, private, content, meta, updated_at from drafts where agent_id = ?',
  );

  function saveDraft(
    actor: Actor,
    conversationId: number,
    isPrivate: boolean,
    content: string,
    meta: Draft['meta'],
  ) {
    authorize(actor, 'messages:write');
    const { id } = conversations.seenBy(actor, conversationId);
    put.run({
      agent_id: agentOf(actor),
      conversation_id: id,
      private: Number(isPrivate),
      content,
      meta: JSON.stringify(meta),
      updated_at: clock.now(),
    });
  }

  function dropDraft(actor: Actor, conversationId: number, isPrivate: boolean) {
    take.run(agentOf(actor), conversationId, Number(isPrivate));
  }

  return {
    saveDraft,
    dropDraft,
    draftsIn: (actor: Actor, conversationId: number) =>
      inConversation.all(agentOf(actor), conversations.seenBy(actor, conversationId).id).map(fromRow),
    draftsOf: (actor: Actor) => all.all(agentOf(actor)).map(fromRow),
  };
}

const fromRow = (row: Row): Draft => ({ ...row, meta: JSON.parse(row.meta) });
