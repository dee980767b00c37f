import type { Core } from '../core.ts';
import { previewOf } from '../messages/writing.ts';
import type { Changing } from './changing.ts';
import type { Conversation } from './row.ts';

type Summary = {
  message_count: number;
  last_message_id: number | null;
  last_interaction_at: number | null;
  first_reply_at: number | null;
  last_reply_at: number | null;
  waiting_since: number | null;
};
type Last = { text: string; by: Conversation['last_message_by']; at: number };

/** What a conversation knows of its messages, reckoned anew after some of them have come or gone. */
export function recounting({ store }: Core, { changing: { write } }: { changing: Changing }) {
  const summary = store.rows<[id: number], Summary>(
    'recounting.summary',
    `with said as (select * from messages where conversation_id = ? and status <> 'scheduled'),
          replies as (select * from said where kind = 'outgoing' and private = 0 and sender_kind = 'agent' and sent_at is not null)
     select (select count(*) from said) as message_count,
            (select max(id) from said) as last_message_id,
            (select max(created_at) from said where private = 0) as last_interaction_at,
            (select min(sent_at) from replies) as first_reply_at,
            (select max(sent_at) from replies) as last_reply_at,
            (select min(created_at) from said where kind = 'incoming'
             and id > coalesce((select max(id) from replies), 0)) as waiting_since`,
  );
  const last = store.rows<[id: number], Last>(
    'recounting.last',
    'select text, sender_kind as "by", created_at as at from messages where id = ?',
  );

  return function recount(conversation: Conversation, besides: Partial<Conversation> = {}) {
    const counted = summary.get(conversation.id) as Summary;
    const newest = counted.last_message_id === null ? undefined : last.get(counted.last_message_id);
    return write(conversation, {
      ...counted,
      // Nobody waits for an answer to what took place elsewhere.
      waiting_since: conversation.is_record === 1 ? null : counted.waiting_since,
      last_message_at: newest?.at ?? conversation.created_at,
      last_message_text: newest ? previewOf(newest) : '',
      last_message_by: newest?.by ?? null,
      ...besides,
    });
  };
}
