import type { Clock } from '../lib/clock.ts';
import type { Outbound } from '../lib/outbound.ts';

/** What a channel may use of the world. */
export type Outside = { outbound: Outbound; clock: Clock };
