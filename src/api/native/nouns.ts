import type { Domain } from '../../domain/domain.ts';
import { type Event, type EventName, type EventNoun, nounOf } from '../../domain/events.ts';
import type { Macro } from '../../domain/macros.ts';
import { maybe } from '../../lib/maybe.ts';
import { presentAgent } from './agents.shape.ts';
import { presentProvider } from './ai-provider.shape.ts';
import { presentBusinessHours } from './business-hours.shape.ts';
import { presentBusiness } from './businesses.ts';
import { presentImport } from './contact-imports.shape.ts';
import { presentContact } from './contacts.shape.ts';
import { presentConversation } from './conversations.shape.ts';
import { presentInbox } from './inboxes.shape.ts';
import { presentKey } from './keys.ts';
import { presentLead } from './leads.shape.ts';
import { presentMacro } from './macros.shape.ts';
import { presentMedia } from './media.shape.ts';
import { presentMessage } from './messages.shape.ts';
import { presentPrompt } from './prompts.shape.ts';
import { presentRole } from './roles.ts';
import { presentRule } from './rules.shape.ts';
import { presentSlaIfAny } from './sla.shape.ts';
import { presentSlaPolicy } from './sla-policies.shape.ts';
import { presentStatus } from './statuses.ts';
import { presentSurvey } from './surveys.shape.ts';
import { presentTag } from './tags.ts';
import { presentTeam } from './teams.shape.ts';
import { presentView } from './views.shape.ts';
import { presentWebhook } from './webhooks.shape.ts';

/** How a noun looks now; undefined when it is gone, null when there is nothing to show. */
const objects: Record<EventNoun, (domain: Domain, id: number) => unknown> = {
  agent: (domain, id) => maybe(domain.agents.find(id), (agent) => presentAgent(agent, domain)),
  ai_provider: (domain) => maybe(domain.aiProvider.find(), presentProvider),
  business: (domain, id) => maybe(domain.businesses.find(id), presentBusiness),
  business_hours: (domain, id) => maybe(domain.businessHours.find(id), presentBusinessHours),
  contact: (domain, id) => maybe(domain.contacts.find(id), presentContact),
  contact_import: (domain, id) => maybe(domain.contactImports.find(id), presentImport),
  conversation: (domain, id) =>
    maybe(domain.conversations.find(id), (found) => presentConversation(domain.conversations.whole(found))),
  csat: (domain, id) => maybe(domain.csat.find(id), presentSurvey),
  demo: () => null,
  inbox: (domain, id) => maybe(domain.inboxes.find(id), (inbox) => presentInbox(inbox, domain)),
  job: () => null,
  key: (domain, id) => maybe(domain.keys.find(id), presentKey),
  lead: (domain, id) => maybe(domain.leads.find(id), presentLead),
  macro: (domain, id) => maybe(domain.macros.find(id), presentIfShared),
  media: (domain, id) => maybe(domain.media.find(id), (media) => presentMedia(media, domain, '')),
  message: (domain, id) => maybe(domain.messages.find(id), (message) => presentMessage(message, domain, '')),
  prompt: (domain, id) => maybe(domain.prompts.find(id), presentPrompt),
  role: (domain, id) => maybe(domain.roles.find(id), presentRole),
  rule: (domain, id) => maybe(domain.rules.find(id), presentRule),
  settings: (domain) => domain.settings.get(),
  sla: (domain, id) => presentSlaIfAny(domain.sla.find(id)),
  sla_policy: (domain, id) => maybe(domain.slaPolicies.find(id), presentSlaPolicy),
  status: (domain, id) => maybe(domain.statuses.find(id), presentStatus),
  tag: (domain, id) => maybe(domain.tags.find(id), presentTag),
  team: (domain, id) => maybe(domain.teams.find(id), presentTeam),
  // What somebody keeps to themselves, or a team to itself, is not told to everybody who hears of events.
  view: (domain, id) =>
    maybe(domain.views.find(id), (view) => (view.visibility === 'shared' ? presentView(view) : null)),
  webhook: (domain, id) => maybe(domain.webhooks.find(id), presentWebhook),
};

/** What the event is about, as it is now; null when there is nothing to show. */
export function objectOf(domain: Domain, event: Event) {
  // What a rule or a macro did is about the conversation that it was done to.
  if (DONE_TO_CONVERSATIONS.has(event.name))
    return objects.conversation(domain, event.conversationId ?? 0) ?? null;
  if (event.subjectId === null && event.name !== 'settings.changed') return null;
  return objects[nounOf(event)](domain, event.subjectId ?? 0) ?? null;
}

const DONE_TO_CONVERSATIONS: ReadonlySet<EventName> = new Set<EventName>(['macro.applied', 'rule.ran']);

/** A private macro is for the eyes of one agent, whoever hears of it. */
const presentIfShared = (macro: Macro) => (macro.visibility === 'private' ? null : presentMacro(macro));
