import type { Language } from '../languages/language.ts';

export const teams = ['frontDesk', 'sales', 'support'] as const;
export type TeamKey = (typeof teams)[number];
export const tags = [
  'booking',
  'price',
  'delivery',
  'refund',
  'complaint',
  'thanks',
  'vip',
  'urgent',
  'follow-up',
] as const;
export type TagKey = (typeof tags)[number];
type Reply = { name: string; shortcut: string; content: string };

/** How those who answer call what they have arranged, in the language they work in. */
export type Office = {
  /** In whose names the colleagues are. */
  staff: readonly Language[];
  shop: string;
  clinic: string;
  teams: Record<TeamKey, string>;
  tags: Record<TagKey, string>;
  /** What is written once for many; the variables are those of macros. */
  replies: readonly Reply[];
  macros: Record<'refund' | 'urgent' | 'done', { name: string; content: string }>;
  views: Record<'waiting' | 'late' | 'unread', string>;
  policy: { name: string; description: string };
  hours: string;
};
