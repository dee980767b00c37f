import { lru } from '../../lib/lru.ts';
import type { SqlValue } from '../../store/sql-value.ts';
import type { Statement } from '../../store/statements.ts';
import type { Store } from '../../store/store.ts';
import type { Total } from './asked.ts';
import type { Wanted } from './filters.ts';
import { CONVERSATION_ID, firstPlace, lastPlaceBefore, MESSAGE_ID, NEWEST } from './places.ts';

export type Hit = { id: number; conversation_id: number; reference: number };
/** Where a hit is. */
export type Place = Pick<Hit, 'id' | 'conversation_id'>;
type Row = Hit & { is_shown: number | null };
type Bound = [Record<string, SqlValue>];

/** Hits are looked at in batches, of which the first suffices for nearly every page; then the rest is left to the next. */
const SPARE = 40;
const LARGEST_BATCH = 4000;
const MOST_BATCHES = 8;
/** Counting ends here: beyond, the total is "at least". */
export const MOST_COUNTED = 10_000;
const MOST_LOOKED_AT = 12_000;
const MOST_HIDDEN = 5000;
const STATEMENTS = 200;

/** Reads what the index finds, newest first, as far as the actor and the filters let it be seen. */
export function hitReader(store: Store) {
  const prepared = lru<string, Statement<Bound, never>>(STATEMENTS);

  /** Statements differ by what an actor may see and by which filters are in use, and are few. */
  function statement<R>(name: string, sql: string) {
    const known = prepared.get(sql) ?? (store.rows<Bound, never>(name, sql) as Statement<Bound, never>);
    prepared.set(sql, known);
    return known as Statement<Bound, R>;
  }

  /**
   * Hands on the hits before a message until `take` refuses one. The answer is where to go on: at the refused one, or
   * behind the last that was looked at when so few can be seen that looking on would keep others waiting; null at the end.
   */
  function walk(wanted: Wanted, before: number, room: number, take: (hit: Hit) => boolean): number | null {
    const batch = statement<Row>('search.batch', batchSql(wanted));
    let at = before;
    for (let nth = 0; nth < MOST_BATCHES; nth++) {
      const limit = Math.min((room + SPARE) * 4 ** nth, LARGEST_BATCH);
      const rows = batch.all({ ...wanted.bound, match: wanted.match, place: lastPlaceBefore(at), limit });
      for (const row of rows) {
        if (row.is_shown && !take(row)) return row.id + 1;
        at = row.id;
      }
      if (rows.length < limit) return null;
    }
    return at;
  }

  /** Whether a conversation has a hit from this message on, and so was on an earlier page. */
  function hasSince(wanted: Wanted, hit: Hit, messageId: number) {
    const { bound, match } = wanted;
    const found = statement<{ id: number }>('search.since', sinceSql(wanted)).get({
      ...bound,
      match: `(${match}) AND title : "${hit.reference}"`,
      place: firstPlace(messageId),
      conversation: hit.conversation_id,
    });
    return found !== undefined;
  }

  /** How many conversations or messages there are, counted up to a limit. */
  const count = (wanted: Wanted, of: 'conversations' | 'messages'): Total =>
    (of === 'conversations' ? ofAll(wanted, 0)?.total : null) ?? countSeen(wanted, of);

  /**
   * Where all is seen but what is in the trash or merged: of that there is little, so that looking whether each of ten
   * thousand conversations is there costs a third of looking each of them up. The newest hits, and how many conversations
   * there are; for both the index is read once. Null where more is hidden.
   */
  function ofAll({ match, isOfAll }: Wanted, most: number) {
    const hidden = isOfAll ? unlisted.all(MOST_HIDDEN + 1) : [];
    if (!isOfAll || hidden.length > MOST_HIDDEN) return null;
    const newest = most > 0 ? placesHit.all(match, most) : [];
    const isWhole = newest.length < most;
    const place = lastPlaceBefore(newest.at(-1)?.id ?? NEWEST);
    const older = isWhole ? [] : conversationsHit.all(match, place, MOST_LOOKED_AT + 1 - newest.length);
    const found = new Set(older);
    for (const { conversation_id: id } of newest) found.add(id);
    for (const id of hidden) found.delete(id);
    const isLowerBound = found.size > MOST_COUNTED || newest.length + older.length > MOST_LOOKED_AT;
    return {
      newest: newest.filter(({ conversation_id: id }) => found.has(id)),
      after: isWhole ? null : (newest.at(-1)?.id ?? null),
      total: { total: Math.min(found.size, MOST_COUNTED), isLowerBound },
    };
  }

  /** The newest hit in a conversation, whatever else it must be. */
  const newestIn = (match: string, { id, reference }: { id: number; reference: number }) =>
    newestOf.get({ match: `(${match}) AND title : "${reference}"`, conversation: id });

  const newestOf = store.values<[{ match: string; conversation: number }], number>(
    'search.newestOf',
    `select ${MESSAGE_ID} from message_words
     where message_words match @match and ${CONVERSATION_ID} = @conversation order by rowid desc limit 1`,
  );
  const unlisted = store.values<[limit: number], number>(
    'search.unlisted',
    'select id from conversations where listed = 0 limit ?',
  );
  const placesHit = store.rows<[match: string, limit: number], Place>(
    'search.placesHit',
    `select ${MESSAGE_ID} as id, ${CONVERSATION_ID} as conversation_id from message_words
     where message_words match ? order by rowid desc limit ?`,
  );
  const conversationsHit = store.values<[match: string, place: bigint, limit: number], number>(
    'search.conversationsHit',
    `select ${CONVERSATION_ID} from message_words where message_words match ? and rowid <= ? order by rowid desc limit ?`,
  );

  function countSeen(wanted: Wanted, of: 'conversations' | 'messages'): Total {
    const { bound, match } = wanted;
    const counting = { ...bound, match, looked: MOST_LOOKED_AT, most: MOST_COUNTED + 1 };
    const row = statement<{ seen: number; shown: number }>('search.count', countSql(wanted, of)).get(
      counting,
    );
    const { seen = 0, shown = 0 } = row ?? {};
    const isLowerBound = seen > MOST_COUNTED || hasMoreThan(match, MOST_LOOKED_AT);
    return { total: Math.min(shown, MOST_COUNTED), isLowerBound };
  }

  const further = store.values<[match: string, skipped: number], number>(
    'search.further',
    'select rowid from message_words where message_words match ? order by rowid desc limit 1 offset ?',
  );
  const hasMoreThan = (match: string, hits: number) => further.get(match, hits) !== undefined;

  return { walk, hasSince, count, ofAll, newestIn };
}

