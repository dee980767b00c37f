import { searchConversations } from '../../src/api/aimychats/search.ts';
import { system } from '../../src/domain/actor.ts';
import type { Domain } from '../../src/domain/domain.ts';
import type { Search } from '../../src/domain/search/search.ts';
import type { Call } from '../../src/http/route.ts';
import { folded } from '../../src/lib/fold.ts';
import type { Figure } from './figure.ts';
import { median } from './rounds.ts';
import { appOn, demoFolder } from './seed.ts';

/** Searching among a million messages, and what keeping the index costs a message. */
const WISH = { conversations: 170_000, seed: 'search', until: Date.parse('2026-11-01T00:00:00Z') };
const SAMPLE = 20_000;
/** So many of the commonest words, and as many pairs of words from one message. */
const COMMONEST = 200;
const TOGETHER = 64;
/** Of each search the middle time counts: a search is short, and other programs take their turns. */
const ROUNDS = 5;

export async function searching(folder?: string): Promise<Figure[]> {
  const { domain, close } = opened(folder ?? (await demoFolder('search', WISH)));
  const texts = sampleOf(domain);
  const { together, apart } = queriesFrom(texts);
  const figures = [
    await row(domain, together, 'search-newest', 'conversations newest first with snippets', 2, {}),
    await row(domain, together, 'search-count', 'the same with the total', 15, { count: true }),
    await row(domain, together, 'search-relevance', 'conversations by relevance with snippets', 15, {
      sort: 'relevance',
    }),
    await row(domain, apart, 'search-apart', 'the same for common words that hardly ever meet', 15, {
      count: true,
    }),
    await pages(
      domain,
      together,
      'search-pages',
      'a page of them for AimyChats: by relevance, with total and snippets',
    ),
    await pages(domain, apart, 'search-pages-apart', 'the same for common words that hardly ever meet'),
    await costOfIndexing(domain, texts),
  ];
  close();
  return figures;
}

function row(
  domain: Domain,
  queries: string[],
  name: string,
  what: string,
  most: number,
  how: Partial<Search>,
): Promise<Figure> {
  return figure(queries, name, what, most, (query) =>
    domain.search.conversations(system, { query, limit: 20, ...how }),
  );
}

/** Round by round, so that what another program took is spread over all of them. */
async function figure(
  queries: readonly string[],
  name: string,
  what: string,
  most: number,
  find: (query: string) => unknown,
): Promise<Figure> {
  const times = queries.map(() => [] as number[]);
  for (let round = 0; round < ROUNDS; round++)
    for (const [nth, query] of queries.entries()) {
      const began = performance.now();
      await find(query);
      times[nth]?.push(performance.now() - began);
    }
  return figureOf(times.map(median), name, what, most);
}

function figureOf(times: readonly number[], name: string, what: string, most: number): Figure {
  const note = `p50 ${quantile(times, 0.5).toFixed(2)} ms, longest ${quantile(times, 1).toFixed(1)} ms`;
  return {
    row: name,
    what: `${what}: p99 of ${times.length} searches of one or two words in a million messages`,
    value: quantile(times, 0.99),
    unit: 'ms',
    target: { atMost: most },
    note,
  };
}

/** Through the operation of the dialect that asks for most at once. */
const pages = (domain: Domain, queries: string[], name: string, what: string) =>
  figure(queries, name, what, 15, (query) =>
    // The cast: the operation looks at nothing else of a call.
    searchConversations.handle?.({ domain, actor: system, body: { query } } as Call),
  );

/** As messages arrive: some together in one commit, each indexed by itself. */
async function costOfIndexing({ store, index }: Domain, texts: string[]): Promise<Figure> {
  const next = (store.values<[], number>('bench.newest', 'select max(id) from messages').get() ?? 0) + 1;
  const conversation = { id: 1, reference: 100, subject: 'A lamp that does not light', business_id: 1 };
  const began = performance.now();
  for (let at = 0; at < texts.length; at += TOGETHER)
    await store.write(() => {
      for (const [nth, text] of texts.slice(at, at + TOGETHER).entries())
        index.indexMessage({ id: next + at + nth, private: 0, text }, conversation);
    });
  const value = ((performance.now() - began) / texts.length) * 1000;
  const what = `what a message's place in the index costs, its share of the commit of ${TOGETHER} counted in`;
  return { row: 'search-index', what, value, unit: 'µs', target: { atMost: 150 } };
}

function sampleOf({ store }: Domain) {
  const step = 'select text from messages where id % 50 = 0 limit ?';
  return store.values<[limit: number], string>('bench.sample', step).all(SAMPLE);
}

/** The commonest words, and pairs of words from one message; apart from them pairs that may never stand together. */
function queriesFrom(texts: string[]) {
  const times = new Map<string, number>();
  const words = texts.map((text) => folded(text).split(' '));
  for (const word of words.flat()) times.set(word, (times.get(word) ?? 0) + 1);
  const ranked = [...times].sort(([, one], [, other]) => other - one).slice(0, COMMONEST);
  const common = ranked.map(([word]) => word);
  const pairs = words.slice(0, COMMONEST).map((all) => `${all[0]} ${all.at(-1)}`);
  return {
    together: [...common, ...pairs],
    apart: common.slice(1).map((word, nth) => `${common[nth]} ${word}`),
  };
}

const quantile = (times: readonly number[], share: number) => {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number;
};

function opened(folder: string) {
  const { domain } = appOn(folder);
  return { domain, close: () => domain.store.close() };
}
