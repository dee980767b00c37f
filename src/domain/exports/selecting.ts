import { Problem } from '../../lib/problem.ts';
import type { Actor } from '../actor.ts';
import { type Condition, visibleTo } from '../conversations/access.ts';
import { both } from '../conversations/lists.ts';
import type { Filter } from '../filters/filter.ts';
import type { filters as filtersOf } from '../filters/filters.ts';
import type { search as searchOf } from '../search/search.ts';
import type { Scope } from './scope.ts';

type Parts = { filters: ReturnType<typeof filtersOf>; search: ReturnType<typeof searchOf> };
type Asked = { filter: Filter; asked: Pick<Scope, 'conversation_ids' | 'search'> };

/** What an export holds, as a condition over the table `conversations`: what is asked for of what the actor may see. */
export function selecting({ filters, search }: Parts) {
  const wanted = (actor: Actor, { filter, asked }: Asked): Condition =>
    [filters.compile(filter, actor), ...idsOf(asked), ...wordsOf(actor, asked)].reduce(both);

  function wordsOf(actor: Actor, { search: typed }: Asked['asked']) {
    if (typed === undefined) return [];
    const found = search.conditionOf(actor, typed);
    if (found) return [found];
    throw Problem.invalid('filters.search', 'filters.search holds nothing that can be looked for.');
  }

  return { wanted, still: (actor: Actor) => both(LISTED, visibleTo(actor)) };
}

const LISTED: Condition = { sql: 'conversations.listed = 1', bound: {} };

const idsOf = ({ conversation_ids: ids }: Asked['asked']): Condition[] =>
  ids === undefined
    ? []
    : [
        {
          sql: 'conversations.id in (select json_each.value from json_each(@wantedIds))',
          bound: { wantedIds: JSON.stringify(ids) },
        },
      ];