const hitsSql = (where: string, limit: string) => `
  (select ${MESSAGE_ID} as id, ${CONVERSATION_ID} as conversation_id from message_words
   where message_words match @match ${where} order by rowid desc ${limit}) as hits`;
const joinMessages = ({ message }: Wanted) =>
  message === '' ? '' : 'left join messages on messages.id = hits.id';
const onMessage = ({ message }: Wanted) => (message === '' ? 'true' : message);

/** A left join keeps the order of the index, and tells of hits that may not be seen how far we have come. */
const batchSql = (wanted: Wanted) => `
  select hits.id, hits.conversation_id, conversations.reference,
         (${wanted.conversation} and ${onMessage(wanted)}) as is_shown
  from ${hitsSql('and rowid <= @place', 'limit @limit')}
  left join conversations on conversations.id = hits.conversation_id ${joinMessages(wanted)}`;

const sinceSql = (wanted: Wanted) => `
  select hits.id from ${hitsSql(`and rowid >= @place and ${CONVERSATION_ID} = @conversation`, 'limit 1000')}
  ${joinMessages(wanted)} where ${onMessage(wanted)} limit 1`;

const countSql = (wanted: Wanted, of: 'conversations' | 'messages') => `
  select count(*) as seen, coalesce(sum(${wanted.conversation}), 0) as shown
  from (select ${of === 'conversations' ? 'distinct' : ''} hits.conversation_id from ${hitsSql('', 'limit @looked')}
        ${joinMessages(wanted)} where ${onMessage(wanted)} limit @most) as found
  left join conversations on conversations.id = found.conversation_id`;
