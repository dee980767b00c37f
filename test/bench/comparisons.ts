import { contestants, FEW_CONVERSATIONS, LEADS, type Name, type Size } from './contestants.ts';
import type { Figure } from './figure.ts';
import { alternating, middle, ratioByCpu, ratioOf, ratioOfP99, type Score } from './rounds.ts';

/** The figures that compare two servers. Those of one list are measured in the same rounds. */
type Comparison = {
  row: string;
  what: string;
  one: Name;
  by: Name;
  target: Figure['target'];
  /** What is compared; how much is done, unless said otherwise. */
  of?: (one: Score, by: Score) => number;
};
export const comparisons: Comparison[][] = [
  [
    {
      row: 'health',
      what: 'GET /thikaa/api/v1/health through the whole stack, to bare Koa',
      one: 'health',
      by: 'baseline',
      target: { atLeast: 0.6 },
    },
    {
      row: 'list',
      what: `GET /thikaa/api/v1/leads?limit=20 of ${LEADS}, to bare Koa (aim: 0.25)`,
      one: 'list',
      by: 'baseline',
      target: { atLeast: 0.15 },
    },
    {
      row: 'create',
      what: 'POST /thikaa/api/v1/leads on the disk, to bare Koa',
      one: 'create',
      by: 'baseline',
      target: { atLeast: 0.15 },
    },
    {
      row: 'group-commit',
      what: 'POST /thikaa/api/v1/leads, to one transaction per request',
      one: 'create',
      by: 'alone',
      target: { atLeast: 4 },
    },
    {
      row: 'message',
      what: 'POST /libredesk/api/v1/conversations/{uuid}/messages on the disk, to bare Koa',
      one: 'message',
      by: 'baseline',
      target: { atLeast: 0.12 },
    },
  ],
  [
    {
      row: 'slow-disk',
      what: 'the same where fsync costs 2 ms more',
      one: 'slowCreate',
      by: 'slowAlone',
      target: { atLeast: 15 },
    },
  ],
  [
    {
      row: 'conversations',
      what: 'GET /libredesk/api/v1/conversations/all?page_size=20 of all, to bare Koa (aim: 0.2)',
      one: 'firstPage',
      by: 'baseline',
      target: { atLeast: 0.08 },
    },
    {
      row: 'many-conversations',
      what: `the p99 of that, to that of ${FEW_CONVERSATIONS}`,
      one: 'firstPage',
      by: 'firstOfFew',
      target: { atMost: 1.5 },
      of: ratioOfP99,
    },
    {
      row: 'last-page',
      what: 'the p99 of the last page, to that of the first',
      one: 'lastPage',
      by: 'firstPage',
      target: { atMost: 1.5 },
      of: ratioOfP99,
    },
  ],
  [
    {
      row: 'routes',
      what: 'cost of a request with 250 routes declared, to 10 routes',
      one: 'fewRoutes',
      by: 'manyRoutes',
      target: { atMost: 1.1 },
    },
  ],
];

/** Starts whom the comparisons need, lets them take turns, and holds one against the other. */
export async function compared(wanted: Comparison[], seconds: number, size: Size): Promise<Figure[]> {
  const names = new Set(wanted.flatMap(({ one, by }) => [by, one]));
  const taking = [];
  for (const name of names) taking.push(await contestants[name](size));
  const scores = await alternating(taking, seconds);
  for (const server of new Set(taking.map(({ server }) => server))) await server.stop();
  return wanted.map(({ row, what, one, by, target, of = ratioOf }) => ({
    row,
    what,
    target,
    value: of(scores(one), scores(by)),
    unit: '×',
    byCpu: ratioByCpu(scores(one), scores(by)),
    perSecond: middle(scores(one), 'perSecond'),
    p99Ms: middle(scores(one), 'p99Ms'),
    busy: middle(scores(one), 'busy'),
    rounds: { [one]: scores(one).rounds, [by]: scores(by).rounds },
  }));
}
