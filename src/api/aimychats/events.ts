import { system } from '../../domain/actor.ts';
import type { Domain } from '../../domain/domain.ts';
import type { EventName } from '../../domain/event-names.ts';
import type { Event } from '../../domain/events.ts';
import type { Media } from '../../domain/media/media.ts';
import { topicsIn } from '../../domain/summaries/row.ts';
import type { Summary } from '../../domain/summaries/summaries.ts';
import type { PresentEvent } from '../../domain/webhooks/dispatch.ts';
import { isoTime } from '../../lib/clock.ts';
import { mediaUrl } from '../media-url.ts';
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
/** `origin`: where links lead. */
type Here = { domain: Domain; origin: string };
type Tell = (here: Here, event: Event) => Told[];

const tellings: Partial<Record<EventName, Tell>> = {
  'conversation.created': (here, { conversationId }) =>
    aboutConversation(here, 'conversation.created', conversationId),
  'summary.completed': aboutSummary,
  'summary.failed': (here, event) =>
    afterSummary(here, event, 'failed', ({ failure }) => ({ error: failure })),
  'export.completed': aboutExport('export.completed'),
  'export.failed': aboutExport('export.failed'),
  'webhook.tested': () => [{ name: 'webhook.test', data: {} }],
};

/** What was erased meanwhile is not told of. */
function aboutConversation(here: Here, name: Told['name'], id: number | null, more: object = {}): Told[] {
  const { domain, origin } = here;
  const conversation = id === null ? undefined : domain.conversations.find(id);
  if (!conversation) return [];
  const linkTo = (file: Media) => mediaUrl(origin, file, domain);
  return [{ name, data: { ...shown({ domain, actor: system, linkTo }, conversation.id), ...more } }];
}

/** The conversation is as far as its newest summary: of an older one that comes to its end only that is told. */
function afterSummary(
  here: Here,
  { conversationId, subjectId }: Event,
  status: 'completed' | 'failed',
  more: (summary: Summary) => object,
): Told[] {
  const { domain } = here;
  const conversation = conversationId === null ? undefined : domain.conversations.find(conversationId);
  const summary = subjectId === null ? undefined : domain.summaries.find(subjectId);
  if (!conversation || !summary || statusOf(conversation) !== status) return [];
  return aboutConversation(here, `conversation.${status}`, conversationId, more(summary));
}

function aboutSummary(here: Here, event: Event): Told[] {
  const { domain } = here;
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
  return [...afterSummary(here, event, 'completed', () => ({})), { name: 'summary.completed', data }];
}

function aboutExport(name: 'export.completed' | 'export.failed'): Tell {
  return ({ domain, origin }, { subjectId }) => {
    const found = subjectId === null ? undefined : domain.exports.find(subjectId);
    if (!found) return [];
    return [{ name, data: presentExport(found, { domain, viewer: system, origin }) }];
  };
}

export const presentEvent =
  (domain: Domain, origin: () => string): PresentEvent =>
  (event) =>
    (tellings[event.name]?.({ domain, origin: origin() }, event) ?? []).map(({ name, data }) => ({
      name,
      body: { event: name, created_at: isoTime(event.at), data },
    }));
