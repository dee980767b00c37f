import { feelings } from '../../domain/intelligence.ts';
import type { Answer, Filters, Search } from '../../domain/search/search.ts';
import { type Call, route } from '../../http/route.ts';
import {
  boolean,
  described,
  type Infer,
  integer,
  list,
  object,
  oneOf,
  type Schema,
  text,
} from '../../lib/schema.ts';
import { day, endIn, startIn } from './days.ts';
import { pageQuery } from './paging.ts';
import { presentFound, presentPerson, SearchAnswer } from './search.shape.ts';

const tag = 'Search';
const id = (description: string) => integer({ minimum: 0, maximum: 2 ** 31, description });
const words = <T>(one: Schema<T>, description: string) => described(description, list(one, { maxItems: 20 }));
const SearchQuery = object(
  { q: text({ maxLength: 500, description: 'Words, "a phrase", a beginning*, -what must be absent.' }) },
  {
    in: oneOf('conversations', 'messages', 'contacts'),
    sort: oneOf('newest', 'relevance'),
    count: boolean({
      default: true,
      description: 'Whether to tell the total; without it the answer is quicker.',
    }),
    ...pageQuery,
    status_id: id('Of the conversation.'),
    assignee_id: id('0: nobody.'),
    team_id: id('0: none.'),
    inbox_id: id('Of the conversation.'),
    tag_id: id('A tag on the conversation.'),
    sentiment: words(oneOf(...feelings), 'Of the conversation; one of them if there are several.'),
    language: words(text({ format: 'language' }), 'Of the conversation, ISO 639.'),
    topic: words(text({ maxLength: 100 }), 'Of the conversation, in any case.'),
    from: day("Messages from this day on, in the organisation's zone."),
    to: day('Messages up to the end of this day.'),
    notes: described('Whether private notes are searched.', oneOf('with', 'without', 'only')),
  },
);
type Asked = Infer<typeof SearchQuery>;

export const searchEverything = route({
  method: 'get',
  path: '/api/v1/search',
  tag,
  summary: 'Search conversations, messages or contacts',
  description:
    'All words must be in one message, its conversation’s title counted in. Case, accents and the ways of writing one ' +
    'letter do not matter. What means one thing by itself (a number such as #123, an email address, a phone number) ' +
    'comes first, and so do the conversations of the newest twenty contacts whose names hold all of the words. By default the newest comes first; `relevance` compares the newest 1,000 hits, older ones follow by ' +
    'age. A page may be short although there is more: go on with `next`.',
  access: 'signed-in',
  query: SearchQuery,
  returns: SearchAnswer,
  handle(call) {
    const began = performance.now();
    const { data, answer } = answered(call);
    const { next, count, isEmpty } = answer;
    return {
      data,
      page: { next, limit: limitOf(call.query), has_more: next !== null },
      meta: {
        total: count?.total ?? null,
        total_is_lower_bound: count?.isLowerBound ?? false,
        nothing_to_look_for: isEmpty,
        took_ms: Math.round((performance.now() - began) * 100) / 100,
      },
    };
  },
});

export const rebuildSearch = route({
  method: 'post',
  path: '/api/v1/search/rebuild',
  tag,
  summary: 'Build the search index anew',
  description:
    'It begins empty and fills while the server goes on; `confab doctor` says when this is needed.',
  access: 'settings:manage',
  status: 202,
  returns: object({ job_id: integer() }),
  change: ({ domain, actor }) => ({ job_id: domain.search.rebuild(actor) }),
});

function answered({ domain, actor, query }: Call<unknown, Asked>) {
  const asked = searchOf(query, domain.settings.get().timezone);
  if (query.in === 'contacts') return shown(domain.search.contacts(actor, asked), presentPerson);
  const found = domain.search[query.in ?? 'conversations'](actor, asked);
  return shown(found, presentFound);
}

const shown = <T, R>(answer: Answer<T>, present: (found: T) => R) => ({
  data: answer.found.map(present),
  answer,
});

const limitOf = ({ limit = 20 }: Asked) => limit;

const searchOf = (query: Asked, zone: string): Search => ({
  query: query.q,
  filters: filtersOf(query, zone),
  sort: query.sort,
  limit: limitOf(query),
  cursor: query.cursor,
  count: query.count ?? true,
});

const filtersOf = (query: Asked, zone: string): Filters => ({
  statusId: query.status_id,
  assigneeId: query.assignee_id,
  teamId: query.team_id,
  inboxId: query.inbox_id,
  tagId: query.tag_id,
  from: query.from === undefined ? undefined : startIn('from', query.from, zone),
  until: query.to === undefined ? undefined : endIn('to', query.to, zone),
  notes: query.notes,
  sentiments: query.sentiment,
  languages: query.language,
  topics: query.topic,
});
