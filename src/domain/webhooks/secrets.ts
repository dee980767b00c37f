import { DAY } from '../../lib/clock.ts';
import { newSecret } from '../../lib/webhook-signature.ts';
import { type Actor, authorize } from '../actor.ts';
import type { Core } from '../core.ts';
import type { Webhook, webhookRows } from './webhook-rows.ts';
import type { webhooks as webhooksOf } from './webhooks.ts';

type Parts = { webhooks: ReturnType<typeof webhooksOf>; rows: ReturnType<typeof webhookRows> };

/** Both secrets sign for this long after one was replaced. */
const OVERLAP_MS = DAY;

/** What deliveries are signed with. */
export function webhookSecrets({ clock, ids, vault, audit }: Core, { webhooks, rows }: Parts) {
  function rotateSecret(actor: Actor, id: number) {
    authorize(actor, 'webhooks:manage');
    const before = webhooks.get(id);
    const now = clock.now();
    const secret = newSecret(ids.secret(32));
    const replaced = {
      ...before,
      secret: vault.seal(secret),
      previous_secret: before.secret,
      previous_secret_until: now + OVERLAP_MS,
    };
    const webhook = rows.save(replaced, now);
    audit.note('webhook.secret_rotated', actor, { kind: 'webhook', id });
    webhooks.recorded('webhook.updated', actor, webhook, ['secret']);
    return { webhook, secret };
  }

  /** What signs now: the secret, and the one before it while both are valid. */
  function signingSecrets(webhook: Webhook): [newest: string, ...older: string[]] {
    const both = (webhook.previous_secret_until ?? 0) > clock.now() && webhook.previous_secret;
    return [vault.open(webhook.secret), ...(both ? [vault.open(both)] : [])];
  }

  return { rotateSecret, signingSecrets };
}
