import { DAY } from '../../lib/clock.ts';
import { type Actor, authorize, system } from '../actor.ts';
import type { Core } from '../core.ts';
import type { Changing } from './changing.ts';
import type { conversationCounts } from './counts.ts';
import type { Conversation } from './row.ts';

type Parts = {
  changing: Changing;
  counts: ReturnType<typeof conversationCounts>;
  /** What lies outside of the conversation's own rows and must go with it. */
  beforeErasing: (conversation: Conversation) => void;
};
const KEPT_MS = 30 * DAY;

/** Deleting puts into the trash, from where it can be taken back for thirty days; erasing is for good. */
export function trash({ store, clock }: Core, { changing, counts, beforeErasing }: Parts) {
  const { seenBy, change, record } = changing;
  const outdated = store.values<[before: number, limit: number], number>(
    'trash.outdated',
    'select id from conversations where trashed_at is not null and trashed_at <= ? order by trashed_at limit ?',
  );
  const inTrash = store.rows<[limit: number], { id: number; version: number }>(
    'trash.page',
    'select id, version from conversations where trashed_at is not null order by trashed_at desc, id desc limit ?',
  );
  const erased = store.change<[id: number]>('trash.erase', 'delete from conversations where id = ?');

  function putInTrash(actor: Actor, id: number) {
    authorize(actor, 'conversations:delete');
    const before = seenBy(actor, id);
    if (before.trashed_at !== null) return before;
    return change(actor, before, { trashed_at: clock.now(), listed: 0 }, 'conversation.trashed');
  }

  function restore(actor: Actor, id: number) {
    authorize(actor, 'conversations:delete');
    const before = seenBy(actor, id);
    return change(actor, before, { trashed_at: null, listed: 1 }, 'conversation.restored');
  }

  /** For good: rows, files nothing else refers to, the index of words, what was about to be delivered. */
  function erase(actor: Actor, id: number) {
    authorize(actor, 'conversations:delete');
    const conversation = seenBy(actor, id);
    beforeErasing(conversation);
    counts.forget(conversation);
    erased.run(conversation.id);
    record(actor, conversation, 'conversation.erased', { assignee_id: conversation.assignee_id });
  }

  /** A page of those that have lain there for thirty days; whether there may be more. */
  function empty(limit: number) {
    const ids = outdated.all(clock.now() - KEPT_MS, limit);
    for (const id of ids) erase(system, id);
    return ids.length === limit;
  }

  function trashed(actor: Actor, limit: number) {
    authorize(actor, 'conversations:delete');
    return inTrash.all(limit);
  }

  return { putInTrash, restore, erase, empty, trashed };
}
