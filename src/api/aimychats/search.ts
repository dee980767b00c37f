import type { Actor } from '../../domain/actor.ts';
import type { Domain } from '../../domain/domain.ts';
import type { RankedPage } from '../../domain/search/by-relevance.ts';
import type { InTime } from '../../domain/search/catalogue.ts';
import type { Filters } from '../../domain/search/filters.ts';
import { route } from '../../http/route.ts';
import { Problem } from '../../lib/problem.ts';
import {
  array,
  boolean,
  described,
  either,
  type Infer,
  integer,
  named,
  object,
  oneOf,
  openObject,
  text,
} from '../../lib/schema.ts';
import { counts, countsOf, type Page, pageIn, pageQuery } from './paging.ts';
import { presentFound, SearchResult } from './search.shape.ts';
import { dates, spanIn } from './spans.ts';
import { feelingsOf, Sentiment, Source, Status, sourceFilter, statusFilter } from './vocabulary.ts';

const name = text({ minLength: 1, maxLength: 100 });
export const topics = described('Any of them, in any case.', array(name, { minItems: 1, maxItems: 20 }));
export const tags = described(
  'The name of a tag; of several any.',
  either(name, array(name, { minItems: 1, maxItems: 20 })),
);
const Wanted = openObject(
  {},
  { ...dates, topics, sentiment: Sentiment, source: Source, status: Status, tag: tags },
);
const SearchRequest = named(
  'SearchRequest',
  openObject(
    {
      query: text({
        minLength: 1,
        maxLength: 500,
        description: 'Every word must be there; "a phrase", a beginning*, -what must be absent.',
      }),
    },
    {
      filters: Wanted,
      sort: oneOf('relevance', 'created_at', '-created_at'),
      ...pageQuery,
    },
  ),
);
type Asked = Infer<typeof SearchRequest>;

export const searchConversations = route({
  method: 'post',
  path: '/v1/conversations/search',
  operationId: 'searchConversations',
  tag: 'Search',
  summary: 'Search Conversations',
  description:
    'Perform advanced search across conversations. By relevance the newest thousand places are compared and older ones ' +
    'follow by age; more than ten thousand conversations are not counted, which `total_is_lower_bound` then says.',
  access: 'messages:read',
  countedAs: '/search',
  body: SearchRequest,
  returns: object({
    data: array(SearchResult),
    meta: object({
      ...counts,
      took_ms: integer({ minimum: 1, description: 'Begun milliseconds.' }),
      total_is_lower_bound: boolean(),
    }),
  }),
  async handle({ domain, actor, body }) {
    const began = performance.now();
    const page = pageIn(body);
    const { found, total, isLowerBound } = await answered(domain, actor, body, page);
    const data = found.map(presentFound);
    return {
      data,
      meta: {
        ...countsOf(page, total),
        took_ms: Math.max(1, Math.ceil(performance.now() - began)),
        total_is_lower_bound: isLowerBound,
      },
    };
  },
});

const orders: Partial<Record<NonNullable<Asked['sort']>, InTime>> = {
  created_at: { by: 'created_at', direction: 'asc' },
  '-created_at': { by: 'created_at', direction: 'desc' },
};

async function answered(domain: Domain, actor: Actor, asked: Asked, page: Page): Promise<RankedPage> {
  const { query: words, sort = 'relevance' } = asked;
  const filters = filtersOf(domain, asked.filters);
  const ranked = orders[sort] ? null : domain.search.ranked(actor, { query: words, filters }, page);
  if (ranked) return ranked;
  if (domain.search.matchFor(actor, words, filters) === null) throw wordless();
  return domain.catalogue.found(actor, { words, filters, order: orders[sort] ?? NEWEST }, page);
}

const NEWEST: InTime = { by: 'created_at', direction: 'desc' };
const wordless = () => Problem.invalid('query', 'query holds nothing that can be looked for.');

const filtersOf = (domain: Domain, asked: Asked['filters'] = {}): Filters => ({
  ...spanIn(domain, asked),
  ...sourceFilter(asked.source),
  ...statusFilter(asked.status),
  topics: asked.topics,
  sentiments: asked.sentiment && feelingsOf[asked.sentiment],
  tags: asked.tag === undefined ? undefined : [asked.tag].flat(),
  // What agents tell each other is found by nobody here.
  notes: 'without',
});
