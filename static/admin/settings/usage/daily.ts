/** Numbers day by day, of several things that add up to a whole. */
export type Line = { name: string; values: readonly number[] };
export type Daily = { days: readonly string[]; lines: readonly Line[] };

export const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
export const totalOf = ({ lines }: Daily) => sumOf(lines.map(({ values }) => sumOf(values)));
export const totalAt = ({ lines }: Daily, day: number) => sumOf(lines.map(({ values }) => values[day] ?? 0));

/** One on top of the other: each with all that lie below it. */
export function stacked({ days, lines }: Daily): number[][] {
  let below = days.map(() => 0);
  return lines.map(({ values }) => {
    below = below.map((sum, day) => sum + (values[day] ?? 0));
    return below;
  });
}

/** More lines than these nobody can tell apart. */
const MOST = 8;

/** The largest, and all others as one. */
export function fewOf(lines: readonly Line[], others: string): readonly Line[] {
  const [first, rest] = [lines.slice(0, MOST), lines.slice(MOST)];
  if (rest.length === 0) return first;
  const length = rest[0]?.values.length ?? 0;
  const values = Array.from({ length }, (_, day) => sumOf(rest.map((line) => line.values[day] ?? 0)));
  return [...first, { name: others, values }];
}

/** Lines from what was counted by day and by name, the largest first; the days in their order, none left out. */
export function linesOf(
  days: readonly string[],
  counted: readonly { day: string; name: string; value: number }[],
): Line[] {
  const lines = [...Map.groupBy(counted, ({ name }) => name)].map(([name, own]) => {
    const byDay = Map.groupBy(own, ({ day }) => day);
    return { name, values: days.map((day) => sumOf((byDay.get(day) ?? []).map(({ value }) => value))) };
  });
  return lines.sort((one, other) => sumOf(other.values) - sumOf(one.values));
}

/** For a spreadsheet: a line a day, a column for each, and what they come to. */
export function csvOf(daily: Daily, heads: { day: string; total: string }) {
  const head = [heads.day, ...daily.lines.map(({ name }) => name), heads.total];
  const rows = daily.days.map((day, at) => [
    day,
    ...daily.lines.map(({ values }) => values[at] ?? 0),
    totalAt(daily, at),
  ]);
  return [head, ...rows].map((cells) => cells.map(cell).join(',')).join('\r\n');
}

/** A name that begins like a formula would be one, to a spreadsheet. */
function cell(value: string | number) {
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
