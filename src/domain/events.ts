import { maybe } from '../lib/maybe.ts';
import type { EventRow } from '../store/event-log.ts';
import { eventLog } from '../store/event-log.ts';
import type { Actor } from './actor.ts';
import type { EventName, EventNoun } from './event-names.ts';
import type { Foundation } from './foundation.ts';

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
      data: JSON.stringify(signed(actor, particulars.data ?? {})),
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
    ofConversation: (conversationId: number, after: number, limit: number) =>
      log.ofConversation(conversationId, after, limit).map(fromRow),
    get: (id: number) => maybe(log.byId(id), fromRow),
    newestId: log.newestId,
    oldestId: log.oldestId,
    cursor: log.cursor,
    moveCursor: log.moveCursor,
  };
}

function signed({ ruleId, isDemo }: Actor, data: Record<string, unknown>) {
  if (ruleId === undefined && !isDemo) return data;
  return { ...data, ...(ruleId !== undefined && { by_rule: ruleId }), ...(isDemo && { demo: true }) };
}
/** Whether the demo did it: then it never happened, and nothing follows from it. */
export const isMadeUp = ({ data }: Pick<Event, 'data'>) => data.demo === true;
export const isByRule = ({ data }: Pick<Event, 'data'>) => 'by_rule' in data;

// The cast: a type cannot follow a slice.
export const nounOf = ({ name }: Pick<Event, 'name'>) => name.slice(0, name.indexOf('.')) as EventNoun;

/** What a rule or a macro did is about the conversation that it was done to. */
export const isDoneToConversation = ({ name }: Pick<Event, 'name'>) =>
  name === 'macro.applied' || name === 'rule.ran';

/** An id among the data of an event; null when it names nothing. */
export function idIn(data: Event['data'], name: string) {
  const value = data[name];
  return typeof value === 'number' ? value : null;
}

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
