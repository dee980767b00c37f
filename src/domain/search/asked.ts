import type { Filters } from './filters.ts';

/** What is asked of a search, and what it answers. */
export type Search = {
  query: string;
  filters?: Filters;
  sort?: 'newest' | 'relevance';
  limit: number;
  cursor?: string;
  /** Whether to count as well, which takes longer than to find. */
  count?: boolean;
};
export type Total = { total: number; isLowerBound: boolean };
/** `isEmpty`: what was typed holds nothing that can be looked for. */
export type Answer<T> = { found: T[]; next: string | null; count: Total | null; isEmpty: boolean };
