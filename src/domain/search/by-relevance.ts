import type { Total } from './asked.ts';
import type { Found, foundDetails } from './details.ts';
import type { hitReader, Place } from './hits.ts';
import { type Asked, type answerParts, itemOf, type Scored } from './parts.ts';

type Parts = {
  hits: ReturnType<typeof hitReader>;
  answers: ReturnType<typeof answerParts>;
  describe: ReturnType<typeof foundDetails>['describe'];
};
type Page = { offset: number; limit: number };
export type RankedPage = Total & { found: Found[] };

/**
 * A page of conversations, best first, at any place, and how many there are. The newest thousand hits are compared;
 * what is older follows by its age, as far as it is counted.
 */
export function byRelevance({ hits, answers, describe }: Parts) {
  return function page(asked: Asked, wanted: Page): RankedPage {
    const { ranked, after, total: known } = answers.ranking(asked);
    if (after === null) return { ...shown(asked, ranked, wanted), total: ranked.length, isLowerBound: false };
    const { total, isLowerBound } = known ?? hits.count(asked.wanted, 'conversations');
    const all = [...ranked, ...olderThan(asked, ranked, after, wanted.offset + wanted.limit)];
    return { ...shown(asked, all, wanted), total: Math.max(total, ranked.length), isLowerBound };
  };

  /** As many as are missing, one of each conversation. */
  function olderThan({ wanted }: Asked, ranked: readonly Scored[], before: number, needed: number) {
    const met = new Set(ranked.map(({ conversation_id: id }) => id));
    const missing = needed - ranked.length;
    const older: Place[] = [];
    if (missing <= 0) return older;
    hits.walk(wanted, before, missing, (hit) => {
      if (!met.has(hit.conversation_id)) older.push(hit);
      met.add(hit.conversation_id);
      return older.length < missing;
    });
    return older;
  }

  function shown({ query }: Asked, all: readonly (Place & { score?: number })[], { offset, limit }: Page) {
    const places = all.slice(offset, offset + limit);
    const scores = new Map(places.map(({ conversation_id: id, score }) => [id, score]));
    // What is older than all that was compared stands behind it, whatever it would score.
    const least = all.findLast(({ score }) => score !== undefined)?.score ?? 1;
    const found = describe(places.map(itemOf), query.wanted).map((each) => ({
      ...each,
      score: scores.get(each.conversation.id) ?? Math.min(each.score, least),
    }));
    return { found };
  }
}
