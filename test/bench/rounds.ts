import { type Burst, burst, type Request } from './load.ts';
import type { Running } from './processes.ts';

export type Contestant = { name: string; server: Running; request: Request };
/** What was measured of one contestant, round by round. */
export type Score = { rounds: Burst[] };

const ROUNDS = 5;
const WARM_UP_SECONDS = 2;

/** Everybody in turn, again and again, so that whatever else this machine does meets all of them alike. */
export async function alternating(contestants: Contestant[], seconds: number) {
  for (const { server, request } of contestants) await burst(server, request, WARM_UP_SECONDS);
  const scores = new Map(contestants.map(({ name }) => [name, { rounds: [] } as Score]));
  for (let round = 0; round < ROUNDS; round++)
    for (const { name, server, request } of contestants)
      scores.get(name)?.rounds.push(await burst(server, request, seconds));
  return (name: string) => scores.get(name) as Score;
}

/** How many times as much one does as the other; compared within each round, then the middle one taken. */
export const ratioOf = (one: Score, other: Score) =>
  median(one.rounds.map((round, index) => round.perSecond / (other.rounds[index]?.perSecond ?? 0)));

/** How many times as long the slowest hundredth takes with one as with the other. */
export const ratioOfP99 = (one: Score, other: Score) =>
  median(one.rounds.map((round, index) => round.p99Ms / (other.rounds[index]?.p99Ms ?? 0)));

/** The same by processor time, which says what a request costs even when other programs take the core away. */
export const ratioByCpu = (one: Score, other: Score) =>
  median(one.rounds.map((round, index) => (other.rounds[index]?.cpuMicros ?? 0) / (round.cpuMicros ?? 0)));

export function median(values: number[]) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return Number.isInteger(middle)
    ? ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
    : (sorted[Math.floor(middle)] as number);
}

export const middle = ({ rounds }: Score, of: keyof Burst) => median(rounds.map((round) => round[of] ?? 0));
