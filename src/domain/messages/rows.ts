import type { Core } from '../core.ts';
import { bytesOf } from '../usage/storage-totals.ts';
import type { Message, NewMessage } from './row.ts';

type Shown = { conversationId: number; kinds: string; privacy: number | null };

/** The statements about messages; what they mean is in the files beside this one. */
export function messageRows({ store, stored }: Pick<Core, 'store' | 'stored'>) {
  const byId = store.rows<[id: number], Message>('messages.byId', 'select * from messages where id = ?');
  const byUuid = store.rows<[uuid: string], Message>(
    'messages.byUuid',
    'select * from messages where uuid = ?',
  );
  const byExternalId = store.rows<[externalId: string], Message>(
    'messages.byExternalId',
    'select * from messages where external_id = ?',
  );
  const firstPending = store.values<[conversationId: number], number>(
    'messages.firstPending',
    `select id from messages where conversation_id = ? and status = 'pending' order by id limit 1`,
  );
  const pendingAnswer = store.values<[conversationId: number], number>(
    'messages.pendingAnswer',
    `select id from messages where conversation_id = ? and status = 'pending' and sender_kind = 'agent' limit 1`,
  );
  const insert = store.change<[NewMessage]>(
    'messages.insert',
    `insert into messages (uuid, conversation_id, kind, private, sender_kind, sender_id, content, content_type, text, status,
       external_id, meta, send_at, sent_at, created_at, updated_at)
     values (@uuid, @conversation_id, @kind, @private, @sender_kind, @sender_id, @content, @content_type, @text, @status,
       @external_id, @meta, @send_at, @sent_at, @created_at, @created_at)`,
  );
  const setStatus = store.rows<
    [
      {
        id: number;
        status: string;
        failure: string | null;
        externalId: string | null;
        sentAt: number | null;
        now: number;
      },
    ],
    Message
  >(
    'messages.setStatus',
    `update messages set status = @status, failure = @failure, external_id = coalesce(@externalId, external_id),
            sent_at = coalesce(@sentAt, sent_at), updated_at = @now
     where id = @id returning *`,
  );
  const remove = store.change<[id: number]>('messages.remove', 'delete from messages where id = ?');
  const page = (direction: 'asc' | 'desc') =>
    store.rows<[Shown & { limit: number; skipped: number }], Message>(
      `messages.page ${direction}`,
      `select * from messages
       where conversation_id = @conversationId and instr(@kinds, kind) > 0
         and (@privacy is null or private = @privacy) and status <> 'scheduled'
       order by id ${direction} limit @limit offset @skipped`,
    );
  const count = store.values<[Shown], number>(
    'messages.count',
    `select count(*) from messages
     where conversation_id = @conversationId and instr(@kinds, kind) > 0
       and (@privacy is null or private = @privacy) and status <> 'scheduled'`,
  );
  const before = store.rows<[conversationId: number, id: number, limit: number], Message>(
    'messages.before',
    `select * from messages where conversation_id = ? and id < ? and status <> 'scheduled' order by id desc limit ?`,
  );
  const newerFromOthers = store.rows<
    [{ conversationId: number; after: number; agentId: number | null }],
    Message
  >(
    'messages.newerFromOthers',
    `select * from messages
     where conversation_id = @conversationId and id > @after and private = 0 and kind in ('incoming', 'outgoing')
       and status <> 'scheduled' and not (sender_kind = 'agent' and sender_id is @agentId)
     order by id desc limit 1`,
  );
  const scheduled = store.rows<[conversationId: number], Message>(
    'messages.scheduled',
    `select * from messages where conversation_id = ? and status = 'scheduled' order by send_at`,
  );

  return {
    byId,
    byUuid,
    byExternalId,
    firstPending,
    pendingAnswer,
    /** The answer is its id: not the row, because RETURNING costs more than all the rest. */
    add(row: NewMessage) {
      stored.noteMessages(1, bytesOf(row));
      return insert.run(row).lastInsertRowid;
    },
    setStatus,
    remove(message: Message) {
      stored.noteMessages(-1, -bytesOf(message));
      remove.run(message.id);
    },
    newestFirst: page('desc'),
    oldestFirst: page('asc'),
    count,
    before,
    newerFromOthers,
    scheduled,
  };
}
