import { maybe } from '../lib/maybe.ts';
import type { EventRow } from '../store/event-log.ts';
import { eventLog } from '../store/event-log.ts';
import type { Actor } from './actor.ts';
import type { Foundation } from './foundation.ts';

/** Everything that can happen. A verb writes its event in the transaction of its change. */
export const eventNames = [
  'ai_provider.changed',
  'ai_provider.removed',
  'agent.created',
  'agent.updated',
  'agent.deleted',
  'business.created',
  'business.updated',
  'business.deleted',
  'business_hours.created',
  'business_hours.updated',
  'business_hours.deleted',
  'contact.created',
  'contact.updated',
  'contact.blocked',
  'contact.unblocked',
  'contact.merged',
  'contact.unmerged',
  'contact.erased',
  'contact.note_added',
  'contact.note_deleted',
  'contact_import.started',
  'contact_import.finished',
  'contact_import.failed',
  'conversation.created',
  'conversation.updated',
  'conversation.status_changed',
  'conversation.assigned',
  'conversation.team_changed',
  'conversation.priority_changed',
  'conversation.tags_changed',
  'conversation.linked',
  'conversation.unlinked',
  'conversation.merged',
  'conversation.unmerged',
  'conversation.split',
  'conversation.unsplit',
  'conversation.trashed',
  'conversation.restored',
  'conversation.erased',
  'csat.sent',
  'csat.answered',
  'demo.filled',
  'demo.removed',
  'export.created',
  'export.completed',
  'export.failed',
  'export.cancelled',
  'export.expired',
  'export.deleted',
  'inbox.created',
  'inbox.updated',
  'inbox.deleted',
  'job.died',
  'job.revived',
  'job.removed',
  'key.created',
  'key.revoked',
  'lead.captured',
  'macro.created',
  'macro.updated',
  'macro.deleted',
  'macro.applied',
  'media.uploaded',
  'media.deleted',
  'message.received',
  'message.created',
  'message.note_added',
  'message.status_changed',
  'notification.created',
  'priority.updated',
  'prompt.created',
  'prompt.updated',
  'prompt.deleted',
  'role.created',
  'role.updated',
  'role.deleted',
  'rule.created',
  'rule.updated',
  'rule.deleted',
  'rule.ran',
  'settings.changed',
  'sla.applied',
  'sla.removed',
  'sla.warned',
  'sla.breached',
  'sla.met',
  'sla_policy.created',
  'sla_policy.updated',
  'sla_policy.deleted',
  'status.created',
  'status.updated',
  'status.deleted',
  'summary.requested',
  'summary.completed',
  'summary.failed',
  'tag.created',
  'tag.updated',
  'tag.deleted',
  'team.created',
  'team.updated',
  'team.deleted',
  'topic.created',
  'topic.updated',
  'topic.deleted',
  'view.created',
  'view.updated',
  'view.deleted',
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
