import { type Actor, authorize } from '../actor.ts';
import type { Condition } from '../conversations/access.ts';
import type { Conversation } from '../conversations/row.ts';
import type { Core } from '../core.ts';
import type { settings as settingsOf } from '../settings.ts';

import type { Answer, Search, Total } from './asked.ts';
import { byRelevance } from './by-relevance.ts';
import { contactSearch } from './contact-search.ts';
import { cursorOf, type Position, positionIn } from './cursor.ts';
import { type Found, foundDetails, type Item } from './details.ts';
import { exactHits, nothingExact } from './exact.ts';
import { exactConversations } from './exact-conversations.ts';
import { conversationCondition, type Filters, mayReadMessages, wantedOf } from './filters.ts';
import { hitReader, MOST_COUNTED } from './hits.ts';
import { answerParts, type Portion } from './parts.ts';
import { CONVERSATION_ID, NEWEST } from './places.ts';
import { isEmpty, parseQuery } from './query.ts';

export type { Answer, Search } from './asked.ts';
export type { Filters } from './filters.ts';

type Parts = { settings: ReturnType<typeof settingsOf> };

/** Finding what was said, and who said it. The verbs that keep the index are those of ./search-index.ts. */
export function search(core: Core, parts: Parts) {
  const hits = hitReader(core.store);
  const { describe, scorables } = foundDetails(core);
  const exact = exactHits(core, parts);
  const named = exactConversations(core);
  const answers = answerParts(core, { hits, scorables });
  const { conversationsByAge, messagesByAge, best } = answers;
  const relevance = byRelevance({ hits, answers, describe });

  /** Every conversation once, with the message that was found in it. */
  function conversations(actor: Actor, asked: Search): Answer<Found> {
    authorize(actor, 'conversations:read');
    const { query, filters, condition, meant, wanted } = understood(actor, asked, true);
    if (isEmpty(query)) return nothing;
    const readers: Readers = {
      exact: (position, room) => named.read(meant, condition, position, room),
      ranked: (position, room) => best({ query, wanted }, position, room, true),
      words: (position, room) => conversationsByAge({ query, wanted }, position, room),
    };
    const hasExact = meant.conversationId !== null || meant.contactIds.length > 0;
    const start = hasExact && isOfAnyTime(filters) ? 'exact' : orderOf(asked);
    const { items, next } = filled(readers, asked, start);
    const counted = () =>
      plus(hits.count(wanted, 'conversations'), start === 'exact' ? named.count(meant, condition) : 0);
    return {
      found: describe(mayReadMessages(actor) ? items : items.map(withoutMessage), query.wanted),
      next,
      count: asked.count ? (wholeOf(asked, items, next) ?? counted()) : null,
      isEmpty: false,
    };
  }

  /** Every message by itself. */
  function messages(actor: Actor, asked: Search): Answer<Found> {
    authorize(actor, 'conversations:read');
    authorize(actor, 'messages:read');
    const { query, wanted } = understood(actor, asked, false);
    if (isEmpty(query)) return nothing;
    const readers: Readers = {
      exact: () => ({ items: [], next: null }),
      ranked: (position, room) => best({ query, wanted }, position, room, false),
      words: (position, room) => messagesByAge({ query, wanted }, position, room),
    };
    const { items, next } = filled(readers, asked, orderOf(asked));
    return {
      found: describe(items, query.wanted),
      next,
      count: asked.count ? hits.count(wanted, 'messages') : null,
      isEmpty: false,
    };
  }

  function understood(actor: Actor, { query: typed, filters = {} }: Search, withExact: boolean) {
    const query = parseQuery(typed);
    const meant = withExact && isOfAnyTime(filters) ? exact.of(actor, typed, query) : nothingExact;
    const condition = conversationCondition(actor, filters);
    return { query, filters, condition, meant, wanted: wantedOf(actor, query, filters, meant) };
  }

  /** What `conversations` finds, as a condition over that table; null when there is nothing to look for. */
  function conditionOf(actor: Actor, typed: string): Condition | null {
    const { query, meant, wanted } = understood(actor, { query: typed, limit: 0 }, true);
    if (isEmpty(query)) return null;
    const found = `conversations.id in (
      select ${CONVERSATION_ID} from message_words where message_words match @words
      union all select @named where @named is not null)
      or conversations.contact_id in (select json_each.value from json_each(@namedContacts))`;
    const named = { named: meant.conversationId, namedContacts: JSON.stringify(meant.contactIds) };
    return { sql: `(${found})`, bound: { words: wanted.match, ...named } };
  }

  /** A page of what the words find, best first, and how many there are; null when there is nothing to look for. */
  function ranked(actor: Actor, asked: Ranking, page: { offset: number; limit: number }) {
    authorize(actor, 'conversations:read');
    const { query, wanted } = understood(actor, { ...asked, limit: 0 }, false);
    if (isEmpty(query)) return null;
    const answer = relevance({ query, wanted }, page);
    return mayReadMessages(actor) ? answer : { ...answer, found: answer.found.map(withoutWords) };
  }

  /** What the index is asked for what was typed; null when there is nothing to look for. */
  function matchFor(actor: Actor, typed: string, filters: Filters) {
    const { query, wanted } = understood(actor, { query: typed, filters, limit: 0 }, false);
    return isEmpty(query) ? null : wanted.match;
  }

  /** Conversations that are known to be found by the words, each with the newest message that they are found in. */
  function described(actor: Actor, typed: string, filters: Filters, all: readonly Conversation[]) {
    const { query, wanted } = understood(actor, { query: typed, filters, limit: 0 }, false);
    const items = all.map((conversation): Item => {
      const messageId = mayReadMessages(actor) ? (hits.newestIn(wanted.match, conversation) ?? null) : null;
      return { conversationId: conversation.id, messageId, why: 'words' };
    });
    return describe(items, query.wanted);
  }

  return {
    ...core.index,
    conversations,
    messages,
    ranked,
    matchFor,
    described,
    conditionOf,
    contacts: contactSearch(core, { exact }),
  };
}

