import type { Store } from '../../store/store.ts';
import type { Action } from '../actions.ts';
import type { Filter } from '../filters/filter.ts';
import type { RuleOccasion } from './occasions.ts';

type Row = {
  id: number;
  uuid: string;
  name: string;
  position: number;
  enabled: number;
  occasions: string;
  conditions: string;
  actions: string;
  is_last: number;
  version: number;
  created_at: number;
  updated_at: number;
};
type Parsed = { occasions: RuleOccasion[]; conditions: Filter; actions: Action[] };
export type Rule = Omit<Row, keyof Parsed> & Parsed;
type Stored<R> = Omit<R, keyof Parsed> & Record<keyof Parsed, string>;
type New = Omit<Rule, 'id' | 'version' | 'updated_at'>;
type Edited = Omit<Rule, 'uuid' | 'version' | 'created_at'>;

/** The table of rules, in the order they are asked. */
export function ruleRows(store: Store) {
  const byId = store.rows<[id: number], Row>('rules.byId', 'select * from rules where id = ?');
  const all = store.rows<[], Row>('rules.all', 'select * from rules order by position, id');
  const insert = store.rows<[Stored<New>], Row>(
    'rules.insert',
    `insert into rules (uuid, name, position, enabled, occasions, conditions, actions, is_last, created_at, updated_at)
     values (@uuid, @name, @position, @enabled, @occasions, @conditions, @actions, @is_last, @created_at, @created_at)
     returning *`,
  );
  const save = store.rows<[Stored<Edited>], Row>(
    'rules.save',
    `update rules set name = @name, position = @position, enabled = @enabled, occasions = @occasions,
            conditions = @conditions, actions = @actions, is_last = @is_last, version = version + 1,
            updated_at = @updated_at
     where id = @id returning *`,
  );
  const remove = store.change<[id: number]>('rules.remove', 'delete from rules where id = ?');

  return {
    find(id: number) {
      const row = byId.get(id);
      return row && fromRow(row);
    },
    all: () => all.all().map(fromRow),
    /** Those that want to know of this. */
    askedOn: (occasion: RuleOccasion) =>
      all
        .all()
        .filter(({ enabled, occasions }) => enabled === 1 && occasions.includes(`"${occasion}"`))
        .map(fromRow),
    insert: (rule: New) => fromRow(insert.one(toRow(rule))),
    save: (rule: Edited) => fromRow(save.one(toRow(rule))),
    remove: (id: number) => void remove.run(id),
  };
}

const fromRow = (row: Row): Rule => ({
  ...row,
  occasions: JSON.parse(row.occasions),
  conditions: JSON.parse(row.conditions),
  actions: JSON.parse(row.actions),
});
const toRow = <R extends Parsed>(rule: R): Stored<R> => ({
  ...rule,
  occasions: JSON.stringify(rule.occasions),
  conditions: JSON.stringify(rule.conditions),
  actions: JSON.stringify(rule.actions),
});
