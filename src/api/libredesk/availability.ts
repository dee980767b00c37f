import type { Availability } from '../../domain/agents.ts';
import { oneOf } from '../../lib/schema.ts';

/** The contract has one set of words where agents are changed and another where they change themselves: both are taken. */
const availabilityOf = {
  online: 'online',
  away: 'away',
  away_manual: 'away_manual',
  offline: 'offline',
  away_and_reassigning: 'away_and_reassigning',
  available: 'online',
  busy: 'away_manual',
} as const satisfies Record<string, Availability>;
type Word = keyof typeof availabilityOf;

export const anyAvailability = oneOf(
  'online',
  'away',
  'away_manual',
  'offline',
  'away_and_reassigning',
  'available',
  'busy',
);
export const availability = oneOf('online', 'away', 'away_manual', 'offline', 'away_and_reassigning');
export const parseAvailability = (word: Word): Availability => availabilityOf[word];
