import type { Sla } from '../api/contract.ts';

export type Clock = Sla['clocks'][number];
export type Urgency = 'ok' | 'warning' | 'breached' | 'paused' | 'met';

const MINUTE = 60_000;
/** When a policy does not say how long before. */
const WARNED_BEFORE_MS = 15 * MINUTE;

/** How a promise stands: kept, broken, resting, about to be broken, or fine. */
export function urgencyOf(clock: Clock, at: number, warnedBeforeMs = WARNED_BEFORE_MS): Urgency {
  if (clock.breached_at !== null) return 'breached';
  if (clock.met_at !== null || clock.cancelled_at !== null) return 'met';
  if (clock.paused) return 'paused';
  if (clock.deadline_at === null) return 'ok';
  const leftMs = Date.parse(clock.deadline_at) - at;
  if (leftMs <= 0) return 'breached';
  return leftMs <= warnedBeforeMs ? 'warning' : 'ok';
}

/** The promise that matters now: what was broken and is still owed, else what is due first. */
export function pressing(sla: Sla | null): Clock | null {
  const running = (sla?.clocks ?? []).filter(
    ({ met_at: met, cancelled_at: cancelled, deadline_at: deadline }) => !met && !cancelled && deadline,
  );
  return running.toSorted((one, other) => timeOf(one) - timeOf(other))[0] ?? null;
}

const timeOf = ({ deadline_at: deadline }: Clock) => Date.parse(deadline ?? '');
