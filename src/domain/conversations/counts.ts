import { lru } from '../../lib/lru.ts';
import { once } from '../../lib/once.ts';
import type { Core } from '../core.ts';
import type { Condition } from './access.ts';
import type { Conversation } from './row.ts';

type Place = Pick<
  Conversation,
  'business_id' | 'inbox_id' | 'channel' | 'status_id' | 'assignee_id' | 'team_id' | 'summary_state'
>;

/**
 * How many conversations there are of each kind, kept in the transaction that changes them, so that a list's total never
 * scans the table. Sums are remembered until a conversation changes its place.
 */
export function conversationCounts({ store }: Pick<Core, 'store'>) {
  const add = store.change<[Place & { by: number }]>(
    'conversationCounts.add',
    `insert into conversation_counts (business_id, inbox_id, channel, status_id, assignee_id, team_id, summary_state, count)
     values (@business_id, @inbox_id, @channel, @status_id, coalesce(@assignee_id, 0), coalesce(@team_id, 0),
       coalesce(@summary_state, ''), @by)
     on conflict do update set count = count + excluded.count`,
  );
  const joinRest = store.change<[teamId: number]>(
    'conversationCounts.joinRest',
    `insert into conversation_counts (business_id, inbox_id, channel, status_id, assignee_id, team_id, summary_state, count)
     select business_id, inbox_id, channel, status_id, assignee_id, 0, summary_state, count
     from conversation_counts where team_id = ?
     on conflict do update set count = count + excluded.count`,
  );
  const dropTeam = store.change<[teamId: number]>(
    'conversationCounts.dropTeam',
    'delete from conversation_counts where team_id = ?',
  );
  const sumOf = once((sql: string) =>
    store.values<[Condition['bound']], number>(
      'conversationCounts.sum',
      `select coalesce(sum(count), 0) from conversation_counts where ${sql}`,
    ),
  );
  const remembered = lru<string, number>(REMEMBERED);

  /** Counts a conversation where it is now, and no longer where it was. */
  function move(before: Conversation | null, after: Conversation) {
    if (before && !hasMoved(before, after)) return;
    if (before?.listed) add.run({ ...placeOf(before), by: -1 });
    if (after.listed) add.run({ ...placeOf(after), by: 1 });
  }

  function forget(conversation: Conversation) {
    if (conversation.listed) add.run({ ...placeOf(conversation), by: -1 });
  }

  /** What a team had is counted among what no team has. */
  function leaveTeam(teamId: number) {
    joinRest.run(teamId);
    dropTeam.run(teamId);
  }

  /** The sum of what a condition over the counts lets through. */
  function where({ sql, bound }: Condition) {
    const key = `${sql} ${JSON.stringify(bound)}`;
    const known = remembered.get(key) ?? sumOf(sql).get(bound) ?? 0;
    remembered.set(key, known);
    return known;
  }

  return { move, forget, leaveTeam, where, changed: () => remembered.clear() };
}

/** What may be asked for besides is anybody's word. */
const REMEMBERED = 5000;
const PLACE = [
  'business_id',
  'inbox_id',
  'channel',
  'status_id',
  'assignee_id',
  'team_id',
  'summary_state',
] as const satisfies (keyof Place)[];

const hasMoved = (before: Conversation, after: Conversation) =>
  before.listed !== after.listed || PLACE.some((name) => before[name] !== after[name]);

const placeOf = (conversation: Conversation): Place => ({
  business_id: conversation.business_id,
  inbox_id: conversation.inbox_id,
  channel: conversation.channel,
  status_id: conversation.status_id,
  assignee_id: conversation.assignee_id,
  team_id: conversation.team_id,
  summary_state: conversation.summary_state,
});
