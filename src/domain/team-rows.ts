import type { Core } from './core.ts';

/** How conversations of a team find their agent: by hand, one after another, or to whoever has the fewest. */
export const assignments = ['manual', 'round_robin', 'balanced'] as const;

export type TeamRow = {
  id: number;
  uuid: string;
  name: string;
  emoji: string;
  assignment: (typeof assignments)[number];
  capacity: number;
  timezone: string | null;
  business_hours_id: number | null;
  sla_policy_id: number | null;
  version: number;
  created_at: number;
  updated_at: number;
};
type Saved = Omit<TeamRow, 'id' | 'uuid' | 'version' | 'created_at'>;

/** The statements about teams; what they mean is in teams.ts. */
export function teamRows({ store }: Pick<Core, 'store'>) {
  const all = store.rows<[], TeamRow>('teams.all', 'select * from teams order by id');
  const byId = store.rows<[id: number], TeamRow>('teams.byId', 'select * from teams where id = ?');
  const insert = store.rows<[Saved & { uuid: string }], TeamRow>(
    'teams.insert',
    `insert into teams (uuid, name, emoji, assignment, capacity, timezone, business_hours_id, sla_policy_id,
                        created_at, updated_at)
     values (@uuid, @name, @emoji, @assignment, @capacity, @timezone, @business_hours_id, @sla_policy_id,
             @updated_at, @updated_at) returning *`,
  );
  const save = store.rows<[Saved & { id: number }], TeamRow>(
    'teams.save',
    `update teams set name = @name, emoji = @emoji, assignment = @assignment, capacity = @capacity,
            timezone = @timezone, business_hours_id = @business_hours_id, sla_policy_id = @sla_policy_id,
            version = version + 1, updated_at = @updated_at where id = @id returning *`,
  );
  const remove = store.change<[id: number]>('teams.remove', 'delete from teams where id = ?');
  const dropMentions = store.change<[id: number]>(
    'teams.dropMentions',
    "delete from mentions where who = 'team' and who_id = ?",
  );

  return { all, byId, insert, save, remove, dropMentions };
}
