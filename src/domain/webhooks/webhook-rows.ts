import { maybe } from '../../lib/maybe.ts';
import type { Store } from '../../store/store.ts';
import type { DialectName } from '../key-limits.ts';

type Row = {
  id: number;
  uuid: string;
  dialect: DialectName;
  business_id: number | null;
  agent_id: number | null;
  url: string;
  events: string;
  secret: string;
  previous_secret: string | null;
  previous_secret_until: number | null;
  active: number;
  disabled_reason: string | null;
  since_event_id: number;
  missed_after_event_id: number | null;
  first_failed_at: number | null;
  failures: number;
  probe_at: number | null;
  warnings_sent: number;
  deleted_at: number | null;
  version: number;
  created_at: number;
  updated_at: number;
};
export type Webhook = Omit<Row, 'events' | 'active'> & { events: string[]; active: boolean };
/** How a row of failures is going. */
export type Health = Pick<Row, 'first_failed_at' | 'failures' | 'probe_at' | 'warnings_sent'>;
type New =
  | 'uuid'
  | 'dialect'
  | 'business_id'
  | 'agent_id'
  | 'url'
  | 'events'
  | 'secret'
  | 'active'
  | 'created_at';
type Kept =
  | 'uuid'
  | 'dialect'
  | 'business_id'
  | 'agent_id'
  | 'since_event_id'
  | 'deleted_at'
  | 'version'
  | 'created_at';

/** The table of webhooks. One that is being erased is not there any more for anybody who asks. */
export function webhookRows(store: Store) {
  const byId = store.rows<[id: number], Row>(
    'webhooks.byId',
    'select * from webhooks where id = ? and deleted_at is null',
  );
  const active = store.rows<[], Row>(
    'webhooks.active',
    'select * from webhooks where active = 1 order by dialect, id',
  );
  const page = store.rows<[after: number, limit: number], Row>(
    'webhooks.page',
    'select * from webhooks where id > ? and deleted_at is null order by id limit ?',
  );
  const pageOfBusiness = store.rows<[businessId: number, after: number, limit: number], Row>(
    'webhooks.pageOfBusiness',
    'select * from webhooks where business_id = ? and id > ? and deleted_at is null order by id limit ?',
  );
  const ofDialect = store.rows<[dialect: string], Row>(
    'webhooks.ofDialect',
    'select * from webhooks where dialect = ? and deleted_at is null order by id',
  );
  const insert = store.rows<[Pick<Row, New>], Row>(
    'webhooks.insert',
    `insert into webhooks (uuid, dialect, business_id, agent_id, url, events, secret, active, created_at, updated_at)
     values (@uuid, @dialect, @business_id, @agent_id, @url, @events, @secret, @active, @created_at, @created_at)
     returning *`,
  );
  const save = store.rows<[Omit<Row, Kept>], Row>(
    'webhooks.save',
    `update webhooks set url = @url, events = @events, secret = @secret, previous_secret = @previous_secret,
            previous_secret_until = @previous_secret_until, active = @active, disabled_reason = @disabled_reason,
            missed_after_event_id = @missed_after_event_id, first_failed_at = @first_failed_at, failures = @failures,
            probe_at = @probe_at, warnings_sent = @warnings_sent, version = version + 1, updated_at = @updated_at
     where id = @id returning *`,
  );
  // The three below are no edits that anybody could overwrite: the version stays.
  const saveHealth = store.change<[Health & { id: number }]>(
    'webhooks.saveHealth',
    `update webhooks set first_failed_at = @first_failed_at, failures = @failures, probe_at = @probe_at,
            warnings_sent = @warnings_sent
     where id = @id`,
  );
  const hearSince = store.change<[{ id: number; eventId: number }]>(
    'webhooks.hearSince',
    'update webhooks set since_event_id = @eventId where id = @id',
  );
  const missAfter = store.change<[{ id: number; eventId: number | null }]>(
    'webhooks.missAfter',
    'update webhooks set missed_after_event_id = @eventId where id = @id',
  );
  const markDeleted = store.change<[now: number, id: number]>(
    'webhooks.markDeleted',
    'update webhooks set active = 0, deleted_at = ? where id = ?',
  );
  const remove = store.change<[id: number]>('webhooks.remove', 'delete from webhooks where id = ?');

  return {
    find: (id: number) => maybe(byId.get(id), fromRow),
    active: () => active.all().map(fromRow),
    page: (after: number, limit: number) => page.all(after, limit).map(fromRow),
    pageOfBusiness: (businessId: number, after: number, limit: number) =>
      pageOfBusiness.all(businessId, after, limit).map(fromRow),
    ofDialect: (dialect: string) => ofDialect.all(dialect).map(fromRow),
    insert: (webhook: Pick<Webhook, New>) => fromRow(insert.one(toRow(webhook))),
    save: (webhook: Webhook, now: number) => fromRow(save.one(toRow({ ...webhook, updated_at: now }))),
    saveHealth: (id: number, health: Health) => void saveHealth.run({ ...health, id }),
    hearSince: (id: number, eventId: number) => void hearSince.run({ id, eventId }),
    missAfter: (id: number, eventId: number | null) => void missAfter.run({ id, eventId }),
    markDeleted: (now: number, id: number) => void markDeleted.run(now, id),
    remove: (id: number) => void remove.run(id),
  };
}

/** Where an event about it belongs. */
export const businessOf = ({ business_id: businessId }: Webhook) =>
  businessId === null ? {} : { businessId };

const fromRow = (row: Row): Webhook => ({ ...row, events: JSON.parse(row.events), active: row.active === 1 });
const toRow = <W extends Pick<Webhook, 'events' | 'active'>>(webhook: W) => ({
  ...webhook,
  events: JSON.stringify([...new Set(webhook.events)]),
  active: Number(webhook.active),
});
