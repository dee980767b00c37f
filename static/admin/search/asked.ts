import { computed } from '@preact/signals';
import type { Operations } from '../api/contract.ts';
import { go, place } from '../state/place.ts';
import { asBeginning } from './beginning.ts';
import { inQuery } from './saved.ts';

export type Query = Operations['GET /search']['query'];
export type Kind = NonNullable<Query['in']>;
/** What narrows the conversations down; the address says it in the words of the API. */
export const filterNames = [
  'status_id',
  'assignee_id',
  'team_id',
  'inbox_id',
  'tag_id',
  'topic',
  'sentiment',
  'language',
  'from',
  'to',
  'notes',
] as const;
export type FilterName = (typeof filterNames)[number];

const kinds: readonly Kind[] = ['conversations', 'messages', 'contacts'];
const isKind = (text: string | null): text is Kind => kinds.some((kind) => kind === text);

const value = (name: string) => place.value.query.get(name) ?? '';
export const typed = computed(() => value('q'));
export const kind = computed<Kind>(() => {
  const asked = value('in');
  return isKind(asked) ? asked : 'conversations';
});
export const sort = computed(() => (value('sort') === 'relevance' ? 'relevance' : 'newest'));
export const filter = (name: FilterName) => value(name);
export const isFiltered = computed(() => filterNames.some((name) => filter(name) !== ''));

/** The question that the address asks; contacts have none of what narrows conversations down. */
export const question = computed((): Query => {
  const common = { q: asBeginning(typed.value), in: kind.value, sort: sort.value } as const;
  if (kind.value === 'contacts') return common;
  const narrowed = filterNames.map((name) => [name, filter(name)]).filter(([, text]) => text !== '');
  // The cast: an address may say anything, and what is no answer to a filter is refused by the server in words.
  return { ...common, ...(inQuery(Object.fromEntries(narrowed)) as Partial<Query>) };
});

/** Which of the saved ones was opened; it stays open while somebody changes what it asks. */
export const openedId = computed(() => Number(value('saved')) || null);

/** Asks otherwise; what is empty is not asked. */
export function ask(change: Partial<Record<'q' | 'in' | 'sort' | 'saved' | FilterName, string>>) {
  const now = Object.fromEntries(place.value.query);
  const next = Object.entries({ ...now, ...change }).filter(([, text]) => text !== '');
  go(['search'], { query: Object.fromEntries(next), replace: true });
}

export const withoutFilters = () => ask(Object.fromEntries(filterNames.map((name) => [name, ''])));
