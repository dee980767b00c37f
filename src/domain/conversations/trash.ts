import { DAY } from '../../lib/clock.ts';
import { once } from '../../lib/once.ts';
import type { SqlValue } from '../../store/sql-value.ts';
import { type Actor, authorize, system } from '../actor.ts';
import type { Core } from '../core.ts';
import { visibleTo } from './access.ts';
import type { Changing } from './changing.ts';
import type { erasing as erasingOf } from './erasing.ts';
import { LATEST, type Listed, type Place } from './lists.ts';

type Parts = { changing: Changing; erasing: ReturnType<typeof erasingOf> };
const KEPT_MS = 30 * DAY;

/** Deleting puts into the trash, from where it can be taken back for thirty days; after that it is erased. */
export function trash({ store, clock }: Core, { changing, erasing }: Parts) {
  const { seenBy, row, change } = changing;
  const outdated = store.values<[before: number, limit: number], number>(
    'trash.outdated',
    'select id from conversations where trashed_at is not null and trashed_at <= ? order by trashed_at limit ?',
  );
  const following = once((where: string) =>
    store.rows<[Record<string, SqlValue>], Listed & { at: number }>(
      'trash.following',
      `select id, version, trashed_at as at from conversations
       where trashed_at is not null and ${where} and (trashed_at, id) < (@at, @id)
       order by trashed_at desc, id desc limit @limit`,
    ),
  );

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

  /** A page of those that have lain there for thirty days; whether there may be more. */
  function empty(limit: number) {
    const ids = outdated.all(clock.now() - KEPT_MS, limit);
    for (const id of ids) erasing.eraseWhole(system, row(id));
    return ids.length === limit;
  }

  /** What somebody may see of it, the latest first. */
  function trashed(actor: Actor, place: Place | null, limit: number) {
    authorize(actor, 'conversations:delete');
    const { sql, bound } = visibleTo(actor);
    return following(sql).all({ ...bound, ...(place ?? LATEST), limit });
  }

  return { putInTrash, restore, empty, trashed };
}
