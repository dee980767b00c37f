import type { Core } from '../core.ts';
import type { Filter } from '../filters/filter.ts';
import type { Order } from './order.ts';

type Row = {
  id: number;
  uuid: string;
  name: string;
  filters: string;
  order_by: Order['orderBy'];
  direction: Order['direction'];
  visibility: 'private' | 'team' | 'shared';
  agent_id: number;
  team_id: number | null;
  version: number;
  created_at: number;
  updated_at: number;
};
export type View = Omit<Row, 'filters'> & { filters: Filter };
type New = Omit<View, 'id' | 'version' | 'created_at' | 'updated_at'> & { now: number };
type Saved = Omit<New, 'uuid' | 'agent_id'> & { id: number };
/** With the filter as it is stored. */
type Stored<T extends { filters: Filter }> = Omit<T, 'filters'> & { filters: string };

export function viewRows({ store }: Pick<Core, 'store'>) {
  const byId = store.rows<[id: number], Row>('views.byId', 'select * from views where id = ?');
  const ofAgent = store.rows<[{ agentId: number }], Row>(
    'views.ofAgent',
    `select * from views where id in (
       select id from views where agent_id = @agentId
       union select id from views where visibility = 'shared'
       union select id from views where team_id in (select team_id from team_members where agent_id = @agentId))
     order by name collate nocase, id`,
  );
  const insert = store.rows<[Stored<New>], Row>(
    'views.insert',
    `insert into views (uuid, name, filters, order_by, direction, visibility, agent_id, team_id, created_at, updated_at)
     values (@uuid, @name, @filters, @order_by, @direction, @visibility, @agent_id, @team_id, @now, @now) returning *`,
  );
  const save = store.rows<[Stored<Saved>], Row>(
    'views.save',
    `update views set name = @name, filters = @filters, order_by = @order_by, direction = @direction,
            visibility = @visibility, team_id = @team_id, version = version + 1, updated_at = @now
     where id = @id returning *`,
  );
  const remove = store.change<[id: number]>('views.remove', 'delete from views where id = ?');

  return {
    find(id: number) {
      const row = byId.get(id);
      return row && fromRow(row);
    },
    of: (agentId: number) => ofAgent.all({ agentId }).map(fromRow),
    insert: (view: New) => fromRow(insert.get(stored(view)) as Row),
    save: (view: Saved) => fromRow(save.get(stored(view)) as Row),
    remove: (id: number) => void remove.run(id),
  };
}

const fromRow = (row: Row): View => ({ ...row, filters: JSON.parse(row.filters) });
const stored = <T extends { filters: Filter }>(view: T): Stored<T> => ({
  ...view,
  filters: JSON.stringify(view.filters),
});
