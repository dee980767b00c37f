import type { Core } from '../core.ts';

export type Survey = {
  id: number;
  uuid: string;
  conversation_id: number;
  business_id: number;
  agent_id: number | null;
  message_id: number | null;
  rating: number | null;
  comment: string;
  sent_at: number;
  answered_at: number | null;
};
type New = Pick<Survey, 'uuid' | 'conversation_id' | 'business_id' | 'agent_id' | 'sent_at'>;
type Answered = { id: number; rating: number; comment: string; at: number };

/** The table of surveys. */
export function surveyRows({ store }: Pick<Core, 'store'>) {
  const byId = store.rows<[id: number], Survey>('csat.byId', 'select * from csat_surveys where id = ?');
  const byUuid = store.rows<[uuid: string], Survey>(
    'csat.byUuid',
    'select * from csat_surveys where uuid = ?',
  );
  const insert = store.rows<[New], Survey>(
    'csat.insert',
    `insert into csat_surveys (uuid, conversation_id, business_id, agent_id, sent_at)
     values (@uuid, @conversation_id, @business_id, @agent_id, @sent_at) returning *`,
  );
  const setMessage = store.change<[messageId: number, id: number]>(
    'csat.setMessage',
    'update csat_surveys set message_id = ? where id = ?',
  );
  const setAnswer = store.rows<[Answered], Survey>(
    'csat.setAnswer',
    `update csat_surveys set rating = @rating, comment = @comment, answered_at = @at
     where id = @id and answered_at is null returning *`,
  );
  const newest = store.rows<[conversationId: number], Survey>(
    'csat.newest',
    'select * from csat_surveys where conversation_id = ? order by id desc limit 1',
  );
  const lastToContact = store.values<[contactId: number], number>(
    'csat.lastToContact',
    `select max(sent_at) from conversations join csat_surveys on conversation_id = conversations.id
     where contact_id = ?`,
  );
  const remove = store.change<[id: number]>('csat.remove', 'delete from csat_surveys where id = ?');

  return { byId, byUuid, insert, setMessage, setAnswer, newest, lastToContact, remove };
}
