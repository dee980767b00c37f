import type { Domain } from '../../domain/domain.ts';
import type { Event } from '../../domain/events.ts';
import type { Permission } from '../../domain/permissions.ts';
import { presentAgent } from './agents.shape.ts';
import { presentBusiness } from './businesses.ts';
import { presentContact } from './contacts.shape.ts';
import { presentConversation } from './conversations.shape.ts';
import { presentKey } from './keys.ts';
import { presentLead } from './leads.shape.ts';
import { presentMessage } from './messages.shape.ts';
import { presentRole } from './roles.ts';
import { presentView } from './views.shape.ts';
import { presentWebhook } from './webhooks.shape.ts';

/** What one needs to see an event of a noun, and how the noun looks now (null when it is gone). */
type Noun = { permission: Permission; object: (domain: Domain, id: number) => unknown };
const nouns: Record<string, Noun> = {
  agent: {
    permission: 'users:manage',
    object: (domain, id) => maybe(domain.agents.find(id), (agent) => presentAgent(agent, domain)),
  },
  business: {
    permission: 'settings:manage',
    object: (domain, id) => maybe(domain.businesses.find(id), presentBusiness),
  },
  contact: {
    permission: 'contacts:read',
    object: (domain, id) => maybe(domain.contacts.find(id), presentContact),
  },
  conversation: {
    permission: 'conversations:read',
    object: (domain, id) =>
      maybe(domain.conversations.find(id), ({ id }) => presentConversation(domain.conversations.wholeOf(id))),
  },
  job: { permission: 'jobs:manage', object: () => null },
  key: { permission: 'keys:manage', object: (domain, id) => maybe(domain.keys.find(id), presentKey) },
  lead: { permission: 'leads:read', object: (domain, id) => maybe(domain.leads.find(id), presentLead) },
  message: {
    permission: 'messages:read',
    object: (domain, id) => maybe(domain.messages.find(id), (message) => presentMessage(message, domain)),
  },
  role: { permission: 'roles:manage', object: (domain, id) => maybe(domain.roles.find(id), presentRole) },
  settings: { permission: 'settings:manage', object: (domain) => domain.settings.get() },
  view: {
    permission: 'shared_views:manage',
    // What somebody keeps to themselves is not shown to whoever hears of events.
    object: (domain, id) =>
      maybe(domain.views.find(id), (view) => (view.visibility === 'private' ? null : presentView(view))),
  },
  webhook: {
    permission: 'webhooks:manage',
    object: (domain, id) => maybe(domain.webhooks.find(id), presentWebhook),
  },
};

export const nounOf = (event: Event) => nouns[event.name.slice(0, event.name.indexOf('.'))];

/** What the event is about, as it is now. */
export function objectOf(domain: Domain, event: Event) {
  if (event.subjectId === null && event.name !== 'settings.changed') return null;
  return nounOf(event)?.object(domain, event.subjectId ?? 0) ?? null;
}

const maybe = <T, R>(found: T | undefined, present: (found: T) => R) =>
  found === undefined ? null : present(found);
