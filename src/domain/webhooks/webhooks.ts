import { DAY } from '../../lib/clock.ts';
import { Problem } from '../../lib/problem.ts';
import { newSecret } from '../../lib/webhook-signature.ts';
import { type Actor, authorize } from '../actor.ts';
import type { Core } from '../core.ts';

type Row = {
  id: number;
  uuid: string;
  dialect: string;
  business_id: number | null;
  agent_id: number | null;
  url: string;
  events: string;
  secret: string;
  previous_secret: string | null;
  previous_secret_until: number | null;
  active: number;
  disabled_reason: string | null;
  disabled_event_id: number | null;
  first_failed_at: number | null;
  failures: number;
  probe_at: number | null;
  warnings_sent: number;
  version: number;
  created_at: number;
  updated_at: number;
};
export type Webhook = Omit<Row, 'events' | 'active'> & { events: string[]; active: boolean };
export type NewWebhook = {
  dialect: string;
  url: string;
  events: string[];
  secret?: string;
  active?: boolean;
};
type Change = { url?: string; events?: string[]; active?: boolean; sendMissed?: boolean };
type Guard = { refusalOfUrl(url: URL): string | null };

/** Both secrets sign for this long after one was replaced. */
const OVERLAP_MS = DAY;

/** Where the outside world wants to hear of events. A webhook belongs to the dialect that made it. */
export function webhooks(
  { store, clock, ids, vault, events, audit, jobs }: Core,
  { guard }: { guard: Guard },
) {
  const byId = store.rows<[id: number], Row>('webhooks.byId', 'select * from webhooks where id = ?');
  const byUuid = store.rows<[uuid: string], Row>('webhooks.byUuid', 'select * from webhooks where uuid = ?');
  const active = store.rows<[], Row>(
    'webhooks.active',
    'select * from webhooks where active = 1 order by dialect, id',
  );
  const page = store.rows<[after: number, limit: number], Row>(
    'webhooks.page',
    'select * from webhooks where id > ? order by id limit ?',
  );
  const pageOfBusiness = store.rows<[businessId: number, after: number, limit: number], Row>(
    'webhooks.pageOfBusiness',
    'select * from webhooks where business_id = ? and id > ? order by id limit ?',
  );
  const ofDialect = store.rows<[dialect: string], Row>(
    'webhooks.ofDialect',
    'select * from webhooks where dialect = ? order by id',
  );
  const insert = store.rows<
    [
      Pick<
        Row,
        | 'uuid'
        | 'dialect'
        | 'business_id'
        | 'agent_id'
        | 'url'
        | 'events'
        | 'secret'
        | 'active'
        | 'created_at'
      >,
    ],
    Row
  >(
    'webhooks.insert',
    `insert into webhooks (uuid, dialect, business_id, agent_id, url, events, secret, active, created_at, updated_at)
     values (@uuid, @dialect, @business_id, @agent_id, @url, @events, @secret, @active, @created_at, @created_at)
     returning *`,
  );
  const save = store.rows<
    [Omit<Row, 'uuid' | 'dialect' | 'business_id' | 'agent_id' | 'version' | 'created_at'>],
    Row
  >(
    'webhooks.save',
    `update webhooks set url = @url, events = @events, secret = @secret, previous_secret = @previous_secret,
            previous_secret_until = @previous_secret_until, active = @active, disabled_reason = @disabled_reason,
            disabled_event_id = @disabled_event_id, first_failed_at = @first_failed_at, failures = @failures,
            probe_at = @probe_at, warnings_sent = @warnings_sent, version = version + 1, updated_at = @updated_at
     where id = @id returning *`,
  );
  const cancelPending = store.change<[now: number, id: number]>(
    'webhooks.cancelPending',
    "update deliveries set state = 'cancelled', next_attempt_at = null, updated_at = ? where webhook_id = ? and state = 'pending'",
  );
  const reviveFailed = store.change<[{ id: number; since: number; now: number }]>(
    'webhooks.reviveFailed',
    `update deliveries set state = 'pending', attempts = 0, next_attempt_at = @now, updated_at = @now
     where webhook_id = @id and state = 'failed' and created_at >= @since`,
  );
  const remove = store.change<[id: number]>('webhooks.remove', 'delete from webhooks where id = ?');

  function create(actor: Actor, wanted: NewWebhook) {
    authorize(actor, 'webhooks:manage');
    refuseUrl(wanted.url);
    const secret = wanted.secret ?? newSecret(Buffer.from(ids.secret(32), 'base64url'));
    const row = insert.get({
      uuid: ids.uuid(),
      dialect: wanted.dialect,
      business_id: actor.businessId,
      agent_id: actor.id,
      url: wanted.url,
      events: JSON.stringify([...new Set(wanted.events)]),
      secret: vault.seal(secret),
      active: Number(wanted.active ?? true),
      created_at: clock.now(),
    }) as Row;
    recorded('webhook.created', actor, row);
    return { webhook: fromRow(row), madeSecret: wanted.secret === undefined ? secret : null };
  }

  function update(actor: Actor, id: number, wanted: Change) {
    authorize(actor, 'webhooks:manage');
    const before = rowOf(id);
    if (wanted.url !== undefined) refuseUrl(wanted.url);
    const url = wanted.url ?? before.url;
    const names = wanted.events ? JSON.stringify([...new Set(wanted.events)]) : before.events;
    const row = write({ ...before, url, events: names, ...switched(before, wanted.active) });
    if (before.active === 0 && row.active === 1) resume(row, before, wanted.sendMissed ?? false);
    recorded('webhook.updated', actor, row, Object.keys(wanted));
    return fromRow(row);
  }

  function switched(before: Row, wanted: boolean | undefined): Partial<Row> {
    if (wanted === undefined || Number(wanted) === before.active) return {};
    const healthy = {
      first_failed_at: null,
      failures: 0,
      probe_at: null,
      warnings_sent: 0,
      disabled_reason: null,
    };
    return wanted ? { ...healthy, active: 1 } : { active: 0, disabled_event_id: events.newestId() };
  }

  /** What was left over is sent after all, together with what happened meanwhile, or it is let go. */
  function resume(row: Row, before: Row, sendMissed: boolean) {
    if (!sendMissed) return void cancelPending.run(clock.now(), row.id);
    const now = clock.now();
    reviveFailed.run({ id: row.id, since: before.first_failed_at ?? now, now });
    jobs.ask('webhooks.deliver', { webhookId: row.id }, { uniqueKey: String(row.id) });
    const afterEventId = before.disabled_event_id ?? events.newestId();
    jobs.ask('webhooks.catch_up', { webhookId: row.id, afterEventId }, { uniqueKey: String(row.id) });
  }

  /** Turned off by us, because the receiver is gone or has failed for days. */
  function disable(actor: Actor, id: number, reason: 'gone' | 'failing') {
    const row = write({
      ...rowOf(id),
      active: 0,
      disabled_reason: reason,
      disabled_event_id: events.newestId(),
    });
    events.record('webhook.disabled', id, actor, { ...businessOf(row), data: { reason } });
  }

  function rotateSecret(actor: Actor, id: number) {
    authorize(actor, 'webhooks:manage');
    const before = rowOf(id);
    const secret = newSecret(Buffer.from(ids.secret(32), 'base64url'));
    const until = clock.now() + OVERLAP_MS;
    const row = write({
      ...before,
      secret: vault.seal(secret),
      previous_secret: before.secret,
      previous_secret_until: until,
    });
    audit.note('webhook.secret_rotated', actor, { kind: 'webhook', id });
    recorded('webhook.updated', actor, row, ['secret']);
    return { webhook: fromRow(row), secret };
  }

  function destroy(actor: Actor, id: number) {
    authorize(actor, 'webhooks:manage');
    const row = rowOf(id);
    remove.run(id);
    events.record('webhook.deleted', id, actor, businessOf(row));
    audit.note('webhook.deleted', actor, { kind: 'webhook', id }, { url: row.url });
  }

  /** Asks for a test delivery; it takes the way of every other event. */
  function test(actor: Actor, id: number) {
    authorize(actor, 'webhooks:manage');
    const row = rowOf(id);
    if (row.active === 0)
      throw Problem.conflict('webhook_inactive', 'Turn the webhook on before testing it.');
    return events.record('webhook.tested', id, actor, businessOf(row));
  }

  function write(row: Row) {
    return save.get({ ...row, updated_at: clock.now() }) as Row;
  }

  function recorded(
    name: 'webhook.created' | 'webhook.updated',
    actor: Actor,
    row: Row,
    changed: string[] = [],
  ) {
    events.record(name, row.id, actor, { ...businessOf(row), data: { changed } });
    audit.note(name, actor, { kind: 'webhook', id: row.id }, { url: row.url, changed });
  }

  function rowOf(id: number) {
    const row = byId.get(id);
    if (!row) throw Problem.missing('webhook', id);
    return row;
  }

  function refuseUrl(url: string) {
    const refusal = URL.canParse(url) ? guard.refusalOfUrl(new URL(url)) : 'This is not a URL.';
    if (refusal) throw Problem.invalid('url', refusal);
  }

  /** What signs now: the secret, and the one before it while both are valid. */
  function signingSecrets(webhook: Webhook) {
    const both = (webhook.previous_secret_until ?? 0) > clock.now() && webhook.previous_secret;
    return [webhook.secret, ...(both ? [both] : [])].map((sealed) => vault.open(sealed));
  }

  return {
    create,
    update,
    disable,
    rotateSecret,
    destroy,
    test,
    signingSecrets,
    get: (id: number) => fromRow(rowOf(id)),
    find: (id: number) => mapped(byId.get(id)),
    withUuid: (uuid: string) => mapped(byUuid.get(uuid)),
    active: () => active.all().map(fromRow),
    /** The webhook, as far as the actor may know of it. */
    visible(actor: Actor, id: number) {
      const webhook = fromRow(rowOf(id));
      if (visibleTo(actor)(webhook)) return webhook;
      throw Problem.missing('webhook', id);
    },
    page: (actor: Actor, after: number, limit: number) =>
      (actor.businessId === null
        ? page.all(after, limit)
        : pageOfBusiness.all(actor.businessId, after, limit)
      ).map(fromRow),
    ofDialect: (actor: Actor, dialect: string) =>
      ofDialect.all(dialect).map(fromRow).filter(visibleTo(actor)),
    /** How a row of failures is going; kept by the deliveries, which make no event of every attempt. */
    noteHealth: (
      webhook: Webhook,
      health: Partial<Pick<Row, 'first_failed_at' | 'failures' | 'probe_at' | 'warnings_sent'>>,
    ) => void write({ ...rowOf(webhook.id), ...health }),
  };
}

/** A key that is bound to a business sees that one's webhooks only. */
const visibleTo = (actor: Actor) => (webhook: Webhook) =>
  actor.businessId === null || actor.businessId === webhook.business_id;
const businessOf = (row: Row) => (row.business_id === null ? {} : { businessId: row.business_id });
const mapped = (row: Row | undefined) => (row ? fromRow(row) : undefined);
const fromRow = (row: Row): Webhook => ({ ...row, events: JSON.parse(row.events), active: row.active === 1 });
