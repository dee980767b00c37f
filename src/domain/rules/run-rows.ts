import type { Store } from '../../store/store.ts';
import type { EventName } from '../event-names.ts';

export type Done = { action: string; failure: string | null };
type Row = {
  id: number;
  rule_id: number;
  conversation_id: number;
  occasion: string;
  done: string;
  at: number;
};
export type Run = Omit<Row, 'done'> & { done: Done[] };

/** What counts as a change of a conversation; its own doings are none, nor is what merely became of a message. */
const changes: readonly EventName[] = [
  'conversation.created',
  'conversation.updated',
  'conversation.status_changed',
  'conversation.assigned',
  'conversation.team_changed',
  'conversation.priority_changed',
  'conversation.tags_changed',
  'conversation.merged',
  'conversation.unmerged',
  'conversation.split',
  'conversation.unsplit',
  'conversation.restored',
  'message.received',
  'message.created',
  'message.note_added',
  'csat.answered',
  'macro.applied',
];

/** The event by which anybody but a rule changed a conversation last. */
const lastChangeOf = (conversationId: string) => `
  select id from events
  where conversation_id = ${conversationId} and json_extract(data, '$.by_rule') is null
    and name in (${changes.map((name) => `'${name}'`).join(', ')})
  order by id desc limit 1`;

/** What the clock and a summary are occasions of: as long as nobody changes the conversation it is the same one. */
const SINCE = 'since ';
export const isLookedAtSql = `exists (
  select 1 from rule_runs
  where rule_id = @rule and conversation_id = conversations.id
    and occasion = '${SINCE}' || coalesce((${lastChangeOf('conversations.id')}), 0))`;

/** What rules have done: one row for each rule, conversation and occasion. */
export function runRows(store: Store) {
  const happened = store.values<[ruleId: number, conversationId: number, occasion: string], number>(
    'ruleRuns.happened',
    'select 1 from rule_runs where rule_id = ? and conversation_id = ? and occasion = ?',
  );
  const insert = store.change<[Omit<Row, 'id'>]>(
    'ruleRuns.insert',
    `insert into rule_runs (rule_id, conversation_id, occasion, done, at)
     values (@rule_id, @conversation_id, @occasion, @done, @at)`,
  );
  const page = store.rows<[ruleId: number, before: number, limit: number], Row>(
    'ruleRuns.page',
    'select * from rule_runs where rule_id = ? and id < ? order by id desc limit ?',
  );
  const countSince = store.values<[{ conversationId: number; since: number; most: number }], number>(
    'ruleRuns.countSince',
    `select count(*) from (
       select at from rule_runs where conversation_id = @conversationId order by id desc limit @most)
     where at > @since`,
  );
  const lastChange = store.values<[conversationId: number], number>('ruleRuns.lastChange', lastChangeOf('?'));

  return {
    happened: (ruleId: number, conversationId: number, occasion: string) =>
      happened.get(ruleId, conversationId, occasion) === 1,
    add: ({ done, ...run }: Omit<Run, 'id'>) => void insert.run({ ...run, done: JSON.stringify(done) }),
    page: (ruleId: number, before: number, limit: number) =>
      page.all(ruleId, before, limit).map((row): Run => ({ ...row, done: JSON.parse(row.done) })),
    countSince: (conversationId: number, since: number, most: number) =>
      countSince.get({ conversationId, since, most }) ?? 0,
    /** What another hour, or another summary, is an occasion of. */
    sinceLastChange: (conversationId: number) => `${SINCE}${lastChange.get(conversationId) ?? 0}`,
  };
}
