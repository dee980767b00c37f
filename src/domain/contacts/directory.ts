import { type Actor, authorize } from '../actor.ts';
import type { Core } from '../core.ts';
import type { OffsetPage } from '../offset-page.ts';
import { matchAsTyped } from '../search/as-typed.ts';
import { type Contact, fromRow, type Row } from './contact-rows.ts';
import type { ContactOrder, lists as listsOf } from './lists.ts';
import type { ContactFilter, pages as pagesOf } from './pages.ts';

type Parts = { list: ReturnType<typeof listsOf>; page: ReturnType<typeof pagesOf> };
type Asked = { filter: ContactFilter; order: ContactOrder; page: OffsetPage };
/** Ids of those found, newest first, one more than are put in order; of them the blocked ones, or the others, or all. */
type Found = { ids: string; blocked: number | null };
export type Directory = { contacts: Contact[]; total: number; isLowerBound: boolean };

/** Of more than this the newest are put in order: whoever is typing goes on typing. */
export const MOST_SORTED = 2000;
const FIRST_FEW = { before: Number.MAX_SAFE_INTEGER, limit: 1000 };

/** Contacts in any order, at any place of it, and how many there are: for a list that one scrolls through. */
export function directory({ store }: Core, { list, page }: Parts) {
  const withWords = store.values<[match: string, limit: number], number>(
    'directory.withWords',
    'select rowid from contact_words where contact_words match ? order by rowid desc limit ?',
  );
  const blockedOnes = store.values<[{ businessId: number | null; limit: number }], number>(
    'directory.blockedOnes',
    `select id from contacts indexed by contacts_blocked where blocked_at is not null and merged_into_id is null
       and (@businessId is null or business_id = @businessId) order by id desc limit @limit`,
  );
  const from = `from json_each(@ids) join contacts on contacts.id = json_each.value
    where (@blocked is null or (contacts.blocked_at is not null) = @blocked)`;
  const count = store.values<[Found], number>('directory.count', `select count(*) ${from}`);
  const sorted = {
    created: ways('created', 'contacts.id'),
    updated: ways('updated', 'contacts.updated_at'),
    name: ways('name', 'contacts.sort_name'),
    last_active: ways('last_active', 'contacts.last_active_at'),
  };

  function ways(by: ContactOrder['by'], column: string) {
    const inOrder = (way: 'asc' | 'desc') =>
      store.rows<[Found & OffsetPage], Row>(
        `directory.${by}.${way}`,
        `select contacts.* ${from} order by ${column} ${way}, contacts.id ${way} limit @limit offset @offset`,
      );
    return { asc: inOrder('asc'), desc: inOrder('desc') };
  }

  return function directoryOf(actor: Actor, asked: Asked): Directory {
    authorize(actor, 'contacts:read_all');
    const { filter, order, page: place } = asked;
    const { email, phone, blocked, q = '' } = filter;
    if (email !== undefined || phone !== undefined) return few(page(actor, filter, FIRST_FEW), place);
    const match = matchAsTyped(actor, q);
    if (match !== null) return among(withWords.all(match, MOST_SORTED + 1), asked);
    const { businessId } = actor;
    if (blocked) return among(blockedOnes.all({ businessId, limit: MOST_SORTED + 1 }), asked);
    return { ...list(actor, place, order, blocked === false), isLowerBound: false };
  };

  function among(ids: number[], { filter: { blocked }, order, page: place }: Asked): Directory {
    const found: Found = {
      ids: JSON.stringify(ids.slice(0, MOST_SORTED)),
      blocked: blocked === undefined ? null : Number(blocked),
    };
    return {
      contacts: sorted[order.by][order.direction].all({ ...found, ...place }).map(fromRow),
      total: count.one(found),
      isLowerBound: ids.length > MOST_SORTED,
    };
  }
}

const few = (contacts: Contact[], { offset, limit }: OffsetPage): Directory => ({
  contacts: contacts.slice(offset, offset + limit),
  total: contacts.length,
  isLowerBound: false,
});
