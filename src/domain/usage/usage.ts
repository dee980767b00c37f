import { type FieldFaults, Problem } from '../../lib/problem.ts';
import { MEGABYTE } from '../../lib/size.ts';
import type { LongReads } from '../../store/long-reads.ts';
import { type Actor, authorize, authorizeEverywhere } from '../actor.ts';
import type { Core } from '../core.ts';
import type { settings as settingsOf } from '../settings.ts';
import type { begun as begunOf } from './begun.ts';
import { daysFrom, isDay, type localDay } from './local-day.ts';
import { usageReports } from './reports.ts';
import type { Days } from './request-sums.ts';
import { requestCounts } from './requests.ts';

type Parts = {
  settings: ReturnType<typeof settingsOf>;
  today: ReturnType<typeof localDay>;
  begun: ReturnType<typeof begunOf>;
  read: LongReads;
};
/** Two years and the leap days in them, so that a year can be held against the one before. */
const DAYS_KEPT = 2 * 366;

export const USUAL_DAYS = 30;
const MOST_DAYS = 366;

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

  /** The days that are asked for, both ends included; without a word about it the last thirty. */
  function daysOf({ from, to }: Partial<Days>): Days {
    const { day, zone } = today();
    const last = to ?? day;
    const first = from ?? (isDay(last, zone) ? daysFrom(last, 1 - USUAL_DAYS) : last);
    refuseDays({ from: first, to: last }, zone);
    return { from: first, to: last };
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
    daysOf,
    account,
    storage,
    prune,
  };
}

/** Every fault at once. */
function refuseDays({ from, to }: Days, zone: string) {
  const faults: FieldFaults = {};
  for (const [name, day] of Object.entries({ from, to }))
    if (!isDay(day, zone)) faults[name] = [`There is no day ${day}.`];
  if (Object.keys(faults).length === 0) {
    if (to < from) faults.to = ['The last day lies before the first one.'];
    if (to > daysFrom(from, MOST_DAYS - 1))
      faults.from = [`At most ${MOST_DAYS} days can be asked for at once.`];
  }
  const [sentence] = Object.values(faults).flat();
  if (sentence !== undefined) throw new Problem('invalid', 'validation_error', sentence, { fields: faults });
}
