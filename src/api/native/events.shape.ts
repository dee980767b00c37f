import { system } from '../../domain/actor.ts';
import type { Domain } from '../../domain/domain.ts';
import { type EventName, eventNames } from '../../domain/event-names.ts';
import type { Event as DomainEvent } from '../../domain/events.ts';
import type { PresentEvent } from '../../domain/webhooks/dispatch.ts';
import { isoTime } from '../../lib/clock.ts';
import {
  anything,
  array,
  dateTime,
  type Infer,
  integer,
  named,
  nullable,
  object,
  record,
  text,
  uuid,
} from '../../lib/schema.ts';
import { objectOf } from './nouns.ts';

export const Event = named(
  'Event',
  object({
    id: integer({ description: 'Grows by time: `after` of the feed, `Last-Event-ID` of the stream.' }),
    uuid: uuid(),
    type: text(),
    at: dateTime(),
    business_id: nullable(integer()),
    conversation_id: nullable(integer()),
    subject_id: nullable(integer()),
    actor: object({ kind: text(), id: nullable(integer()) }),
    request_id: nullable(text()),
    data: record(anything()),
  }),
);
export const EventFeed = object({ data: array(Event), next_after: integer() });

export const presentEventRow = (event: DomainEvent): Infer<typeof Event> => ({
  id: event.id,
  uuid: event.uuid,
  type: event.name,
  at: isoTime(event.at),
  business_id: event.businessId,
  conversation_id: event.conversationId,
  subject_id: event.subjectId,
  actor: event.actor,
  request_id: event.requestId,
  data: event.data,
});

/** Webhooks of our own API get what the feed shows and what the event is about, wrapped as Standard Webhooks suggests. */
export const webhookEvents: readonly EventName[] = eventNames.filter(
  // What an agent is told of is for nobody else.
  (name) => name !== 'webhook.tested' && name !== 'notification.created',
);

export const presentEvent =
  (domain: Domain, origin: () => string): PresentEvent =>
  (event) => {
    const type = event.name === 'webhook.tested' ? 'webhook.test' : event.name;
    const timestamp = isoTime(event.at);
    const data = {
      ...presentEventRow(event),
      object: objectOf({ domain, viewer: system, origin: origin() }, event),
    };
    return { name: type, body: { type, timestamp, sequence: event.id, data } };
  };
