import type { Settings } from '../../api/contract.ts';

type Limits = Settings['rate_limits'];
export const dialects = ['native', 'thikaa', 'libredesk', 'chatflow', 'octocom', 'aimychats'] as const;
export type Dialect = (typeof dialects)[number];
export type Window = 'per_minute' | 'per_second';

const SECONDS = 60;

/** Both numbers belong together: the other follows when there was none, and goes when this one is taken away. */
export function limited(limits: Limits, dialect: Dialect, window: Window, count: number): Limits {
  const { [dialect]: before, ...others } = limits;
  if (count === 0) return others;
  const filled = before ?? {
    per_minute: window === 'per_minute' ? count : count * SECONDS,
    per_second: window === 'per_second' ? count : Math.max(1, Math.ceil(count / SECONDS)),
  };
  return { ...others, [dialect]: { ...filled, [window]: count } };
}
