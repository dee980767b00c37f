import type { Core } from '../core.ts';
import type { Filter } from '../filters/filter.ts';
import type { SavedSearch } from '../search/saved.ts';
import type { Order } from './order.ts';

type Row = {
  id: number;
  uuid: string;
  name: string;
  filters: string;
  search: string | null;
  order_by: Order['orderBy'];
  direction: Order['direction'];
  visibility: 'private' | 'team' | 'shared';
  agent_id: number;
  team_id: number | null;
  version: number;
  created_at: number;
  updated_at: number;
};
type Read = { filters: Filter; search: SavedSearch | null };
export type View = Omit<Row, keyof Read> & Read;
type New = Omit<View, 'id' | 'version' | 'created_at' | 'updated_at'> & { now: number };
type Saved = Omit<New, 'uuid' | 'agent_id'> & { id: number };
/** With the filter and the search as they are stored. */
type Stored<T extends Read> = Omit<T, keyof Read> & Pick<Row, keyof Read>;

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
    `insert into views (uuid, name, filters, search, order_by, direction, visibility, agent_id, team_id,
       created_at, updated_at)
     values (@uuid, @name, @filters, @search, @order_by, @direction, @visibility, @agent_id, @team_id,
       @now, @now) returning *`,
  );
  const save = store.rows<[Stored<Saved>], Row>(
    'views.save',
    `update views set name = @name, filters = @filters, search = @search, order_by = @order_by, direction = @direction,
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

const fromRow = (row: Row): View => ({
  ...row,
  filters: JSON.parse(row.filters),
  search: row.search === null ? null : JSON.parse(row.search),
});
const stored = <T extends Read>(view: T): Stored<T> => ({
  ...view,
  filters: JSON.stringify(view.filters),
  search: view.search && JSON.stringify(view.search),
});
