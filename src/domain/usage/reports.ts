import type { LongReads } from '../../store/long-reads.ts';
import { type Actor, agentOf, authorize, authorizeEverywhere } from '../actor.ts';
import type { DialectName } from '../key-limits.ts';
import type { BegunCount, begun as begunOf } from './begun.ts';
import { daysFrom } from './local-day.ts';
import type { RequestCount } from './request-rows.ts';
import {
  type ByDay,
  type ByEndpoint,
  type ByOwner,
  type Days,
  dailySums,
  requestSums,
  type SeriesBy,
  type Whose,
} from './request-sums.ts';
import { nameOf, type requestCounts } from './requests.ts';
import { seriesOf } from './series.ts';

type Parts = {
  requests: ReturnType<typeof requestCounts>;
  begun: ReturnType<typeof begunOf>;
  read: LongReads;
};
/** Of oneself, or of everybody. */
export type Scope = 'own' | 'all';
type Counted = { requests: number };

export type RequestReport = {
  total: number;
  byDay: { day: string; requests: number; byDialect: Partial<Record<DialectName, number>> }[];
  byEndpoint: ByEndpoint[];
  byOwner: ByOwner[];
};
export type ConversationReport = {
  total: number;
  byDay: { day: string; conversations: number; bySource: Record<string, number> }[];
  bySource: Record<string, number>;
};

/** What was asked for, and what began, in these days; both ends included. Days without anything are there as well. */
export function usageReports({ requests, begun, read }: Parts) {
  const own = (actor: Actor, days: Days) => report(whoseOf(actor, 'own'), days);
  const ofEverybody = async (actor: Actor, days: Days) => report(whoseOf(actor, 'all'), days);

  async function report(whose: Whose, days: Days): Promise<RequestReport> {
    const more = await unsaved(whose, days);
    const sums = await requestSums(read, whose, days);
    const byDay = together([...sums.byDay, ...more], ({ day, dialect }) => `${day} ${dialect}`);
    const byEndpoint = together([...sums.byEndpoint, ...more], nameOf);
    const byOwner = together([...sums.byOwner, ...more], ({ agent_id: id, key_id: key }) => `${id} ${key}`);
    return { total: sum(byOwner), byDay: everyDay(days, byDay), byEndpoint, byOwner };
  }

  /** The same day by day, for a plot. */
  async function series(actor: Actor, scope: Scope, days: Days, by: SeriesBy) {
    const whose = whoseOf(actor, scope);
    const more = await unsaved(whose, days);
    const sums = await dailySums(read, whose, days, by);
    return { days: everyDayOf(days), ...seriesOf([...sums, ...more], everyDayOf(days), by) };
  }

  // What cannot be written now is counted nevertheless.
  const unsaved = async (whose: Whose, days: Days) =>
    (await requests.flush().then(() => [], requests.unsaved)).filter((one) => isOf(one, whose, days));

  function conversations(actor: Actor, days: Days): ConversationReport {
    authorize(actor, 'usage:read');
    const counts = begun.between(days, actor.businessId);
    const ofDay = Map.groupBy(counts, ({ day }) => day);
    const byDay = everyDayOf(days).map((day) => dayOf(day, ofDay.get(day) ?? []));
    const sources = Map.groupBy(counts, ({ source }) => source);
    return {
      total: totalOf(counts),
      byDay,
      bySource: Object.fromEntries([...sources].map(([source, all]) => [source, totalOf(all)])),
    };
  }

  return { own, ofEverybody, series, conversations };
}

/** One's own: of the key that is used, or of the agent at a browser with all their keys. */
function whoseOf(actor: Actor, scope: Scope): Whose {
  const { key } = actor;
  if (scope === 'own') return { scope: key ? 'key' : 'agent', agentId: agentOf(actor), keyId: key?.id ?? 0 };
  authorize(actor, 'usage:read');
  authorizeEverywhere(actor);
  return { scope: 'everybody', agentId: 0, keyId: 0 };
}

const dayOf = (day: string, counts: readonly BegunCount[]) => ({
  day,
  conversations: totalOf(counts),
  bySource: Object.fromEntries(counts.map(({ source, conversations }) => [source, conversations])),
});

const isOf = (one: RequestCount, { scope, agentId, keyId }: Whose, { from, to }: Days) =>
  one.day >= from &&
  one.day <= to &&
  (scope === 'everybody' || one.agent_id === agentId) &&
  (scope !== 'key' || one.key_id === keyId);

/** Adds up what is about the same, the most asked for first. */
function together<R extends Counted>(rows: readonly R[], aboutOf: (row: R) => string) {
  const sums = [...Map.groupBy(rows, aboutOf).values()].map((same) => ({
    ...(same[0] as R),
    requests: sum(same),
  }));
  return sums.sort((one, other) => other.requests - one.requests);
}

const sum = (rows: readonly Counted[]) => rows.reduce((total, { requests }) => total + requests, 0);
const totalOf = (rows: readonly { conversations: number }[]) =>
  rows.reduce((total, { conversations }) => total + conversations, 0);

function everyDay(days: Days, rows: readonly ByDay[]) {
  const byDay = Map.groupBy(rows, ({ day }) => day);
  return everyDayOf(days).map((day) => {
    const all = byDay.get(day) ?? [];
    const byDialect = Object.fromEntries(all.map(({ dialect, requests }) => [dialect, requests]));
    return { day, requests: sum(all), byDialect };
  });
}

function everyDayOf({ from, to }: Days) {
  const days: string[] = [];
  for (let day = from; day <= to; day = daysFrom(day, 1)) days.push(day);
  return days;
}
