import { DAY, HOUR, MINUTE } from '../../lib/clock.ts';
import { system } from '../actor.ts';
import type { Core } from '../core.ts';
import type { switching as switchingOf } from './switching.ts';
import { businessOf, type Health, type Webhook, type webhookRows } from './webhook-rows.ts';

/** From this many failures in a row on, one delivery at a time feels whether the receiver is back. */
const BROKEN_AFTER = 5;
const PROBE_WITHIN_MS = 30 * MINUTE;
const GIVE_UP_AFTER_MS = 5 * DAY;
const GIVE_UP_FAILURES = 10;
const WARN_AFTER_MS = [DAY, 4 * DAY] as const;
const HEALTHY: Health = { failures: 0, first_failed_at: null, probe_at: null, warnings_sent: 0 };

type Parts = { switching: ReturnType<typeof switchingOf>; rows: ReturnType<typeof webhookRows> };

/** How a receiver is doing: spared while it fails, warned about, at last given up; forgiven with the first success. */
export function receiverHealth({ clock, events, jobs }: Core, { switching, rows }: Parts) {
  function noteSuccess(webhook: Webhook) {
    if (webhook.failures > 0) rows.saveHealth(webhook.id, HEALTHY);
  }

  /** `nextAt` is when the same delivery will be tried again, null when it will not. */
  function noteFailure(webhook: Webhook, nextAt: number | null) {
    const now = clock.now();
    const failures = webhook.failures + 1;
    const first_failed_at = webhook.first_failed_at ?? now;
    const soon = now + PROBE_WITHIN_MS;
    const probe_at = failures < BROKEN_AFTER ? null : Math.min(nextAt ?? soon, soon);
    rows.saveHealth(webhook.id, { ...webhook, failures, first_failed_at, probe_at });
    if (failures === 1) askForReview(webhook.id);
    review(webhook.id);
  }

  const noteGone = ({ id }: Webhook) => switching.giveUp(id, 'gone');

  /** Warns of, or gives up, who has failed for long; also asked when nothing is sent, so that it is not found out late. */
  function review(id: number) {
    const webhook = rows.find(id);
    if (!webhook?.active || webhook.first_failed_at === null) return;
    const failingMs = clock.now() - webhook.first_failed_at;
    warn(webhook, failingMs);
    if (failingMs >= GIVE_UP_AFTER_MS && webhook.failures >= GIVE_UP_FAILURES)
      switching.giveUp(id, 'failing');
  }

  function warn(webhook: Webhook, failingMs: number) {
    const warnings = WARN_AFTER_MS.filter((afterMs) => failingMs >= afterMs).length;
    if (warnings <= webhook.warnings_sent) return;
    rows.saveHealth(webhook.id, { ...webhook, warnings_sent: warnings });
    const data = { failing_for_hours: Math.floor(failingMs / HOUR) };
    events.record('webhook.failing', webhook.id, system, { ...businessOf(webhook), data });
  }

  function askForReview(id: number) {
    const runAt = reviewAt(id);
    if (runAt !== null) jobs.ask('webhooks.review', { webhookId: id }, { uniqueKey: String(id), runAt });
  }

  /** When the next warning, or the end, would be due if nothing gets better. */
  function reviewAt(id: number) {
    const { active, first_failed_at: since } = rows.find(id) ?? {};
    if (!active || !since) return null;
    const times = [...WARN_AFTER_MS, GIVE_UP_AFTER_MS].map((afterMs) => since + afterMs);
    return times.find((at) => at > clock.now()) ?? null;
  }

  return { noteSuccess, noteFailure, noteGone, review, reviewAt };
}

/** How many more failures in a row until the receiver counts as broken. */
export const patienceWith = (webhook: Webhook) => Math.max(0, BROKEN_AFTER - webhook.failures);
