import type { Core } from '../core.ts';
import type { Filter } from '../filters/filter.ts';
import type { Permission } from '../permissions.ts';
import type { Format, Options } from './formats.ts';
import type { Scope } from './scope.ts';

export const states = ['processing', 'completed', 'failed', 'cancelled', 'expired'] as const;
export type ExportState = (typeof states)[number];
type Row = {
  id: number;
  uuid: string;
  business_id: number | null;
  agent_id: number;
  rights: string;
  format: Format;
  asked: string;
  filter: string;
  options: string;
  state: ExportState;
  failure: string | null;
  total: number | null;
  done: number;
  filename: string | null;
  content_type: string | null;
  sha256: string | null;
  size: number | null;
  created_at: number;
  updated_at: number;
  expires_at: number | null;
};
type Parsed = { rights: readonly Permission[]; asked: Scope; filter: Filter; options: Options };
export type Export = Omit<Row, keyof Parsed> & Parsed;
type New = Pick<Export, 'uuid' | 'business_id' | 'agent_id' | 'format' | 'created_at' | keyof Parsed>;
type Stored = Omit<New, keyof Parsed> & Record<keyof Parsed, string>;
export type File = { filename: string; content_type: string; sha256: string; size: number };
export type Place = { before: number; limit: number };
/** null: anybody's, and of all businesses. */
export type Whose = { agentId: number | null; businessId: number | null };

/** The rows of exports; what they mean is in exports.ts and running.ts. */
export function exportRows({ store, clock }: Pick<Core, 'store' | 'clock'>) {
  const insert = store.rows<[Stored], Row>(
    'exports.insert',
    `insert into exports (uuid, business_id, agent_id, rights, format, asked, filter, options, created_at, updated_at)
     values (@uuid, @business_id, @agent_id, @rights, @format, @asked, @filter, @options, @created_at, @created_at)
     returning *`,
  );
  const byId = store.rows<[id: number], Row>('exports.byId', 'select * from exports where id = ?');
  const byUuid = store.rows<[uuid: string], Row>('exports.byUuid', 'select * from exports where uuid = ?');
  const page = (name: string, isSeen: string) =>
    store.rows<[Place & Whose], Row>(
      `exports.page.${name}`,
      `select * from exports where ${isSeen} id < @before order by id desc limit @limit`,
    );
  const pages = {
    all: page('all', ''),
    ofAgent: page('ofAgent', 'agent_id = @agentId and'),
    ofBusiness: page('ofBusiness', 'business_id = @businessId and'),
    ofBoth: page('ofBoth', 'agent_id = @agentId and business_id = @businessId and'),
  };
  const countUnderway = store.values<[agentId: number], number>(
    'exports.countUnderway',
    `select count(*) from exports where agent_id = ? and state = 'processing'`,
  );
  const progress = store.change<[{ id: number; done: number; total: number; now: number }]>(
    'exports.progress',
    `update exports set done = @done, total = @total, updated_at = @now where id = @id and state = 'processing'`,
  );
  const complete = store.rows<[File & { id: number; now: number; expires: number }], Row>(
    'exports.complete',
    `update exports set state = 'completed', done = coalesce(total, done), filename = @filename,
            content_type = @content_type, sha256 = @sha256, size = @size, updated_at = @now, expires_at = @expires
     where id = @id and state = 'processing' returning *`,
  );
  const end = store.rows<[{ id: number; state: ExportState; failure: string | null; now: number }], Row>(
    'exports.end',
    `update exports set state = @state, failure = @failure, updated_at = @now
     where id = @id and state = 'processing' returning *`,
  );
  const expire = store.change<[now: number, id: number]>(
    'exports.expire',
    `update exports set state = 'expired', sha256 = null, updated_at = ? where id = ?`,
  );
  const due = store.rows<[now: number, limit: number], Row>(
    'exports.due',
    `select * from exports where state = 'completed' and expires_at <= ? order by expires_at limit ?`,
  );
  const nextExpiry = store.values<[], number | null>(
    'exports.nextExpiry',
    `select min(expires_at) from exports where state = 'completed'`,
  );
  const remove = store.change<[id: number]>('exports.remove', 'delete from exports where id = ?');
  const forget = store.change<[before: number, limit: number]>(
    'exports.forget',
    `delete from exports where id in (
       select id from exports where updated_at < ? and state in ('failed', 'cancelled', 'expired')
       order by updated_at limit ?)`,
  );

  return {
    insert: (wanted: New) => fromRow(insert.one(stored(wanted))),
    find: (id: number) => parsed(byId.get(id)),
    withUuid: (uuid: string) => parsed(byUuid.get(uuid)),
    page: (whose: Whose, place: Place) => pages[kindOf(whose)].all({ ...whose, ...place }).map(fromRow),
    countUnderway: (agentId: number) => countUnderway.get(agentId) ?? 0,
    progress: (id: number, steps: { done: number; total: number }) =>
      void progress.run({ ...steps, id, now: clock.now() }),
    /** Undefined when it had ended already; so with `end`. */
    complete: (id: number, file: File, expires: number) =>
      parsed(complete.get({ ...file, id, expires, now: clock.now() })),
    end: (id: number, state: 'failed' | 'cancelled', failure: string | null = null) =>
      parsed(end.get({ id, state, failure, now: clock.now() })),
    expire: (id: number) => void expire.run(clock.now(), id),
    due: (limit: number) => due.all(clock.now(), limit).map(fromRow),
    nextExpiry: () => nextExpiry.get() ?? null,
    remove: (id: number) => void remove.run(id),
    forget: (before: number, limit: number) => forget.run(before, limit).changes,
  };
}

function kindOf({ agentId, businessId }: Whose) {
  if (agentId === null) return businessId === null ? 'all' : 'ofBusiness';
  return businessId === null ? 'ofAgent' : 'ofBoth';
}

const stored = ({ rights, asked, filter, options, ...rest }: New): Stored => ({
  ...rest,
  rights: JSON.stringify(rights),
  asked: JSON.stringify(asked),
  filter: JSON.stringify(filter),
  options: JSON.stringify(options),
});

const parsed = (row: Row | undefined) => row && fromRow(row);
const fromRow = (row: Row): Export => ({
  ...row,
  rights: JSON.parse(row.rights),
  asked: JSON.parse(row.asked),
  filter: JSON.parse(row.filter),
  options: JSON.parse(row.options),
});
