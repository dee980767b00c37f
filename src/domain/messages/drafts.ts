import { type Actor, agentOf, authorize } from '../actor.ts';
import type { Conversations } from '../conversations/conversations.ts';
import type { Core } from '../core.ts';
import type { media as mediaOf } from '../media/media.ts';
import type { Envelope, Message } from './row.ts';

export type Draft = {
  conversation_id: number;
  private: number;
  content: string;
  meta: Envelope & { attachments?: number[] };
  updated_at: number;
};
type Row = Omit<Draft, 'meta'> & { meta: string };
type Parts = { conversations: Conversations; media: ReturnType<typeof mediaOf> };

export type Drafts = ReturnType<typeof drafts>;

/** What somebody has begun to write: theirs alone, one reply and one note for each conversation. */
export function drafts({ store, clock }: Core, { conversations, media }: Parts) {
  const put = store.change<[Row & { agent_id: number }]>(
    'drafts.put',
    `insert into drafts (agent_id, conversation_id, private, content, meta, updated_at)
     values (@agent_id, @conversation_id, @private, @content, @meta, @updated_at)
     on conflict do update set content = excluded.content, meta = excluded.meta,
       updated_at = max(excluded.updated_at, updated_at + 1)`,
  );
  const putBack = store.change<[Row & { agent_id: number }]>(
    'drafts.putBack',
    `insert into drafts (agent_id, conversation_id, private, content, meta, updated_at)
     values (@agent_id, @conversation_id, @private, @content, @meta, @updated_at)
     on conflict do nothing`,
  );
  const take = store.change<[agentId: number, conversationId: number, isPrivate: number]>(
    'drafts.take',
    'delete from drafts where agent_id = ? and conversation_id = ? and private = ?',
  );
  const inConversation = store.rows<[agentId: number, conversationId: number], Row>(
    'drafts.inConversation',
    'select conversation_id, private, content, meta, updated_at from drafts where agent_id = ? and conversation_id = ?',
  );
  const one = store.rows<[agentId: number, conversationId: number, isPrivate: number], Row>(
    'drafts.one',
    `select conversation_id, private, content, meta, updated_at from drafts
     where agent_id = ? and conversation_id = ? and private = ?`,
  );
  const all = store.rows<[agentId: number], Row>(
    'drafts.all',
    'select conversation_id, private, content, meta, updated_at from drafts where agent_id = ?',
  );

  /** Each time it was saved is a later one, so that by it whoever reads it can tell whether they know what is there. */
  function saveDraft(
    actor: Actor,
    conversationId: number,
    isPrivate: boolean,
    content: string,
    meta: Draft['meta'],
  ) {
    authorize(actor, 'messages:write');
    const { id } = conversations.seenBy(actor, conversationId);
    for (const mediaId of meta.attachments ?? []) media.refuseUnattachable(actor, mediaId);
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
    const { id } = conversations.inReachOf(actor, conversationId);
    take.run(agentOf(actor), id, Number(isPrivate));
  }

  /** What was sent is no draft any more. */
  function finishDraft(
    { kind, id }: Actor,
    { conversation_id: conversationId, private: isPrivate }: Message,
  ) {
    if (kind === 'agent' && id !== null) take.run(id, conversationId, isPrivate);
  }

  /** What was sent is a draft again, unless its writer has begun another meanwhile. */
  function reviveDraft(actor: Actor, message: Message, attachments: number[]) {
    const envelope: Envelope = JSON.parse(message.meta);
    putBack.run({
      agent_id: agentOf(actor),
      conversation_id: message.conversation_id,
      private: message.private,
      content: message.content,
      meta: JSON.stringify({ ...envelope, ...(attachments.length > 0 && { attachments }) }),
      updated_at: clock.now(),
    });
  }

  function draftOf(actor: Actor, conversationId: number, isPrivate: boolean) {
    const { id } = conversations.inReachOf(actor, conversationId);
    const row = one.get(agentOf(actor), id, Number(isPrivate));
    return row && fromRow(row);
  }

  return {
    saveDraft,
    draftOf,
    dropDraft,
    finishDraft,
    reviveDraft,
    draftsIn: (actor: Actor, conversationId: number) =>
      inConversation.all(agentOf(actor), conversations.seenBy(actor, conversationId).id).map(fromRow),
    draftsOf: (actor: Actor) =>
      all
        .all(agentOf(actor))
        .filter(({ conversation_id: id }) => conversations.access.isInReach(actor, conversations.get(id)))
        .map(fromRow),
  };
}

const fromRow = (row: Row): Draft => ({ ...row, meta: JSON.parse(row.meta) });
