import type { Charset } from '../../lib/charset.ts';
import type { Delimiter } from '../../lib/csv.ts';
import type { Core } from '../core.ts';
import type { Mapping } from './mapping.ts';
import type { Refusal } from './rehearsal.ts';

type Row = {
  id: number;
  uuid: string;
  business_id: number;
  agent_id: number | null;
  filename: string;
  media_id: number | null;
  delimiter: Delimiter;
  charset: Charset;
  headings: string;
  mapping: string;
  update_existing: number;
  state: 'running' | 'finished' | 'failed';
  failure: string | null;
  total: number;
  done: number;
  added: number;
  updated: number;
  unchanged: number;
  refused: number;
  created_at: number;
  updated_at: number;
};
export type ContactImport = Omit<Row, 'headings' | 'mapping'> & { headings: string[]; mapping: Mapping };
export type Tally = Pick<Row, 'done' | 'added' | 'updated' | 'unchanged' | 'refused'>;
export type Refused = Refusal & { cells: string[] };
type New = Omit<Row, 'id' | 'state' | 'failure' | 'updated_at' | keyof Tally>;
type Place = { before: number; limit: number };

/** The rows of imports and of what they refused. */
export function importRows({ store, clock }: Pick<Core, 'store' | 'clock'>) {
  const insert = store.rows<[New], Row>(
    'contactImports.insert',
    `insert into contact_imports (uuid, business_id, agent_id, filename, media_id, delimiter, charset, headings, mapping,
       update_existing, total, created_at, updated_at)
     values (@uuid, @business_id, @agent_id, @filename, @media_id, @delimiter, @charset, @headings, @mapping,
       @update_existing, @total, @created_at, @created_at) returning *`,
  );
  const byId = store.rows<[id: number], Row>(
    'contactImports.byId',
    'select * from contact_imports where id = ?',
  );
  const page = store.rows<[Place], Row>(
    'contactImports.page',
    'select * from contact_imports where id < @before order by id desc limit @limit',
  );
  const pageOfBusiness = store.rows<[Place & { businessId: number }], Row>(
    'contactImports.pageOfBusiness',
    `select * from contact_imports where business_id = @businessId and id < @before order by id desc limit @limit`,
  );
  const count = store.change<[Tally & { id: number; now: number }]>(
    'contactImports.count',
    `update contact_imports set done = done + @done, added = added + @added, updated = updated + @updated,
            unchanged = unchanged + @unchanged, refused = refused + @refused, updated_at = @now
     where id = @id`,
  );
  const end = store.rows<[{ id: number; state: string; failure: string | null; now: number }], Row>(
    'contactImports.end',
    `update contact_imports set state = @state, failure = @failure, media_id = null, updated_at = @now
     where id = @id and state = 'running' returning *`,
  );
  const refuse = store.change<[Refusal & { importId: number; cells: string }]>(
    'contactImports.refuse',
    `insert into contact_import_refusals (import_id, row, code, reason, cells)
     values (@importId, @row, @code, @reason, @cells)`,
  );
  const refusals = store.rows<[importId: number, after: number, limit: number], Refusal & { cells: string }>(
    'contactImports.refusals',
    `select row, code, reason, cells from contact_import_refusals
     where import_id = ? and row > ? order by row limit ?`,
  );
  const removeBefore = store.change<[{ at: number; limit: number }]>(
    'contactImports.removeBefore',
    `delete from contact_imports where id in (
       select id from contact_imports where updated_at < @at and state <> 'running' order by updated_at limit @limit)`,
  );

  return {
    insert: (wanted: Omit<New, 'headings' | 'mapping'> & Pick<ContactImport, 'headings' | 'mapping'>) =>
      fromRow(
        insert.one({
          ...wanted,
          headings: JSON.stringify(wanted.headings),
          mapping: JSON.stringify(wanted.mapping),
        }),
      ),
    find(id: number) {
      const row = byId.get(id);
      return row && fromRow(row);
    },
    page: (businessId: number | null, place: Place) =>
      (businessId === null ? page.all(place) : pageOfBusiness.all({ ...place, businessId })).map(fromRow),
    count: (id: number, tally: Tally) => void count.run({ ...tally, id, now: clock.now() }),
    /** Undefined when it had ended already. */
    end(id: number, state: 'finished' | 'failed', failure: string | null = null) {
      const row = end.get({ id, state, failure, now: clock.now() });
      return row && fromRow(row);
    },
    refuse: (importId: number, { cells, ...refusal }: Refused) =>
      void refuse.run({ ...refusal, importId, cells: JSON.stringify(cells) }),
    refusals: (importId: number, after: number, limit: number): Refused[] =>
      refusals.all(importId, after, limit).map((each) => ({ ...each, cells: JSON.parse(each.cells) })),
    removeBefore: (at: number, limit: number) => removeBefore.run({ at, limit }).changes,
  };
}

const fromRow = (row: Row): ContactImport => ({
  ...row,
  headings: JSON.parse(row.headings),
  mapping: JSON.parse(row.mapping),
});
