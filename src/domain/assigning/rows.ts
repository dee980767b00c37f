import type { Core } from '../core.ts';
import type { TeamRow } from '../team-rows.ts';

type Automatic = Pick<TeamRow, 'id' | 'assignment' | 'capacity'>;
/** A member who is there, how many open conversations they have, and when it is their turn: the smallest is next. */
export type Present = { id: number; load: number; turn: number };
export type Waiting = { id: number; waiting_since: number | null };
type Held = { id: number; status_id: number; at: number };
/** Where a page of what an agent holds begins. */
export type Place = Pick<Held, 'at' | 'id'>;

/** The statements of automatic assignment; what they mean is in the files beside this one. */
export function assigningRows({ store }: Pick<Core, 'store'>) {
  const automatic = store.rows<[id: number], Automatic>(
    'assigning.automatic',
    "select id, assignment, capacity from teams where id = ? and assignment <> 'manual'",
  );
  const allAutomatic = store.values<[], number>(
    'assigning.allAutomatic',
    "select id from teams where assignment <> 'manual' order by id",
  );
  const present = store.rows<[teamId: number], Present>(
    'assigning.present',
    `select agents.id, turn, (select coalesce(sum(count), 0) from conversation_counts
       where assignee_id = agents.id and status_id in (select id from statuses where category = 'open')) as load
     from team_members join agents on agents.id = agent_id
     where team_id = ? and availability = 'online' and enabled = 1 and kind = 'human' and deleted_at is null`,
  );
  // Whose contact waits for nobody comes last.
  const oldestWaiting = store.rows<[teamId: number, statusId: number], Waiting>(
    'assigning.oldestWaiting',
    `select id, waiting_since from conversations
     where team_id = ? and status_id = ? and assignee_id is null and listed = 1
     order by waiting_since nulls last, id limit 1`,
  );
  const takeTurn = store.values<[{ teamId: number; agentId: number }], number>(
    'assigning.takeTurn',
    `update team_members set turn = 1 + (select max(turn) from team_members where team_id = @teamId)
     where team_id = @teamId and agent_id = @agentId returning turn`,
  );
  const held = store.rows<[{ agentId: number; limit: number } & Place], Held>(
    'assigning.held',
    `select id, status_id, last_message_at as at from conversations
     where listed = 1 and assignee_id = @agentId and (last_message_at, id) > (@at, @id)
     order by last_message_at, id limit @limit`,
  );

  return { automatic, allAutomatic, present, oldestWaiting, takeTurn, held };
}
