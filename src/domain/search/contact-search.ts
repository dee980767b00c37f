import type { Term } from '../../lib/word-terms.ts';
import type { SqlValue } from '../../store/sql-value.ts';
import { type Actor, authorize } from '../actor.ts';
import type { Contact } from '../contacts/contacts.ts';
import type { Core } from '../core.ts';
import type { Answer, Search } from './asked.ts';
import { cursorOf, positionIn } from './cursor.ts';
import type { exactHits } from './exact.ts';
import { MOST_COUNTED } from './hits.ts';
import { ofBusiness } from './index-rows.ts';
import { NEWEST } from './places.ts';
import { isEmpty, matchExpression, parseQuery } from './query.ts';
import { scorer } from './relevance.ts';

export type FoundContact = { contact: Contact; score: number; why: 'contact' | 'words' };
type Asked = { match: string; exact: string; before: bigint; limit: number };

/** People by their names, addresses and numbers; who is meant exactly comes first, then the newest. */
export function contactSearch(
  { store, clock }: Pick<Core, 'store' | 'clock'>,
  { exact }: { exact: ReturnType<typeof exactHits> },
) {
  const byIds = store.rows<[ids: string], Contact>(
    'search.contactsByIds',
    'select * from contacts where id in (select value from json_each(?)) order by id desc',
  );
  const page = store.values<[Asked], number>(
    'search.contactPage',
    `select rowid from contact_words where contact_words match @match and rowid < @before
     and rowid not in (select value from json_each(@exact)) order by rowid desc limit @limit`,
  );
  const count = store.values<[Record<string, SqlValue>], number>(
    'search.contactCount',
    `select count(*) from (select rowid from contact_words where contact_words match @match
     and rowid not in (select value from json_each(@exact)) limit @most)`,
  );

  return function contacts(
    actor: Actor,
    { query: typed, limit, cursor, count: isCounting }: Search,
  ): Answer<FoundContact> {
    authorize(actor, 'contacts:read');
    const query = parseQuery(typed);
    if (isEmpty(query))
      return { found: [], next: null, count: { total: 0, isLowerBound: false }, isEmpty: true };
    const meant = exact.contactsOf(actor, typed.trim());
    const asked = {
      match: matchExpression(query, 'names emails phones', scopeFor(actor)),
      exact: JSON.stringify(meant),
    };
    const first = cursor === undefined ? meant : [];
    const before = BigInt(cursor === undefined ? NEWEST : positionIn(cursor).at);
    const room = Math.max(0, limit - first.length);
    const ids = page.all({ ...asked, before, limit: room + 1 });
    const shown = ids.slice(0, room);
    const at = shown.at(-1) ?? Number(before);
    return {
      found: [...named(first, 'contact', query.wanted), ...named(shown, 'words', query.wanted)],
      next: ids.length > room ? cursorOf({ part: 'words', at, skip: 0 }) : null,
      count: isCounting ? counted(asked, meant.length) : null,
      isEmpty: false,
    };
  };

  function named(ids: readonly number[], why: FoundContact['why'], terms: readonly Term[]): FoundContact[] {
    return byIds.all(JSON.stringify(ids)).map((contact) => {
      const { first_name: first, last_name: last, email, created_at: at } = contact;
      const scored = { text: `${first} ${last} ${email ?? ''}`, title: '', at };
      return { contact, score: why === 'contact' ? 1 : scorer(terms, clock.now())(scored), why };
    });
  }

  function counted(asked: { match: string; exact: string }, more: number) {
    const total = (count.get({ ...asked, most: MOST_COUNTED + 1 }) ?? 0) + more;
    return { total: Math.min(total, MOST_COUNTED), isLowerBound: total > MOST_COUNTED };
  }
}

const scopeFor = ({ businessId }: Actor) =>
  businessId === null ? [] : [`AND scope : "${ofBusiness(businessId)}"`];
