import type { Store } from '../../store/store.ts';
import type { Finished, NewSummary, Summary } from './row.ts';

type Wish = Pick<Summary, 'conversation_id' | 'style' | 'wanted_language'>;
type Failed = Pick<Summary, 'id' | 'failure' | 'message_count' | 'finished_at'>;

/** The table of summaries; a conversation keeps its newest few. */
export function summaryRows(store: Store) {
  const byId = store.rows<[id: number], Summary>('summaries.byId', 'select * from summaries where id = ?');
  const newest = store.rows<[conversationId: number], Summary>(
    'summaries.newest',
    'select * from summaries where conversation_id = ? order by id desc limit 1',
  );
  const newestCompleted = store.rows<[conversationId: number], Summary>(
    'summaries.newestCompleted',
    `select * from summaries where conversation_id = ? and state = 'completed' order by id desc limit 1`,
  );
  const underway = store.rows<[Wish], Summary>(
    'summaries.underway',
    `select * from summaries
     where conversation_id = @conversation_id and style = @style
       and coalesce(wanted_language, '') = coalesce(@wanted_language, '') and state = 'processing'`,
  );
  const page = store.rows<[conversationId: number, before: number, limit: number], Summary>(
    'summaries.page',
    'select * from summaries where conversation_id = ? and id < ? order by id desc limit ?',
  );
  const insert = store.rows<[NewSummary], Summary>(
    'summaries.insert',
    `insert into summaries (uuid, conversation_id, style, wanted_language, agent_id, created_at)
     values (@uuid, @conversation_id, @style, @wanted_language, @agent_id, @created_at) returning *`,
  );
  const complete = store.rows<[Finished], Summary>(
    'summaries.complete',
    `update summaries set state = 'completed', language = @language, title = @title, content = @content,
            action_items = @action_items, sentiment = @sentiment, topics = @topics, issue_type = @issue_type,
            engine = @engine, engine_version = @engine_version, model = @model, notice = @notice,
            message_id = @message_id, message_count = @message_count, finished_at = @finished_at
     where id = @id returning *`,
  );
  const fail = store.rows<[Failed], Summary>(
    'summaries.fail',
    `update summaries set state = 'failed', failure = @failure, message_count = @message_count, finished_at = @finished_at
     where id = @id returning *`,
  );
  const dropOld = store.change<[{ conversationId: number; kept: number }]>(
    'summaries.dropOld',
    `delete from summaries
     where conversation_id = @conversationId and state <> 'processing' and id <= (
       select id from summaries where conversation_id = @conversationId order by id desc limit 1 offset @kept)`,
  );

  return {
    find: (id: number) => byId.get(id),
    newest: (conversationId: number) => newest.get(conversationId),
    newestCompleted: (conversationId: number) => newestCompleted.get(conversationId),
    underway: (wish: Wish) => underway.get(wish),
    page: (conversationId: number, before: number, limit: number) => page.all(conversationId, before, limit),
    insert: (summary: NewSummary) => insert.one(summary),
    complete: (finished: Finished) => complete.one(finished),
    fail: (failed: Failed) => fail.one(failed),
    dropOld: (conversationId: number, kept: number) => void dropOld.run({ conversationId, kept }),
  };
}
export type SummaryRows = ReturnType<typeof summaryRows>;
