import { maybe } from '../lib/maybe.ts';
import type { EventRow } from '../store/event-log.ts';
import { eventLog } from '../store/event-log.ts';
import type { Actor } from './actor.ts';
import type { Foundation } from './foundation.ts';

/** Everything that can happen. A verb writes its event in the transaction of its change. */
export const eventNames = [
  'agent.created',
  'agent.updated',
  'agent.deleted',
  'business.created',
  'business.updated',
  'contact.created',
  'contact.updated',
  'job.died',
  'job.revived',
  'job.removed',
  'key.created',
  'key.revoked',
  'lead.captured',
  'role.created',
  'role.updated',
  'role.deleted',
  'settings.changed',
  'webhook.created',
  'webhook.updated',
  'webhook.deleted',
  'webhook.failing',
  'webhook.disabled',
  'webhook.tested',
] as const;
export type EventName = (typeof eventNames)[number];
type NounIn<Name> = Name extends `${infer Noun}.${string}` ? Noun : never;
/** What events are about. */
export type EventNoun = NounIn<EventName>;

/** The cursor of the dispatcher: what lies behind it has been handed on. */
export const DISPATCHER = 'dispatcher';

export type Event = {
  id: number;
  uuid: string;
  at: number;
  name: EventName;
  businessId: number | null;
  conversationId: number | null;
  subjectId: number | null;
  actor: { kind: string; id: number | null };
  requestId: string | null;
  data: Record<string, unknown>;
};
type Particulars = { businessId?: number; conversationId?: number; data?: Record<string, unknown> };

export function events({ store, clock, ids }: Foundation) {
  const log = eventLog(store);
  const recorded = new Set<EventName>();

  /** `data` holds ids and changed values, never what people wrote. */
  function record(name: EventName, subjectId: number | null, actor: Actor, particulars: Particulars = {}) {
    recorded.add(name);
    return log.append({
      uuid: ids.uuid(),
      at: clock.now(),
      name,
      business_id: particulars.businessId ?? null,
      conversation_id: particulars.conversationId ?? null,
      subject_id: subjectId,
      actor_kind: actor.kind,
      actor_id: actor.id,
      request_id: actor.requestId,
      data: JSON.stringify(particulars.data ?? {}),
    });
  }

  /** The names recorded since this was asked last; some of them may have been undone. */
  function takeRecorded() {
    const names = [...recorded];
    recorded.clear();
    return names;
  }

  return {
    record,
    takeRecorded,
    after: (id: number, limit: number) => log.after(id, limit).map(fromRow),
    get: (id: number) => maybe(log.byId(id), fromRow),
    newestId: log.newestId,
    oldestId: log.oldestId,
    cursor: log.cursor,
    moveCursor: log.moveCursor,
  };
}

// The cast: a type cannot follow a slice.
export const nounOf = ({ name }: Pick<Event, 'name'>) => name.slice(0, name.indexOf('.')) as EventNoun;

const fromRow = (row: EventRow): Event => ({
  id: row.id,
  uuid: row.uuid,
  at: row.at,
  // The cast: `record` takes no other names.
  name: row.name as EventName,
  businessId: row.business_id,
  conversationId: row.conversation_id,
  subjectId: row.subject_id,
  actor: { kind: row.actor_kind, id: row.actor_id },
  requestId: row.request_id,
  data: JSON.parse(row.data),
});
