import { HOUR, MINUTE, SECOND } from './clock.ts';

const UNIT_MS: Record<string, number> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  μs: 1e-3,
  ms: 1,
  s: SECOND,
  m: MINUTE,
  h: HOUR,
};
const WHOLE = /^(?:\d{1,15}(?:\.\d{1,9})?(?:ns|us|µs|μs|ms|s|m|h))+$/;
const PART = /(\d+(?:\.\d+)?)(ns|us|µs|μs|ms|s|m|h)/g;

/** `90s`, `30m`, `1h30m`, `1.5h` in milliseconds; null for anything else. */
export function durationMs(typed: string) {
  if (!WHOLE.test(typed)) return null;
  const parts = [...typed.matchAll(PART)].map(
    ([, amount, unit]) => Number(amount) * (UNIT_MS[unit ?? ''] ?? 0),
  );
  return Math.round(parts.reduce((sum, part) => sum + part, 0));
}
