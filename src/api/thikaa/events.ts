import type { Domain } from '../../domain/domain.ts';
import type { EventName } from '../../domain/event-names.ts';
import type { Event } from '../../domain/events.ts';
import type { PresentEvent } from '../../domain/webhooks/dispatch.ts';
import { isoTime } from '../../lib/clock.ts';
import { presentLead } from './leads.shape.ts';

/** Every name that a webhook may ask for. */
export const webhookEvents = [
  'conversation.started',
  'conversation.ended',
  'message.received',
  'message.sent',
  'lead.captured',
  'appointment.booked',
  'appointment.cancelled',
] as const;

type Present = (domain: Domain, event: Event) => { name: string; data: unknown } | null;

const presented: Partial<Record<EventName, Present>> = {
  'lead.captured'(domain, { subjectId }) {
    // It may have been erased before anybody was told.
    const lead = subjectId === null ? undefined : domain.leads.find(subjectId);
    return lead ? { name: 'lead.captured', data: presentLead(lead) } : null;
  },
  'webhook.tested': () => ({ name: 'webhook.test', data: {} }),
};

export const presentEvent =
  (domain: Domain): PresentEvent =>
  (event) => {
    const found = presented[event.name]?.(domain, event);
    if (!found) return null;
    return { name: found.name, body: { event: found.name, data: found.data, timestamp: isoTime(event.at) } };
  };
