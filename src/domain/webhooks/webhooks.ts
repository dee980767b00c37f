import { Problem } from '../../lib/problem.ts';
import { newSecret } from '../../lib/webhook-signature.ts';
import { type Actor, authorize } from '../actor.ts';
import type { Core } from '../core.ts';
import type { DialectName } from '../key-limits.ts';
import type { deliveryRows } from './delivery-rows.ts';
import type { switching as switchingOf } from './switching.ts';
import { businessOf, type Webhook, type webhookRows } from './webhook-rows.ts';

export type { Webhook } from './webhook-rows.ts';
export type NewWebhook = {
  dialect: DialectName;
  url: string;
  events: string[];
  secret?: string;
  active?: boolean;
};
type Change = { url?: string; events?: string[]; active?: boolean; sendMissed?: boolean };
export type UrlGuard = { refusalOfUrl(url: URL): string | null };
type Parts = {
  guard: UrlGuard;
  rows: ReturnType<typeof webhookRows>;
  deliveries: ReturnType<typeof deliveryRows>;
  switching: ReturnType<typeof switchingOf>;
};

/** Where the outside world wants to hear of events. A webhook belongs to the dialect that made it. */
export function webhooks(core: Core, { guard, rows, deliveries, switching }: Parts) {
  const { clock, ids, vault, events, audit, jobs } = core;

  function create(actor: Actor, wanted: NewWebhook) {
    authorize(actor, 'webhooks:manage');
    refuseUrl(wanted.url);
    const secret = wanted.secret ?? newSecret(ids.secret(32));
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
    const webhook = rows.save(switched({ ...before, url, events: names }, active), clock.now());
    if (active && !before.active) switching.resume(before, wanted.sendMissed ?? false);
    recorded('webhook.updated', actor, webhook, Object.keys(wanted));
    return get(id);
  }

  function switched(webhook: Webhook, active: boolean) {
    if (active === webhook.active) return webhook;
    return active ? switching.switchedOn(webhook) : switching.switchedOff(webhook);
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

  return {
    create,
    update,
    destroy,
    erase,
    test,
    recorded,
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
