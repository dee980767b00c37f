import type { Actor } from '../../domain/actor.ts';
import type { Domain } from '../../domain/domain.ts';
import type { EventNoun } from '../../domain/event-names.ts';
import { type Event, isDoneToConversation, nounOf } from '../../domain/events.ts';
import { mayReadMessages } from '../../domain/search/filters.ts';
import { maybe } from '../../lib/maybe.ts';
import { presentAgent } from './agents.shape.ts';
import { presentProvider } from './ai-provider.shape.ts';
import { presentBusinessHours } from './business-hours.shape.ts';
import { presentBusiness } from './businesses.ts';
import { presentColleague } from './colleagues.shape.ts';
import { presentImport } from './contact-imports.shape.ts';
import { presentContact } from './contacts.shape.ts';
import { presentConversation } from './conversations.shape.ts';
import { presentExport } from './exports.shape.ts';
import { presentInbox } from './inboxes.shape.ts';
import { presentKey } from './keys.ts';
import { presentLead } from './leads.shape.ts';
import { presentMacro } from './macros.shape.ts';
import { presentMedia } from './media.shape.ts';
import { presentMessage } from './messages.shape.ts';
import { presentNotification } from './notifications.shape.ts';
import { presentPriority } from './priorities.ts';
import { presentPrompt } from './prompts.shape.ts';
import { presentRole } from './roles.ts';
import { presentRule } from './rules.shape.ts';
import { presentSlaIfAny } from './sla.shape.ts';
import { presentSlaPolicy } from './sla-policies.shape.ts';
import { presentStatus } from './statuses.ts';
import { presentSummary } from './summaries.shape.ts';
import { presentSurvey } from './surveys.shape.ts';
import { presentTag } from './tags.ts';
import { presentTeam } from './teams.shape.ts';
import { presentTopic } from './topics.ts';
import { presentView } from './views.shape.ts';
import { presentWebhook } from './webhooks.shape.ts';

/** Through whose eyes, and where links lead. */
export type Sight = { domain: Domain; viewer: Actor; origin: string };

/** How a noun looks now; undefined when it is gone, null when there is nothing to show. */
const objects: Record<EventNoun, (sight: Sight, id: number) => unknown> = {
  agent: ({ domain }, id) => maybe(domain.agents.find(id), (agent) => presentAgent(agent, domain)),
  ai_provider: ({ domain }) => maybe(domain.aiProvider.find(), presentProvider),
  business: ({ domain }, id) => maybe(domain.businesses.find(id), presentBusiness),
  business_hours: ({ domain }, id) => maybe(domain.businessHours.find(id), presentBusinessHours),
  contact: (sight, id) => maybe(sight.domain.contacts.find(id), (found) => presentContact(found, sight)),
  contact_import: ({ domain }, id) => maybe(domain.contactImports.find(id), presentImport),
  conversation: (sight, id) =>
    maybe(sight.domain.conversations.find(id), (found) =>
      presentConversation(sight.domain.conversations.whole(found), {
        ...sight,
        withWords: mayReadMessages(sight.viewer),
      }),
    ),
  csat: (sight, id) => maybe(found(sight, sight.domain.csat.find(id)), presentSurvey),
  demo: () => null,
  export: (sight, id) =>
    maybe(sight.domain.exports.find(id), (found) =>
      sight.domain.exports.maySee(sight.viewer, found) ? presentExport(found, sight) : null,
    ),
  inbox: (sight, id) => maybe(sight.domain.inboxes.find(id), (inbox) => presentInbox(inbox, sight)),
  job: () => null,
  key: ({ domain }, id) => maybe(domain.keys.find(id), presentKey),
  lead: ({ domain }, id) => maybe(domain.leads.find(id), presentLead),
  macro: ({ domain, viewer }, id) =>
    maybe(domain.macros.find(id), (macro) =>
      domain.isFor(viewer, 'macro', macro) ? presentMacro(macro) : null,
    ),
  media: ({ domain, origin }, id) =>
    maybe(domain.media.find(id), (media) => presentMedia(media, domain, origin)),
  message: (sight, id) =>
    maybe(found(sight, sight.domain.messages.find(id)), (message) =>
      presentMessage(message, sight.domain, sight.origin),
    ),
  notification: ({ domain }, id) =>
    maybe(domain.notifications.find(id), (one) => presentNotification(one, domain)),
  priority: ({ domain }, id) => maybe(domain.priorities.find(id), presentPriority),
  prompt: ({ domain }, id) => maybe(domain.prompts.find(id), presentPrompt),
  role: ({ domain }, id) => maybe(domain.roles.find(id), presentRole),
  rule: ({ domain }, id) => maybe(domain.rules.find(id), presentRule),
  settings: ({ domain }) => domain.settings.get(),
  sla: ({ domain }, id) => presentSlaIfAny(domain.sla.find(id)),
  sla_policy: ({ domain }, id) => maybe(domain.slaPolicies.find(id), presentSlaPolicy),
  status: ({ domain }, id) => maybe(domain.statuses.find(id), presentStatus),
  summary: (sight, id) => maybe(found(sight, sight.domain.summaries.find(id)), presentSummary),
  tag: ({ domain }, id) => maybe(domain.tags.find(id), (tag) => presentTag(tag, domain)),
  team: ({ domain }, id) => maybe(domain.teams.find(id), presentTeam),
  topic: ({ domain }, id) => maybe(domain.topics.find(id), (topic) => presentTopic(topic, domain)),
  view: ({ domain, viewer }, id) =>
    maybe(domain.views.find(id), (view) => (domain.isFor(viewer, 'view', view) ? presentView(view) : null)),
  webhook: ({ domain }, id) => maybe(domain.webhooks.find(id), presentWebhook),
};

/** It may have gone elsewhere since with its conversation: to another, to other people, into the trash. */
const found = <T extends { conversation_id: number }>({ domain, viewer }: Sight, part: T | undefined) =>
  part && domain.conversations.isSeenBy(viewer, part.conversation_id) ? part : undefined;

/** What the event is about, as it is now; null when there is nothing to show, or nothing for this viewer any more. */
export function objectOf(sight: Sight, event: Event) {
  if (isDoneToConversation(event)) return objects.conversation(sight, event.conversationId ?? 0) ?? null;
  if (event.subjectId === null && event.name !== 'settings.changed') return null;
  return objects[nounOf(event)](sight, event.subjectId ?? 0) ?? null;
}

/** An agent, as seen by those who only work together. */
export function colleagueOf({ domain, origin }: Sight, { subjectId }: Event) {
  const colleague = subjectId === null ? undefined : domain.colleagues.find(subjectId);
  return colleague ? presentColleague(colleague, domain, origin) : null;
}
