/** Days as the API takes them, in the reader's own zone. */
export type Days = { from: string; to: string };
export const SPANS = [7, 30, 90] as const;

const DAY_MS = 86_400_000;
const dateOf = (at: Date) =>
  `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`;

export const lastDays = (count: number, now = new Date()): Days => ({
  from: dateOf(new Date(now.getTime() - (count - 1) * DAY_MS)),
  to: dateOf(now),
});

/** Every day from the first to the last one. */
export function daysBetween({ from, to }: Days) {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  const count = Math.max(0, Math.round((last - first) / DAY_MS) + 1);
  return Array.from({ length: count }, (_, at) => new Date(first + at * DAY_MS).toISOString().slice(0, 10));
}

/** The same as moments: from the beginning of the first day to the end of the last one, where the reader is. */
export const momentsOf = ({ from, to }: Days) => ({
  from: new Date(`${from}T00:00`).toISOString(),
  to: new Date(new Date(`${to}T00:00`).getTime() + DAY_MS).toISOString(),
});
