import type { RequestCount } from './request-rows.ts';
import type { SeriesBy } from './request-sums.ts';
import { nameOf } from './requests.ts';

/** How often something was asked for, or somebody asked, on each day; `about` is any one of what was added up. */
export type Series = { about: RequestCount; total: number; byDay: number[] };
export type DailyReport = { series: Series[]; others: number[] };

/** More lines than these nobody can tell apart in a plot. */
const MOST = 8;

/** The most asked for, day by day, the others in one; the numbers stand in the order of the days. */
export function seriesOf(rows: readonly RequestCount[], days: readonly string[], by: SeriesBy): DailyReport {
  const placeOf = new Map(days.map((day, place) => [day, place]));
  const groups = [...Map.groupBy(rows, names[by]).values()];
  const sums = groups.map((same) => seriesIn(same, placeOf)).sort((one, other) => other.total - one.total);
  return { series: sums.slice(0, MOST), others: added(sums.slice(MOST), days.length) };
}

const names: Record<SeriesBy, (row: RequestCount) => string> = {
  endpoint: nameOf,
  key: ({ agent_id: id, key_id: key }) => `${id} ${key}`,
};

function seriesIn(same: readonly RequestCount[], placeOf: ReadonlyMap<string, number>): Series {
  const byDay = Array.from({ length: placeOf.size }, () => 0);
  for (const { day, requests } of same) {
    const place = placeOf.get(day);
    if (place !== undefined) byDay[place] = (byDay[place] ?? 0) + requests;
  }
  // The cast: a group has one at least.
  return { about: same[0] as RequestCount, total: byDay.reduce((sum, one) => sum + one, 0), byDay };
}

const added = (some: readonly Series[], length: number) =>
  Array.from({ length }, (_, place) => some.reduce((sum, { byDay }) => sum + (byDay[place] ?? 0), 0));
