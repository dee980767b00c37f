import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { demoClock, fillWithDemo, repeatableIds } from '../../src/demo/demo.ts';
import { system } from '../../src/domain/actor.ts';
import type { Domain } from '../../src/domain/domain.ts';
import type { Search } from '../../src/domain/search/search.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { folded } from '../../src/lib/fold.ts';
import { randomIds } from '../../src/lib/ids.ts';
import { silentLog } from '../../src/lib/log.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Figure } from './figure.ts';
import { emptyFolder } from './processes.ts';
import { median } from './rounds.ts';

/** Searching among a million messages, and what keeping the index costs a message. */
const WISH = { conversations: 170_000, seed: 'search', until: Date.parse('2026-11-01T00:00:00Z') };
const SAMPLE = 20_000;
/** So many of the commonest words, and as many pairs of words from one message. */
const COMMONEST = 200;
const TOGETHER = 64;
/** Of each search the middle time counts: a search is short, and other programs take their turns. */
const ROUNDS = 5;

export async function searching(folder?: string): Promise<Figure[]> {
  const { domain, close } = opened(folder ?? (await filled()));
  const texts = sampleOf(domain);
  const { together, apart } = queriesFrom(texts);
  const figures = [
    row(domain, together, 'search-newest', 'conversations newest first with snippets', 2, {}),
    row(domain, together, 'search-count', 'the same with the total', 15, { count: true }),
    row(domain, together, 'search-relevance', 'conversations by relevance with snippets', 15, {
      sort: 'relevance',
    }),
    row(domain, apart, 'search-apart', 'the same for common words that hardly ever meet', 15, {
      count: true,
    }),
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
): Figure {
  const times = queries.map((query) => {
    const rounds = Array.from({ length: ROUNDS }, () => {
      const began = performance.now();
      domain.search.conversations(system, { query, limit: 20, ...how });
      return performance.now() - began;
    });
    return median(rounds);
  });
  const note = `p50 ${quantile(times, 0.5).toFixed(2)} ms, longest ${quantile(times, 1).toFixed(1)} ms`;
  return {
    row: name,
    what: `${what}: p99 of ${queries.length} searches of one or two words in a million messages`,
    value: quantile(times, 0.99),
    unit: 'ms',
    target: { atMost: most },
    note,
  };
}

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

async function filled() {
  const folder = emptyFolder('data-search');
  const clock = demoClock(WISH);
  const app = appOn(folder, { clock, ids: repeatableIds(clock, WISH) });
  await app.prepare();
  await fillWithDemo(app.domain, clock, WISH, () => {});
  app.domain.store.close();
  return folder;
}

function opened(folder: string) {
  const { domain } = appOn(folder, { clock: systemClock, ids: randomIds });
  return { domain, close: () => domain.store.close() };
}

function appOn(folder: string, parts: Pick<Parameters<typeof createApp>[0], 'clock' | 'ids'>) {
  const store = openStore({ folder, secretKey: null, log: silentLog });
  if (store === 'older') throw new Error(`${folder} is of an older version`);
  const threadData = { folder, nativeBinding: store.nativeBinding, keyIsGiven: false };
  return createApp({
    config: readConfig({}, { data: folder }),
    ...store,
    ...parts,
    log: silentLog,
    threadData,
  });
}
