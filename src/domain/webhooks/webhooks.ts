import { DAY } from '../../lib/clock.ts';
import { Problem } from '../../lib/problem.ts';
import { newSecret } from '../../lib/webhook-signature.ts';
import { type Actor, authorize } from '../actor.ts';
import type { Core } from '../core.ts';
import { DISPATCHER } from '../events.ts';
import type { deliveryRows } from './delivery-rows.ts';
import type { Webhook, webhookRows } from './webhook-rows.ts';

export type { Webhook } from './webhook-rows.ts';
export type NewWebhook = {
  dialect: string;
  url: string;
  events: string[];
  secret?: string;
  active?: boolean;
};
type Change = { url?: string; events?: string[]; active?: boolean; sendMissed?: boolean };
type Parts = {
  guard: { refusalOfUrl(url: URL): string | null };
  rows: ReturnType<typeof webhookRows>;
  deliveries: ReturnType<typeof deliveryRows>;
};

/** Both secrets sign for this long after one was replaced. */
const OVERLAP_MS = DAY;

/** Where the outside world wants to hear of events. A webhook belongs to the dialect that made it. */
export function webhooks(core: Core, { guard, rows, deliveries }: Parts) {
  const { clock, ids, vault, events, audit, jobs } = core;

  function create(actor: Actor, wanted: NewWebhook) {
    authorize(actor, 'webhooks:manage');
    refuseUrl(wanted.url);
    const secret = wanted.secret ?? newSecret(Buffer.from(ids.secret(32), 'base64url'));
    const webhook = rows.insert({
      uuid: ids.uuid(),
      dialect: wanted.dialect,
      business_id: actor.businessId,
      agent_id: actor.id,
      url: wanted.url,
      events: wanted.events,
      secret: vault.seal(secret),
      active: wanted.active ?? true,
      created_at: clock.now(),
    });
    // It hears of what comes after its own creation, even if the dispatcher is still busy with earlier events.
    rows.hearSince(webhook.id, recorded('webhook.created', actor, webhook));
    if (!webhook.active) rows.missAfter(webhook.id, events.newestId());
    return { webhook, madeSecret: wanted.secret === undefined ? secret : null };
  }

  function update(actor: Actor, id: number, wanted: Change) {
    authorize(actor, 'webhooks:manage');
    const before = get(id);
    if (wanted.url !== undefined) refuseUrl(wanted.url);
    const { url = before.url, events: names = before.events, active = before.active } = wanted;
    const edited = { ...before, url, events: names };
    const webhook = write(
      active === before.active ? edited : active ? switchedOn(edited) : switchedOff(edited),
    );
    if (active && !before.active) resume(webhook, before, wanted.sendMissed ?? false);
    recorded('webhook.updated', actor, webhook, Object.keys(wanted));
    return get(id);
  }

  /** What the dispatcher has not handed on yet is missed as well; what was missed before and not made up for still is. */
  const switchedOff = (webhook: Webhook): Webhook => ({
    ...webhook,
    active: false,
    missed_after_event_id: webhook.missed_after_event_id ?? events.cursor(DISPATCHER),
  });

  const switchedOn = (webhook: Webhook): Webhook => ({
    ...webhook,
    active: true,
    disabled_reason: null,
    first_failed_at: null,
    failures: 0,
    probe_at: null,
    warnings_sent: 0,
  });

  /** What was left over is sent after all, together with what happened meanwhile, or it is let go. */
  function resume({ id }: Webhook, before: Webhook, sendMissed: boolean) {
    const now = clock.now();
    if (!sendMissed) {
      deliveries.cancelPending(id, now);
      rows.missAfter(id, null);
      return rows.hearSince(id, events.newestId());
    }
    deliveries.revive({ id, since: before.first_failed_at ?? now, now });
    jobs.ask('webhooks.deliver', { webhookId: id }, { uniqueKey: String(id) });
    jobs.ask('webhooks.catch_up', { webhookId: id }, { uniqueKey: String(id) });
  }

  /** Turned off by us, because the receiver is gone or has failed for days. */
  function disable(actor: Actor, id: number, reason: 'gone' | 'failing') {
    const webhook = write({ ...switchedOff(get(id)), disabled_reason: reason });
    events.record('webhook.disabled', id, actor, { ...businessOf(webhook), data: { reason } });
  }

  function rotateSecret(actor: Actor, id: number) {
    authorize(actor, 'webhooks:manage');
    const before = get(id);
    const secret = newSecret(Buffer.from(ids.secret(32), 'base64url'));
    const webhook = write({
      ...before,
      secret: vault.seal(secret),
      previous_secret: before.secret,
      previous_secret_until: clock.now() + OVERLAP_MS,
    });
    audit.note('webhook.secret_rotated', actor, { kind: 'webhook', id });
    recorded('webhook.updated', actor, webhook, ['secret']);
    return { webhook, secret };
  }

  /** It is gone at once; its deliveries, of which there may be very many, follow bit by bit. */
  function destroy(actor: Actor, id: number) {
    authorize(actor, 'webhooks:manage');
    const webhook = get(id);
    rows.markDeleted(clock.now(), id);
    jobs.ask('webhooks.erase', { webhookId: id });
    events.record('webhook.deleted', id, actor, businessOf(webhook));
    audit.note('webhook.deleted', actor, { kind: 'webhook', id }, { url: webhook.url });
  }

  /** Erases some of a deleted webhook's deliveries, with the last of them the webhook; says whether more are left. */
  function erase(id: number, limit: number) {
    if (deliveries.eraseOf(id, limit) === limit) return true;
    if (!rows.find(id)) rows.remove(id);
    return false;
  }

  /** Asks for a test delivery; it takes the way of every other event. */
  function test(actor: Actor, id: number) {
    authorize(actor, 'webhooks:manage');
    const webhook = get(id);
    if (!webhook.active) throw Problem.conflict('webhook_inactive', 'Turn the webhook on before testing it.');
    return events.record('webhook.tested', id, actor, businessOf(webhook));
  }

  const write = (webhook: Webhook) => rows.save({ ...webhook, updated_at: clock.now() });

  function recorded(
    name: 'webhook.created' | 'webhook.updated',
    actor: Actor,
    webhook: Webhook,
    changed: string[] = [],
  ) {
    audit.note(name, actor, { kind: 'webhook', id: webhook.id }, { url: webhook.url, changed });
    return events.record(name, webhook.id, actor, { ...businessOf(webhook), data: { changed } });
  }

  function get(id: number) {
    const webhook = rows.find(id);
    if (!webhook) throw Problem.missing('webhook', id);
    return webhook;
  }

  /** The webhook, as far as the actor may know of it. */
  function visible(actor: Actor, id: number) {
    const webhook = get(id);
    if (visibleTo(actor)(webhook)) return webhook;
    throw Problem.missing('webhook', id);
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
    erase,
    test,
    signingSecrets,
    get,
    find: rows.find,
    visible,
    page: (actor: Actor, after: number, limit: number) =>
      actor.businessId === null
        ? rows.page(after, limit)
        : rows.pageOfBusiness(actor.businessId, after, limit),
    ofDialect: (actor: Actor, dialect: string) => rows.ofDialect(dialect).filter(visibleTo(actor)),
  };
}

/** A key that is bound to a business sees that one's webhooks only. */
const visibleTo = (actor: Actor) => (webhook: Webhook) =>
  actor.businessId === null || actor.businessId === webhook.business_id;
export const businessOf = ({ business_id: businessId }: Webhook) =>
  businessId === null ? {} : { businessId };
