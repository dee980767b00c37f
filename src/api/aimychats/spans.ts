import type { Domain } from '../../domain/domain.ts';
import { periodOf } from '../../domain/filters/moments.ts';
import { type FieldFaults, Problem } from '../../lib/problem.ts';
import { dateTime, described, either, text } from '../../lib/schema.ts';

/** A whole day of the organisation's zone, or an instant. */
export const moment = (description: string) =>
  described(description, either(text({ format: 'date' }), dateTime()));
export const dates = {
  date_from: moment('Begun on this day or later: a whole day of the organisation’s zone, or an instant.'),
  date_to: moment('Begun on this day or earlier.'),
};
type Asked = { date_from?: string; date_to?: string };
/** From this instant on, and before that one. */
type Span = { begunFrom?: number; begunUntil?: number };

/** The time between two dates, both whole days; each that is none is named. */
export function spanIn({ settings, clock }: Domain, asked: Asked): Span {
  const now = { now: clock.now(), zone: settings.get().timezone };
  const faults: FieldFaults = {};
  function read(name: keyof Asked) {
    const typed = asked[name];
    const period = typed === undefined ? undefined : periodOf(typed, now);
    if (period === null) faults[`filters.${name}`] = [`There is no day or time ${typed}.`];
    return period ?? undefined;
  }
  const [from, to] = [read('date_from'), read('date_to')];
  if (from && to && to.to < from.from) faults['filters.date_to'] = ['It lies before filters.date_from.'];
  const [sentence] = Object.values(faults).flat();
  if (sentence !== undefined) throw new Problem('invalid', 'validation_error', sentence, { fields: faults });
  return { begunFrom: from?.from, begunUntil: to && to.to + 1 };
}
