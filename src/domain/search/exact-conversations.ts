import { lru } from '../../lib/lru.ts';
import type { SqlValue } from '../../store/sql-value.ts';
import type { Statement } from '../../store/statements.ts';
import type { Core } from '../core.ts';
import type { Position } from './cursor.ts';
import type { Item } from './details.ts';
import type { Exact } from './exact.ts';
import type { ConversationCondition } from './filters.ts';
import { MOST_COUNTED } from './hits.ts';
import type { Portion } from './parts.ts';
import { NEWEST } from './places.ts';

type Bound = [Record<string, SqlValue>];
const STATEMENTS = 100;

/** Conversations that what was typed names by itself: the one of that number, all of that contact. */
export function exactConversations({ store }: Pick<Core, 'store'>) {
  const prepared = lru<string, Statement<Bound, number>>(STATEMENTS);

  function statement(name: string, sql: string) {
    const known = prepared.get(sql) ?? store.values<Bound, number>(name, sql);
    prepared.set(sql, known);
    return known;
  }

  function read(exact: Exact, condition: ConversationCondition, { at }: Position, room: number): Portion {
    const named = at === NEWEST ? namedBy(exact, condition) : [];
    const ofContacts =
      exact.contactIds.length === 0 ? [] : contactsPage(exact, condition, at, room - named.length);
    const items: Item[] = [
      ...named.map((id): Item => ({ conversationId: id, messageId: null, why: 'reference' })),
      ...ofContacts.map((id): Item => ({ conversationId: id, messageId: null, why: 'contact' })),
    ];
    const last = ofContacts.at(-1);
    const isOver = last === undefined || ofContacts.length < room - named.length;
    return { items, next: isOver ? null : { part: 'exact', at: last, skip: 0 } };
  }

  const namedBy = ({ conversationId }: Exact, { sql, bound }: ConversationCondition) =>
    statement('search.named', `select id from conversations where id = @named and ${sql}`).all({
      ...bound,
      named: conversationId,
    });

  const contactsPage = (
    { contactIds }: Exact,
    { sql, bound }: ConversationCondition,
    before: number,
    limit: number,
  ) =>
    statement(
      'search.ofContacts',
      `select id from conversations where ${OF_CONTACTS} and id < @before and ${sql} order by id desc limit @limit`,
    ).all({ ...bound, contacts: JSON.stringify(contactIds), before, limit });

  function count(exact: Exact, condition: ConversationCondition) {
    const { sql, bound } = condition;
    const named = namedBy(exact, condition).length;
    if (exact.contactIds.length === 0) return named;
    const counted = `select id from conversations where ${OF_CONTACTS} and ${sql} limit @most`;
    const asked = { ...bound, contacts: JSON.stringify(exact.contactIds), most: MOST_COUNTED };
    return named + (statement('search.countOfContacts', `select count(*) from (${counted})`).get(asked) ?? 0);
  }

  return { read, count };
}

const OF_CONTACTS = 'contact_id in (select value from json_each(@contacts))';
