import type { Domain } from '../../domain/domain.ts';
import { type Event, type EventNoun, nounOf } from '../../domain/events.ts';
import { maybe } from '../../lib/maybe.ts';
import { presentAgent } from './agents.shape.ts';
import { presentBusiness } from './businesses.ts';
import { presentContact } from './contacts.shape.ts';
import { presentKey } from './keys.ts';
import { presentLead } from './leads.shape.ts';
import { presentRole } from './roles.ts';
import { presentWebhook } from './webhooks.shape.ts';

/** How a noun looks now; undefined when it is gone. */
const objects: Record<EventNoun, (domain: Domain, id: number) => unknown> = {
  agent: (domain, id) => maybe(domain.agents.find(id), (agent) => presentAgent(agent, domain)),
  business: (domain, id) => maybe(domain.businesses.find(id), presentBusiness),
  contact: (domain, id) => maybe(domain.contacts.find(id), presentContact),
  job: () => null,
  key: (domain, id) => maybe(domain.keys.find(id), presentKey),
  lead: (domain, id) => maybe(domain.leads.find(id), presentLead),
  role: (domain, id) => maybe(domain.roles.find(id), presentRole),
  settings: (domain) => domain.settings.get(),
  webhook: (domain, id) => maybe(domain.webhooks.find(id), presentWebhook),
};

/** What the event is about, as it is now; null when there is nothing to show. */
export function objectOf(domain: Domain, event: Event) {
  if (event.subjectId === null && event.name !== 'settings.changed') return null;
  return objects[nounOf(event)](domain, event.subjectId ?? 0) ?? null;
}
