import { signal } from '@preact/signals';
import { type Answer, call } from '../api/call.ts';
import type { Query } from './asked.ts';

export type Hit = Answer<'GET /search'>['data'][number];
type Results = {
  asked: Query;
  hits: readonly Hit[];
  total: number;
  isAtLeast: boolean;
  next: string | null;
};

const PAGE = 30;
/** What was found last: it stands until there is something newer, also for whoever comes back from a conversation. */
export const results = signal<Results | null>(null);
export const failure = signal<unknown>(null);
export const isReadingMore = signal(false);
let overtaken = new AbortController();

export async function search(asked: Query) {
  overtaken.abort();
  overtaken = new AbortController();
  const { signal: own } = overtaken;
  if (asked.q.trim() === '') return clear();
  try {
    const answer = await call('GET /search', { query: { ...asked, limit: PAGE }, signal: own });
    if (!own.aborted) show(asked, answer);
  } catch (error) {
    if (!own.aborted) failure.value = error;
  }
}

function clear() {
  results.value = null;
  failure.value = null;
}

function show(asked: Query, { data, page, meta }: Answer<'GET /search'>) {
  failure.value = null;
  results.value = {
    asked,
    hits: data,
    total: meta.total ?? data.length,
    isAtLeast: meta.total_is_lower_bound,
    next: page.next,
  };
}

export async function readMore() {
  const before = results.value;
  if (!before?.next || isReadingMore.value) return;
  isReadingMore.value = true;
  const query = { ...before.asked, limit: PAGE, cursor: before.next, count: false };
  try {
    const { data, page } = await call('GET /search', { query });
    if (results.value === before)
      results.value = { ...before, hits: [...before.hits, ...data], next: page.next };
  } catch (error) {
    failure.value = error;
  } finally {
    isReadingMore.value = false;
  }
}
