import type { LongReads } from '../../store/long-reads.ts';
import { type Actor, authorize } from '../actor.ts';
import { type Condition, countedFor } from '../conversations/access.ts';
import type { Conversation, Conversations } from '../conversations/conversations.ts';
import { both } from '../conversations/lists.ts';
import { type OffsetPage, type Way, wayTo } from '../offset-page.ts';
import type { RankedPage } from './by-relevance.ts';
import { conversationCondition, type Filters } from './filters.ts';
import { CONVERSATION_ID } from './places.ts';
import type { search as searchOf } from './search.ts';

type Parts = { search: ReturnType<typeof searchOf>; conversations: Conversations; read: LongReads };
export type InTime = { by: 'created_at' | 'updated_at'; direction: 'asc' | 'desc' };
/** `words`: what was typed to be found, if anything. */
export type Asked = { filters: Filters; order: InTime; words?: string };
type Found = { conversations: Conversation[]; total: number };

/**
 * Conversations in the order of time, at any place, with their exact number. They are read on a thread, because what is
 * asked for besides may be rare; where the counts know the number, a page is read from the nearer end.
 */
export function catalogue({ search, conversations, read }: Parts) {
  async function page(actor: Actor, asked: Asked, wanted: OffsetPage): Promise<Found> {
    authorize(actor, 'conversations:read');
    const condition = conditionOf(actor, asked);
    if (condition === null) return { conversations: [], total: 0 };
    const known = totalKnown(actor, asked);
    const way: Way =
      known === null
        ? { from: 'beginning', limit: wanted.limit, skipped: wanted.offset }
        : wayTo(wanted, known);
    const [ids = [], [count] = []] = await read(
      [idsOf(condition, asked.order, way), ...(known === null ? [counting(condition)] : [])],
      actor.id,
    );
    const inOrder = way.from === 'end' ? ids.toReversed() : ids;
    return { conversations: inOrder.flatMap((id) => listed(Number(id))), total: known ?? Number(count) };
  }

  /** What is found by words, in the order of time, with the message in each that they were found in. */
  async function found(
    actor: Actor,
    asked: Asked & { words: string },
    wanted: OffsetPage,
  ): Promise<RankedPage> {
    const { conversations: all, total } = await page(actor, asked, wanted);
    return { found: search.described(actor, asked.words, asked.filters, all), total, isLowerBound: false };
  }

  /** Null where there is nothing to look for in what was typed. */
  function conditionOf(actor: Actor, { filters, words }: Asked): Condition | null {
    const condition = conversationCondition(actor, filters);
    if (words === undefined) return condition;
    const match = search.matchFor(actor, words, filters);
    return match === null ? null : both(condition, { sql: HAS_WORDS, bound: { words: match } });
  }

  function totalKnown(actor: Actor, { filters, words }: Asked) {
    const counted = words === undefined ? countedIn(filters) : null;
    return counted && conversations.counts.where(both(countedFor(actor), counted));
  }

  /** Between the answer of a thread and now it may have gone. */
  function listed(id: number) {
    const conversation = conversations.rows.byId.get(id);
    return conversation?.listed === 1 ? [conversation] : [];
  }

  return { page, found };
}

const HAS_WORDS = `conversations.id in (select ${CONVERSATION_ID} from message_words where message_words match @words)`;

const SOURCE = ({ sql }: Condition) => `from conversations where in_time(conversations.id) and ${sql}`;
const counting = (condition: Condition) => ({
  sql: `select count(*) ${SOURCE(condition)}`,
  bound: condition.bound,
});

function idsOf(condition: Condition, { by, direction }: InTime, { from, limit, skipped }: Way) {
  const way = (direction === 'asc') === (from === 'beginning') ? 'asc' : 'desc';
  const sql = `select conversations.id ${SOURCE(condition)}
    order by conversations.${by} ${way}, conversations.id ${way} limit @limit offset @skipped`;
  return { sql, bound: { ...condition.bound, limit, skipped } };
}

/** The same asked of the counts, which know what a conversation came by and what became of its summary; else null. */
function countedIn(filters: Filters): Condition | null {
  const { channels, otherChannelsThan, summaryState, summaryStanding, notes: _, ...more } = filters;
  if (Object.values(more).some((value) => value !== undefined)) return null;
  const asked: Condition[] = [
    ...(channels
      ? [
          {
            sql: 'channel in (select value from json_each(@channels))',
            bound: { channels: JSON.stringify(channels) },
          },
        ]
      : []),
    ...(otherChannelsThan
      ? [
          {
            sql: 'channel not in (select value from json_each(@others))',
            bound: { others: JSON.stringify(otherChannelsThan) },
          },
        ]
      : []),
    ...(summaryState ? [{ sql: 'summary_state = @summaryState', bound: { summaryState } }] : []),
    ...(summaryStanding
      ? [{ sql: "summary_state in ('', @summaryStanding)", bound: { summaryStanding } }]
      : []),
  ];
  return asked.reduce(both, { sql: 'true', bound: {} });
}
