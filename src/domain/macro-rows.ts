import type { Store } from '../store/store.ts';
import type { Action } from './actions.ts';
import type { visibilities } from './sharing.ts';

export type Row = {
  id: number;
  uuid: string;
  business_id: number | null;
  name: string;
  shortcut: string | null;
  content: string;
  content_type: 'text' | 'html';
  actions: string;
  visibility: (typeof visibilities)[number];
  agent_id: number;
  team_id: number | null;
  used_count: number;
  version: number;
  created_at: number;
  updated_at: number;
};
export type Macro = Omit<Row, 'actions'> & { actions: Action[] };
type Edited = Omit<Macro, 'uuid' | 'used_count' | 'version' | 'created_at'>;
type New = Omit<Macro, 'id' | 'used_count' | 'version' | 'updated_at'>;
type Stored<M> = Omit<M, 'actions'> & { actions: string };
export type Viewer = { viewer: number | null; manages: number };
type Asked = Viewer & { after: number; limit: number; business: number | null };

// The rule of `sharing`, for a list: those of every team are there for whoever manages macros. The plus keeps
// SQLite to the order of the ids: it would gather three indexes and sort.
const SEEN = `(+visibility = 'shared'
  or +agent_id = @viewer
  or +visibility = 'team' and (@manages = 1 or team_id in (select team_id from team_members where agent_id = @viewer)))`;

/** The table of macros. */
export function macroRows(store: Store) {
  const byId = store.rows<[id: number], Row>('macros.byId', 'select * from macros where id = ?');
  const page = store.rows<[Asked], Row>(
    'macros.page',
    `select * from macros
     where id > @after
       and ${SEEN}
       and (@business is null or business_id is null or business_id = @business)
     order by id limit @limit`,
  );
  const insert = store.rows<[Stored<New>], Row>(
    'macros.insert',
    `insert into macros (uuid, business_id, name, shortcut, content, content_type, actions, visibility, agent_id,
       team_id, created_at, updated_at)
     values (@uuid, @business_id, @name, @shortcut, @content, @content_type, @actions, @visibility, @agent_id,
       @team_id, @created_at, @created_at) returning *`,
  );
  const save = store.rows<[Stored<Edited>], Row>(
    'macros.save',
    `update macros set business_id = @business_id, name = @name, shortcut = @shortcut, content = @content,
            content_type = @content_type, actions = @actions, visibility = @visibility, agent_id = @agent_id,
            team_id = @team_id, version = version + 1, updated_at = @updated_at
     where id = @id returning *`,
  );
  // Being used is no edit that anybody could overwrite: the version stays.
  const countUse = store.change<[id: number]>(
    'macros.countUse',
    'update macros set used_count = used_count + 1 where id = ?',
  );
  const remove = store.change<[id: number]>('macros.remove', 'delete from macros where id = ?');

  return {
    find(id: number) {
      const row = byId.get(id);
      return row && fromRow(row);
    },
    page: (asked: Asked) => page.all(asked).map(fromRow),
    insert: (macro: New) => fromRow(insert.one(toRow(macro))),
    save: (macro: Edited) => fromRow(save.one(toRow(macro))),
    countUse: (id: number) => void countUse.run(id),
    remove: (id: number) => void remove.run(id),
  };
}

const fromRow = (row: Row): Macro => ({ ...row, actions: JSON.parse(row.actions) });
const toRow = <M extends { actions: Action[] }>(macro: M): Stored<M> => ({
  ...macro,
  actions: JSON.stringify(macro.actions),
});
