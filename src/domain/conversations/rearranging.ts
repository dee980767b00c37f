import { Problem } from '../../lib/problem.ts';
import { type Actor, authorize } from '../actor.ts';
import type { Core } from '../core.ts';
import type { SlaEngine } from '../sla/engine.ts';
import type { Changing } from './changing.ts';
import type { opening as openingOf } from './opening.ts';
import { type Moved, type Rearrangement, rearrangementRows } from './rearrangement-rows.ts';
import type { recounting as recountingOf } from './recounting.ts';
import type { Conversation } from './row.ts';

type Parts = {
  changing: Changing;
  opening: ReturnType<typeof openingOf>;
  recount: ReturnType<typeof recountingOf>;
  engine: SlaEngine;
};

/** Two conversations that are one are merged, one that is two is split; both can be undone. */
export function rearranging(core: Core, { changing, opening, recount, engine }: Parts) {
  const { ids, clock, index } = core;
  const { openTo, seenBy, get, write, record } = changing;
  const rows = rearrangementRows(core);

  /** What was said in one is from now on said in the other, which answers to both names. */
  function merge(actor: Actor, fromId: number, intoId: number) {
    authorize(actor, 'conversations:update_status');
    const [from, into] = [openTo(actor, fromId), openTo(actor, intoId)];
    refuseStrangers(from, into);
    const way = { from: from.id, into: into.id };
    const moved: Moved = {
      messages: rows.messagesFrom(from.id, 0),
      tags: rows.newTags(way),
      people: rows.newPeople(way),
    };
    rows.moveMessages(from.id, into.id, moved.messages);
    rows.put(into.id, moved);
    recount(from, { merged_into_id: into.id, listed: 0 });
    return settle(actor, 'merge', from, recount(into), moved);
  }

  /** A message and all that came after it go on in a conversation of their own. */
  function split(actor: Actor, conversationId: number, messageId: number, subject?: string) {
    authorize(actor, 'conversations:update_status');
    const from = openTo(actor, conversationId);
    const messages = rows.messagesFrom(from.id, messageId);
    const stay = rows.messagesFrom(from.id, 0).length - messages.length;
    if (messages[0] !== messageId)
      throw Problem.invalid('message_id', `Message ${messageId} is not in this conversation.`);
    if (stay === 0)
      throw Problem.invalid(
        'message_id',
        'With the first message everything would move: nothing is left to split.',
      );
    const into = twinOf(actor, from, subject);
    const way = { from: from.id, into: into.id };
    const moved: Moved = { messages, tags: rows.newTags(way), people: rows.newPeople(way) };
    rows.moveMessages(from.id, into.id, messages);
    rows.put(into.id, moved);
    recount(from);
    const done = settle(actor, 'split', from, recount(into), moved);
    engine.changed(actor, BELONGS_NOWHERE, get(into.id));
    return done;
  }

  function twinOf(actor: Actor, from: Conversation, subject = from.subject) {
    const twin = opening.begin(actor, {
      inboxId: from.inbox_id,
      contactId: from.contact_id,
      channel: from.channel,
      subject,
    });
    const { status_id, priority_id, assignee_id, team_id } = from;
    return write(twin, { status_id, priority_id, assignee_id, team_id });
  }

  /** Exactly what was moved goes back; what was said since stays where it was said. */
  function undoRearrangement(actor: Actor, id: number) {
    authorize(actor, 'conversations:update_status');
    const done = open(actor, id);
    const [from, into] = [changing.row(done.from_id), changing.row(done.into_id)];
    refuseMoved(done, from, into);
    if (into.merged_into_id !== null)
      throw Problem.conflict(
        'merged_since',
        'The conversation has been merged into another since. Undo that first.',
      );
    const moved: Moved = JSON.parse(done.moved);
    rows.moveMessages(into.id, from.id, moved.messages);
    const undone = rows.noteUndone(done);
    if (done.kind === 'merge') rows.take(into.id, moved);
    const left = recount(into);
    recount(
      from,
      done.kind === 'merge' ? { merged_into_id: null, listed: from.trashed_at === null ? 1 : 0 } : {},
    );
    // A conversation that only came of the split, and where nobody has said anything since, goes as it came.
    if (done.kind === 'split' && left.message_count === 0)
      write(left, { merged_into_id: from.id, listed: 0 });
    tell(actor, undone, UNDONE[done.kind]);
    return undone;
  }

  function open(actor: Actor, id: number) {
    const done = rows.find(id);
    if (!done) throw Problem.missing('rearrangement', id);
    seenBy(actor, done.into_id, { noun: 'rearrangement', id });
    if (done.undone_at !== null) throw Problem.conflict('undone_already', 'This has been undone already.');
    return done;
  }

  function settle(
    actor: Actor,
    kind: Rearrangement['kind'],
    from: Conversation,
    into: Conversation,
    moved: Moved,
  ) {
    const done = rows.insert({
      uuid: ids.uuid(),
      kind,
      from_id: from.id,
      into_id: into.id,
      moved: JSON.stringify(moved),
      agent_id: actor.kind === 'agent' ? actor.id : null,
      created_at: clock.now(),
    });
    tell(actor, done, DONE[kind]);
    return done;
  }

  /** Both conversations tell of it, and are found by what is said in them now. */
  function tell(actor: Actor, { id, from_id, into_id }: Rearrangement, event: EventOfMove) {
    for (const conversationId of [from_id, into_id]) {
      record(actor, changing.row(conversationId), event, { from: from_id, into: into_id, rearrangement: id });
      engine.look(actor, conversationId);
      index.reindexConversation(conversationId);
    }
  }

  /** Of one that was merged away its own too, beside those of the conversation it lives on in. */
  function rearrangementsOf(actor: Actor, conversationId: number) {
    const ids = new Set([seenBy(actor, conversationId).id, conversationId]);
    const all = [...ids].flatMap(rows.ofConversation);
    return [...new Map(all.map((done) => [done.id, done])).values()].sort((a, b) => a.id - b.id);
  }

  return { merge, split, undoRearrangement, rearrangementsOf };
}

// What a split leads to has come to the team only now.
const BELONGS_NOWHERE = { team_id: null, priority_id: null };
const DONE = { merge: 'conversation.merged', split: 'conversation.split' } as const;
const UNDONE = { merge: 'conversation.unmerged', split: 'conversation.unsplit' } as const;
type EventOfMove = (typeof DONE | typeof UNDONE)['merge' | 'split'];

function refuseStrangers(from: Conversation, into: Conversation) {
  if (from.id === into.id)
    throw Problem.invalid('conversation_id', 'A conversation is not merged with itself.');
  if (from.business_id !== into.business_id)
    throw Problem.conflict('other_business', 'Conversations of two businesses are not merged.');
}

/** What goes back must be seen where it goes: not in the trash, nor in what lives on under another name. */
function refuseMoved({ kind, into_id: intoId }: Rearrangement, from: Conversation, into: Conversation) {
  if (from.trashed_at !== null || into.trashed_at !== null)
    throw Problem.conflict('conversation_trashed', 'One of them is in the trash. Restore it first.');
  if (from.merged_into_id !== (kind === 'merge' ? intoId : null))
    throw Problem.conflict(
      'merged_since',
      'The conversation has been merged into another since. Undo that first.',
    );
}
