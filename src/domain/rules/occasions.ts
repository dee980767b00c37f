import type { EventName } from '../event-names.ts';

/** What can make a rule look at a conversation: that something happened to it, or that another hour has passed. */
export const EVERY_HOUR = 'every_hour';
const happenings = [
  'conversation.created',
  'message.received',
  'message.created',
  'message.note_added',
  'conversation.status_changed',
  'conversation.assigned',
  'conversation.team_changed',
  'conversation.priority_changed',
  'conversation.tags_changed',
  'csat.answered',
  'sla.warned',
  'sla.breached',
  'summary.completed',
] as const satisfies readonly EventName[];
export const occasions = [...happenings, EVERY_HOUR] as const;
export type RuleOccasion = (typeof occasions)[number];

const known: ReadonlySet<string> = new Set(happenings);
export const isHappening = (name: EventName): name is (typeof happenings)[number] => known.has(name);
