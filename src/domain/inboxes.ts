import { Problem } from '../lib/problem.ts';
import { type Actor, authorize } from './actor.ts';
import type { businesses as businessesOf } from './businesses.ts';
import type { Channel } from './channels.ts';
import type { Core } from './core.ts';
import { type Config, inboxConfig } from './inbox-config.ts';

type Row = {
  id: number;
  uuid: string;
  business_id: number;
  name: string;
  channel: Channel;
  config: string;
  csat_enabled: number;
  enabled: number;
  version: number;
  created_at: number;
  updated_at: number;
};
/** Its configuration has its secrets sealed. */
export type Inbox = Omit<Row, 'config'> & { config: Config };
type Change = { name?: string; config?: Config; csatEnabled?: boolean; enabled?: boolean };
export type NewInbox = Change & { name: string; channel: Channel; business?: string };
type Parts = { businesses: ReturnType<typeof businessesOf> };

/** Where conversations arrive: one medium, connected in one way, of one business. */
export function inboxes({ store, clock, ids, vault, events, audit }: Core, { businesses }: Parts) {
  const configs = inboxConfig(vault);
  const byId = store.rows<[id: number], Row>('inboxes.byId', 'select * from inboxes where id = ?');
  const page = store.rows<[after: number, limit: number], Row>(
    'inboxes.page',
    'select * from inboxes where id > ? order by id limit ?',
  );
  const pageOfBusiness = store.rows<[businessId: number, after: number, limit: number], Row>(
    'inboxes.pageOfBusiness',
    'select * from inboxes where business_id = ? and id > ? order by id limit ?',
  );
  const insert = store.rows<[Omit<Row, 'id' | 'version' | 'updated_at'>], Row>(
    'inboxes.insert',
    `insert into inboxes (uuid, business_id, name, channel, config, csat_enabled, enabled, created_at, updated_at)
     values (@uuid, @business_id, @name, @channel, @config, @csat_enabled, @enabled, @created_at, @created_at)
     returning *`,
  );
  const save = store.rows<
    [Pick<Row, 'id' | 'name' | 'config' | 'csat_enabled' | 'enabled' | 'updated_at'>],
    Row
  >(
    'inboxes.save',
    `update inboxes set name = @name, config = @config, csat_enabled = @csat_enabled, enabled = @enabled,
            version = version + 1, updated_at = @updated_at
     where id = @id returning *`,
  );
  const firstOf = store.values<[businessId: number, channel: string], number>(
    'inboxes.firstOf',
    'select id from inboxes where business_id = ? and channel = ? and enabled = 1 order by id limit 1',
  );
  const isUsed = store.values<[id: number], number>(
    'inboxes.isUsed',
    'select 1 from conversations where inbox_id = ? limit 1',
  );
  const isMadeUp = store.values<[id: number, same: number], number>(
    'inboxes.isMadeUp',
    "select 1 from demo_rows where noun = 'inbox' and first_id <= ? and last_id >= ? limit 1",
  );
  const remove = store.change<[id: number]>('inboxes.remove', 'delete from inboxes where id = ?');

  function find(id: number) {
    const row = byId.get(id);
    return row && fromRow(row);
  }

  function get(id: number) {
    const inbox = find(id);
    if (!inbox) throw Problem.missing('inbox', id);
    return inbox;
  }

  /** A key that is bound to a business knows of no other's. */
  function visible(actor: Actor, id: number) {
    const inbox = get(id);
    if (actor.businessId === null || actor.businessId === inbox.business_id) return inbox;
    throw Problem.missing('inbox', id);
  }

  function create(actor: Actor, wanted: NewInbox) {
    authorize(actor, 'inboxes:manage');
    const { name, channel, business, config = {}, csatEnabled = false, enabled = true } = wanted;
    const home = business === undefined ? null : businesses.visible(actor, businesses.withSlug(business));
    const row = insert.one({
      uuid: ids.uuid(),
      business_id: home?.id ?? businesses.homeOf(actor),
      name: name.trim(),
      channel,
      config: JSON.stringify(configs.merged(channel, {}, config)),
      csat_enabled: Number(csatEnabled),
      enabled: Number(enabled),
      created_at: clock.now(),
    });
    return recorded('inbox.created', actor, fromRow(row), Object.keys(wanted));
  }

  function update(actor: Actor, id: number, wanted: Change) {
    authorize(actor, 'inboxes:manage');
    const before = visible(actor, id);
    const { name = before.name, config = {} } = wanted;
    const row = save.one({
      id,
      name: name.trim(),
      config: JSON.stringify(configs.merged(before.channel, before.config, config)),
      csat_enabled: Number(wanted.csatEnabled ?? before.csat_enabled),
      enabled: Number(wanted.enabled ?? before.enabled),
      updated_at: clock.now(),
    });
    return recorded('inbox.updated', actor, fromRow(row), Object.keys(wanted));
  }

  function destroy(actor: Actor, id: number) {
    authorize(actor, 'inboxes:manage');
    const inbox = visible(actor, id);
    if (isUsed.get(id) === 1) {
      const sentence = `The inbox ${inbox.name} has conversations. Turn it off instead: enabled false.`;
      throw Problem.conflict('inbox_in_use', sentence);
    }
    remove.run(id);
    recorded('inbox.deleted', actor, inbox, []);
  }

  function recorded(
    name: 'inbox.created' | 'inbox.updated' | 'inbox.deleted',
    actor: Actor,
    inbox: Inbox,
    changed: string[],
  ) {
    events.record(name, inbox.id, actor, { businessId: inbox.business_id, data: { changed } });
    audit.note(name, actor, { kind: 'inbox', id: inbox.id }, { name: inbox.name, changed });
    return inbox;
  }

  /**
   * How what is written to an inbox goes out: by a job to where it is connected, or by being stored. Those of the demo are
   * connected to nothing and have nobody to reach: there a reply is as good as sent.
   */
  function sendingManner(id: number): 'job' | 'stored' | 'none' {
    const { channel, config } = get(id);
    if (channel === 'web') return 'stored';
    if (channel !== 'api') return isMadeUp.get(id, id) === 1 ? 'stored' : 'none';
    return config.endpoint ? 'job' : 'stored';
  }

  /** With its secrets in the clear, for the channel alone. */
  function opened(id: number) {
    const { channel, config } = get(id);
    return { channel, config: configs.opened(channel, config) };
  }

  /** The same of one that is connected to something. */
  function connection(id: number) {
    if (sendingManner(id) === 'job') return opened(id);
    throw Problem.conflict('not_connected', 'This inbox is not connected: give it an endpoint first.');
  }

  return {
    page: (actor: Actor, after: number, limit: number) =>
      (actor.businessId === null
        ? page.all(after, limit)
        : pageOfBusiness.all(actor.businessId, after, limit)
      ).map(fromRow),
    find,
    get,
    /** The oldest of a business that is on: where something goes that names none. */
    firstOf: (businessId: number, channel: Channel) => firstOf.get(businessId, channel),
    visible,
    create,
    update,
    destroy,
    sendingManner,
    opened,
    connection,
    /** How it is connected, without its secrets: the business of whoever connects it. */
    shownTo: (actor: Actor, { channel, config }: Inbox): Config =>
      actor.kind === 'system' || actor.permissions.has('inboxes:manage')
        ? configs.masked(channel, config)
        : {},
  };
}

const fromRow = (row: Row): Inbox => ({ ...row, config: JSON.parse(row.config) });
