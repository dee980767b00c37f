import type { Core } from '../core.ts';
import { type Changeable, type Conversation, changeable, type NewConversation } from './row.ts';

export type Arrived = Pick<
  Conversation,
  | 'id'
  | 'last_message_id'
  | 'last_message_at'
  | 'last_message_text'
  | 'last_message_by'
  | 'last_interaction_at'
  | 'waiting_since'
  | 'first_reply_at'
  | 'last_reply_at'
>;

/** The statements about conversations; what they mean is in the files beside this one. */
export function conversationRows({ store }: Pick<Core, 'store'>) {
  const byId = store.rows<[id: number], Conversation>(
    'conversations.byId',
    'select * from conversations where id = ?',
  );
  const byUuid = store.rows<[uuid: string], Conversation>(
    'conversations.byUuid',
    'select * from conversations where uuid = ?',
  );
  const byReference = store.rows<[reference: number], Conversation>(
    'conversations.byReference',
    'select * from conversations where reference = ?',
  );
  const insert = store.rows<[NewConversation], Conversation>(
    'conversations.insert',
    `insert into conversations (uuid, reference, business_id, inbox_id, channel, contact_id, subject, status_id, priority_id,
       custom_attributes, metadata, is_record, last_message_at, created_at, updated_at)
     values (@uuid, @reference, @business_id, @inbox_id, @channel, @contact_id, @subject, @status_id, @priority_id,
       @custom_attributes, @metadata, @is_record, @created_at, @created_at, @created_at) returning *`,
  );
  const save = store.rows<[Changeable & { id: number; updated_at: number }], Conversation>(
    'conversations.save',
    `update conversations set ${changeable.map((name) => `${name} = @${name}`).join(', ')},
            version = version + 1, updated_at = @updated_at
     where id = @id returning *`,
  );
  // Most changes of a conversation are new messages: they touch nothing that another index is kept of.
  const arrived = store.change<[Arrived & { updated_at: number }]>(
    'conversations.arrived',
    `update conversations set message_count = message_count + 1, last_message_id = @last_message_id,
            last_message_at = @last_message_at, last_message_text = @last_message_text,
            last_message_by = @last_message_by, last_interaction_at = @last_interaction_at,
            waiting_since = @waiting_since, first_reply_at = @first_reply_at,
            last_reply_at = @last_reply_at, version = version + 1, updated_at = @updated_at
     where id = @id`,
  );
  const replied = store.change<[{ id: number; at: number }]>(
    'conversations.replied',
    `update conversations set waiting_since = null, first_reply_at = coalesce(first_reply_at, @at), last_reply_at = @at,
            version = version + 1, updated_at = @at
     where id = @id`,
  );
  const touch = store.change<[at: number, id: number]>(
    'conversations.touch',
    'update conversations set version = version + 1, updated_at = ? where id = ?',
  );

  return { byId, byUuid, byReference, insert, save, arrived, replied, touch };
}
