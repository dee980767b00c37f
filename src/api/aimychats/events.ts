import { system } from '../../domain/actor.ts';
import type { Domain } from '../../domain/domain.ts';
import type { EventName } from '../../domain/event-names.ts';
import type { Event } from '../../domain/events.ts';
import { topicsIn } from '../../domain/summaries/row.ts';
import type { Summary } from '../../domain/summaries/summaries.ts';
import type { PresentEvent } from '../../domain/webhooks/dispatch.ts';
import { isoTime } from '../../lib/clock.ts';
import { IN_EVENTS } from '../media-url.ts';
import { presentSummed } from './conversations.shape.ts';
import { presentExport } from './exports.shape.ts';
import { shown } from './shown.ts';
import { presentSummaryJob } from './summaries.ts';
import { statusOf } from './vocabulary.ts';

/** Every name that a webhook may ask for. */
export const webhookEvents = [
  'conversation.created',
  'conversation.completed',
  'conversation.failed',
  'summary.completed',
  'export.completed',
  'export.failed',
] as const;
type Told = { name: (typeof webhookEvents)[number] | 'webhook.test'; data: object };
type Tell = (domain: Domain, event: Event) => Told[];

const tellings: Partial<Record<EventName, Tell>> = {
  'conversation.created': (domain, { conversationId }) =>
    aboutConversation(domain, 'conversation.created', conversationId),
  'summary.completed': aboutSummary,
  'summary.failed': (domain, event) =>
    afterSummary(domain, event, 'failed', ({ failure }) => ({ error: failure })),
  'export.completed': aboutExport('export.completed'),
  'export.failed': aboutExport('export.failed'),
  'webhook.tested': () => [{ name: 'webhook.test', data: {} }],
};

/** What was erased meanwhile is not told of. */
function aboutConversation(domain: Domain, name: Told['name'], id: number | null, more: object = {}): Told[] {
  const conversation = id === null ? undefined : domain.conversations.find(id);
  if (!conversation) return [];
  const asking = { domain, actor: system, request: { origin: IN_EVENTS } };
  return [{ name, data: { ...shown(asking, conversation.id), ...more } }];
}

/** The conversation is as far as its newest summary: of an older one that comes to its end only that is told. */
function afterSummary(
  domain: Domain,
  { conversationId, subjectId }: Event,
  status: 'completed' | 'failed',
  more: (summary: Summary) => object,
): Told[] {
  const conversation = conversationId === null ? undefined : domain.conversations.find(conversationId);
  const summary = subjectId === null ? undefined : domain.summaries.find(subjectId);
  if (!conversation || !summary || statusOf(conversation) !== status) return [];
  return aboutConversation(domain, `conversation.${status}`, conversationId, more(summary));
}

function aboutSummary(domain: Domain, event: Event): Told[] {
  const summary = event.subjectId === null ? undefined : domain.summaries.find(event.subjectId);
  const conversation =
    event.conversationId === null ? undefined : domain.conversations.find(event.conversationId);
  if (!summary || !conversation) return [];
  const { language, style } = summary;
  const data = {
    ...presentSummaryJob(summary, conversation.uuid),
    language,
    style,
    ...presentSummed({ summary, topics: topicsIn(summary) }),
  };
  return [...afterSummary(domain, event, 'completed', () => ({})), { name: 'summary.completed', data }];
}

function aboutExport(name: 'export.completed' | 'export.failed'): Tell {
  return (domain, { subjectId }) => {
    const found = subjectId === null ? undefined : domain.exports.find(subjectId);
    if (!found) return [];
    return [{ name, data: presentExport(found, { domain, viewer: system, origin: IN_EVENTS }) }];
  };
}

export const presentEvent =
  (domain: Domain): PresentEvent =>
  (event) =>
    (tellings[event.name]?.(domain, event) ?? []).map(({ name, data }) => ({
      name,
      body: { event: name, created_at: isoTime(event.at), data },
    }));