type Ranking = { query: string; filters?: Filters };
type Readers = Record<Position['part'], (position: Position, room: number) => Portion>;
const nothing = { found: [], next: null, count: { total: 0, isLowerBound: false }, isEmpty: true };

const orderOf = ({ sort }: Pick<Search, 'sort'>) => (sort === 'relevance' ? 'ranked' : 'words');
/** A conversation that is named exactly has no one message that a time or a note could be asked of. */
const isOfAnyTime = ({ from, until, notes = 'with' }: Filters) =>
  from === undefined && until === undefined && notes === 'with';

/** A page from as many parts as it takes to fill it. */
function filled(readers: Readers, { limit, cursor, sort }: Search, start: Position['part']) {
  const items: Portion['items'] = [];
  let position = cursor === undefined ? beginning(start) : positionIn(cursor);
  for (;;) {
    const { items: more, next } = readers[position.part](position, limit - items.length);
    items.push(...more);
    const isOver = next === null && position.part !== 'exact';
    if (isOver) return { items, next: null };
    const isGoingOn = next?.part === position.part;
    position = next ?? beginning(orderOf({ sort }));
    if (isGoingOn || items.length === limit) return { items, next: cursorOf(position) };
  }
}

const beginning = (part: Position['part']): Position => ({ part, at: NEWEST, skip: 0 });

const withoutWords = (found: Found): Found => ({ ...found, message: null });
const withoutMessage = (item: Portion['items'][0]) => ({ ...item, messageId: null });

/** Where everything is on the first page, nothing has to be counted. */
const wholeOf = ({ cursor }: Search, items: Portion['items'], next: string | null): Total | null =>
  cursor === undefined && next === null ? { total: items.length, isLowerBound: false } : null;

const plus = ({ total, isLowerBound }: Total, more: number): Total => ({
  total: Math.min(total + more, MOST_COUNTED),
  isLowerBound: isLowerBound || total + more > MOST_COUNTED,
});
