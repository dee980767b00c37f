import { Problem, type Sought } from '../../lib/problem.ts';
import type { Actor } from '../actor.ts';
import type { Core } from '../core.ts';
import type { EventName } from '../event-names.ts';
import type { SlaEngine } from '../sla/engine.ts';
import type { Access } from './access.ts';
import type { conversationCounts } from './counts.ts';
import type { Changeable, Conversation } from './row.ts';
import type { conversationRows } from './rows.ts';

export type Changing = ReturnType<typeof changing>;
type Parts = {
  rows: ReturnType<typeof conversationRows>;
  counts: ReturnType<typeof conversationCounts>;
  access: Access;
  engine: SlaEngine;
};

/** How every verb finds a conversation and changes it: one place for counts, versions and events. */
export function changing({ clock, events }: Core, { rows, counts, access, engine }: Parts) {
  /** The ids of a conversation that was merged lead to the one it lives on in. */
  function find(id: number): Conversation | undefined {
    const row = rows.byId.get(id);
    return row?.merged_into_id != null ? find(row.merged_into_id) : row;
  }

  /** The very row, wherever it has been merged to. */
  function row(id: number) {
    const found = rows.byId.get(id);
    if (!found) throw Problem.missing('conversation', id);
    return found;
  }

  function get(id: number) {
    const conversation = find(id);
    if (!conversation) throw Problem.missing('conversation', id);
    return conversation;
  }

  /** Of a business that the actor has to do with, whether they may see it or not. */
  function inReachOf(actor: Actor, id: number, sought: Sought = { noun: 'conversation', id }) {
    const conversation = find(id);
    if (conversation && access.isInReach(actor, conversation)) return conversation;
    throw Problem.missing(sought.noun, sought.id);
  }

  /** For somebody, who may see it or not. What is sought in it (a message, a file) is missing where it is. */
  function seenBy(actor: Actor, id: number, sought: Sought = { noun: 'conversation', id }) {
    const conversation = inReachOf(actor, id, sought);
    access.refuseHidden(actor, conversation);
    if (isPutAwayFrom(actor, conversation)) throw Problem.missing(sought.noun, sought.id);
    return conversation;
  }

  /** The same as a question. */
  function isSeenBy(actor: Actor, id: number) {
    const conversation = find(id);
    return (
      conversation !== undefined && access.maySee(actor, conversation) && !isPutAwayFrom(actor, conversation)
    );
  }

  /** For somebody who is about to change it: what is in the trash has to be restored first. */
  function openTo(actor: Actor, id: number, sought?: Sought) {
    const conversation = seenBy(actor, id, sought);
    if (conversation.trashed_at !== null)
      throw Problem.conflict('conversation_trashed', 'This conversation is in the trash. Restore it first.');
    return conversation;
  }

  /** Nothing happens, and nothing is recorded, where everything is as wanted already. */
  function change(
    actor: Actor,
    before: Conversation,
    wanted: Partial<Changeable>,
    event: EventName,
    data: Record<string, unknown> = {},
  ) {
    const names = Object.keys(wanted) as (keyof Changeable)[];
    if (names.every((name) => before[name] === wanted[name])) return before;
    const after = write(before, wanted);
    record(actor, after, event, data);
    return engine.changed(actor, before, after);
  }

  function write(before: Conversation, wanted: Partial<Changeable>) {
    const after = rows.save.get({ ...before, ...wanted, updated_at: clock.now() }) as Conversation;
    counts.move(before, after);
    return after;
  }

  function record(actor: Actor, { id, business_id }: Conversation, event: EventName, data = {}) {
    events.record(event, id, actor, { businessId: business_id, conversationId: id, data });
  }

  return { find, row, get, inReachOf, seenBy, isSeenBy, openTo, change, write, record };
}

/** What lies in the trash is there for those who may delete. */
const isPutAwayFrom = (actor: Actor, { trashed_at: trashedAt }: Conversation) =>
  trashedAt !== null && actor.kind === 'agent' && !actor.permissions.has('conversations:delete');
