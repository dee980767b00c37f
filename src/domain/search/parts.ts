import type { Core } from '../core.ts';
import type { Total } from './asked.ts';
import type { Position } from './cursor.ts';
import type { Item, Scorable } from './details.ts';
import type { Wanted } from './filters.ts';
import type { Hit, hitReader, Place } from './hits.ts';
import { NEWEST } from './places.ts';
import type { Query } from './query.ts';
import { scorer } from './relevance.ts';

/** One search, as far as the parts that go by words need it. */
export type Asked = { query: Query; wanted: Wanted };
/** What a part of the answer gives: what fits, and where the answer goes on. */
export type Scored = Place & { score: number };
export type Ranking = { ranked: Scored[]; after: number | null; total: Total | null };
export type Portion = { items: Item[]; next: Position | null };
type Parts = {
  hits: ReturnType<typeof hitReader>;
  scorables: (ids: readonly number[]) => Scorable[];
};

/** So many of the newest hits are compared with each other; older ones follow by their age. */
const COMPARED = 1000;
/** Of so many conversations a page asks whether they were on one before; then it is left at what it has. */
const MOST_MET = 300;

/** The parts that an answer is put together from: what is meant exactly, the best, the newest. */
export function answerParts({ clock }: Pick<Core, 'clock'>, { hits, scorables }: Parts) {
  /** Every conversation once, at its newest hit. */
  function conversationsByAge({ wanted }: Asked, { at }: Position, room: number): Portion {
    const met = new Set<number>();
    const items: Item[] = [];
    const next = hits.walk(wanted, at, room, (hit) => {
      if (met.has(hit.conversation_id)) return true;
      if (met.size === MOST_MET) return false;
      const isKnown = at < NEWEST && hits.hasSince(wanted, hit, at);
      if (!isKnown && items.length === room) return false;
      if (!isKnown) items.push(itemOf(hit));
      met.add(hit.conversation_id);
      return true;
    });
    return { items, next: next === null ? null : { part: 'words', at: next, skip: 0 } };
  }

  function messagesByAge({ wanted }: Asked, { at }: Position, room: number): Portion {
    const items: Item[] = [];
    const next = hits.walk(wanted, at, room, (hit) => items.length < room && items.push(itemOf(hit)) > 0);
    return { items, next: next === null ? null : { part: 'words', at: next, skip: 0 } };
  }

  /** The newest hits, best first. Where it began is kept in the position: what arrives meanwhile moves nothing. */
  function best(asked: Asked, { at, skip }: Position, room: number, once: boolean): Portion {
    const newest: Hit[] = [];
    const after = hits.walk(
      asked.wanted,
      at,
      COMPARED,
      (hit) => newest.length < COMPARED && newest.push(hit) > 0,
    );
    const ranked = inOrder(asked.query, newest);
    const chosen = once ? firstOfEach(ranked) : ranked;
    const items = chosen.slice(skip, skip + room).map(itemOf);
    const top = newest[0] ? newest[0].id + 1 : at;
    if (skip + items.length < chosen.length)
      return { items, next: { part: 'ranked', at: top, skip: skip + items.length } };
    return { items, next: after === null ? null : { part: 'words', at: after, skip: 0 } };
  }

  /**
   * The newest hits with their scores, each conversation once at its best, and how many conversations there are in all, if
   * that is known by then; `after` is where older ones begin, if there are any.
   */
  function ranking({ query, wanted }: Asked): Ranking {
    const all = hits.ofAll(wanted, COMPARED);
    if (all) return { ...all, ranked: firstOfEach(scored(query, all.newest)) };
    const newest: Hit[] = [];
    const after = hits.walk(
      wanted,
      NEWEST,
      COMPARED,
      (hit) => newest.length < COMPARED && newest.push(hit) > 0,
    );
    return { ranked: firstOfEach(scored(query, newest)), after, total: null };
  }

  const inOrder = (query: Query, newest: readonly Hit[]): Hit[] => scored(query, newest);

  function scored<H extends Place>(
    { wanted: terms }: Query,
    newest: readonly H[],
  ): (H & { score: number })[] {
    const scoreOf = scorer(terms, clock.now());
    const scores = new Map(scorables(newest.map(({ id }) => id)).map((row) => [row.id, scoreOf(row)]));
    const all = newest.map((hit) => ({ ...hit, score: scores.get(hit.id) ?? 0 }));
    return all.sort((one, other) => other.score - one.score || other.id - one.id);
  }

  return { conversationsByAge, messagesByAge, best, ranking };
}

export const itemOf = ({
  id,
  conversation_id: conversationId,
}: Pick<Hit, 'id' | 'conversation_id'>): Item => ({
  conversationId,
  messageId: id,
  why: 'words',
});

function firstOfEach<H extends Place>(ranked: readonly H[]) {
  const shown = new Set<number>();
  return ranked.filter(({ conversation_id: id }) => !shown.has(id) && shown.add(id));
}
