import { contestants, LEADS, type Name } from './contestants.ts';
import type { Figure } from './figure.ts';
import { alternating, middle, ratioByCpu, ratioOf } from './rounds.ts';

/** The figures that compare two servers. Those of one list are measured in the same rounds. */
type Comparison = { row: string; what: string; one: Name; by: Name; target: Figure['target'] };
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
      row: 'routes',
      what: 'cost of a request with 250 routes declared, to 10 routes',
      one: 'fewRoutes',
      by: 'manyRoutes',
      target: { atMost: 1.1 },
    },
  ],
];

/** Starts whom the comparisons need, lets them take turns, and holds one against the other. */
export async function compared(wanted: Comparison[], seconds: number): Promise<Figure[]> {
  const names = new Set(wanted.flatMap(({ one, by }) => [by, one]));
  const taking = [];
  for (const name of names) taking.push(await contestants[name]());
  const scores = await alternating(taking, seconds);
  for (const { server } of taking) await server.stop();
  return wanted.map(({ row, what, one, by, target }) => ({
    row,
    what,
    target,
    value: ratioOf(scores(one), scores(by)),
    unit: '×',
    byCpu: ratioByCpu(scores(one), scores(by)),
    perSecond: middle(scores(one), 'perSecond'),
    p99Ms: middle(scores(one), 'p99Ms'),
    busy: middle(scores(one), 'busy'),
    rounds: { [one]: scores(one).rounds, [by]: scores(by).rounds },
  }));
}
