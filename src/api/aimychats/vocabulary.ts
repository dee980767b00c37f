import type { Conversation } from '../../domain/conversations/conversations.ts';
import type { Feeling } from '../../domain/intelligence.ts';
import type { Filters } from '../../domain/search/filters.ts';
import { oneOf } from '../../lib/schema.ts';

const sources = ['email', 'whatsapp', 'api'] as const;
const statuses = ['processing', 'completed', 'failed'] as const;
const sentiments = ['positive', 'neutral', 'negative'] as const;

export type Source = (typeof sources)[number];
export type Status = (typeof statuses)[number];
export type Sentiment = (typeof sentiments)[number];
export const Source = oneOf(...sources);
export const Status = oneOf(...statuses);
export const Sentiment = oneOf(...sentiments);

/** Every channel that is not known here by a name of its own reads as api. */
export const NAMED_SOURCES: readonly string[] = ['email', 'whatsapp'] satisfies Source[];
const isSource = (channel: string): channel is Source => NAMED_SOURCES.includes(channel);
export const sourceOf = (channel: string): Source => (isSource(channel) ? channel : 'api');

/** How far its current summary is; of one that was never summarised nothing is awaited. */
export const statusOf = ({ summary_state: state }: Pick<Conversation, 'summary_state'>): Status =>
  state ?? 'completed';

/** Five steps inside, three here. */
const sentimentOf: Record<Feeling, Sentiment> = {
  very_negative: 'negative',
  negative: 'negative',
  neutral: 'neutral',
  positive: 'positive',
  very_positive: 'positive',
};
export const presentSentiment = (feeling: Feeling | null) => feeling && sentimentOf[feeling];
export const feelingsOf: Record<Sentiment, Feeling[]> = {
  negative: ['very_negative', 'negative'],
  neutral: ['neutral'],
  positive: ['positive', 'very_positive'],
};

export const sourceFilter = (source: Source | undefined): Filters => {
  if (source === undefined) return {};
  return source === 'api' ? { otherChannelsThan: NAMED_SOURCES } : { channels: [source] };
};

export const statusFilter = (status: Status | undefined): Filters => {
  if (status === undefined) return {};
  return status === 'completed' ? { summaryStanding: status } : { summaryState: status };
};
