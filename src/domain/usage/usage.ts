import { MEGABYTE } from '../../lib/size.ts';
import type { LongReads } from '../../store/long-reads.ts';
import { type Actor, authorize, authorizeEverywhere } from '../actor.ts';
import type { Core } from '../core.ts';
import type { settings as settingsOf } from '../settings.ts';
import type { begun as begunOf } from './begun.ts';
import { daysFrom, type localDay } from './local-day.ts';
import { usageReports } from './reports.ts';
import { requestCounts } from './requests.ts';

type Parts = {
  settings: ReturnType<typeof settingsOf>;
  today: ReturnType<typeof localDay>;
  begun: ReturnType<typeof begunOf>;
  read: LongReads;
};
/** Two years and the leap days in them, so that a year can be held against the one before. */
const DAYS_KEPT = 2 * 366;

/** How much is asked for, begun and stored, and how much of it is allowed. */
export function usage(core: Core, { settings, today, begun, read }: Parts) {
  const { stored } = core;
  const requests = requestCounts(core, { settings, today });

  /** Where somebody stands: what they were told their account is, and what is left of it. */
  function account(actor: Actor) {
    const { plan_name: plan, requests_per_day: perDay } = settings.get();
    return {
      plan,
      storedBytes: stored.bytes(),
      storageLimitBytes: storageLimitBytes(),
      requestsToday: requests.todayOf(actor),
      // People at a browser have no limit.
      requestsPerDay: actor.key ? perDay : null,
      dayEndsAt: today().to + 1,
    };
  }

  function storage(actor: Actor) {
    authorize(actor, 'usage:read');
    authorizeEverywhere(actor);
    return { totals: stored.all(), limitBytes: storageLimitBytes() };
  }

  function storageLimitBytes() {
    const { storage_limit_mb: limitMb } = settings.get();
    return limitMb === null ? null : limitMb * MEGABYTE;
  }

  function prune() {
    const oldest = daysFrom(today().day, -DAYS_KEPT);
    requests.forgetBefore(oldest);
    begun.forgetBefore(oldest);
  }

  return {
    ...usageReports({ requests, begun, read }),
    spend: requests.spend,
    flush: requests.flush,
    today,
    account,
    storage,
    prune,
  };
}
