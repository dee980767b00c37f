import { system } from '../actor.ts';
import type { agents as agentsOf } from '../agents.ts';
import type { Conversations } from '../conversations/conversations.ts';
import type { Core } from '../core.ts';
import type { statuses as statusesOf } from '../statuses.ts';
import type { TeamRow } from '../team-rows.ts';
import type { assigningRows, Present, Waiting } from './rows.ts';

export type Parts = {
  rows: ReturnType<typeof assigningRows>;
  agents: ReturnType<typeof agentsOf>;
  conversations: Conversations;
  statuses: ReturnType<typeof statusesOf>;
};
/** More is left to a job, so that requests come in between. */
const PAGE = 50;

/** Gives what waits in a team to those of it who are there and have room, one after another or to the least busy. */
export function handingOut({ jobs }: Core, { rows, agents, conversations, statuses }: Parts) {
  function handOut(teamId: number) {
    if (handOutPage(teamId)) jobs.ask('teams.hand_out', { teamId }, { uniqueKey: String(teamId) });
  }

  /** Whether there may be more. */
  function handOutPage(teamId: number): boolean {
    const team = rows.automatic.get(teamId);
    if (!team || !longestWaiting(teamId)) return false;
    const present = rows.present.all(teamId).filter(({ id }) => agents.mayAnswer(id));
    for (let given = 0; given < PAGE; given++) {
      const taker = takerAmong(present, team);
      const waiting = taker && longestWaiting(teamId);
      if (!waiting) return false;
      give(teamId, waiting, taker);
    }
    return true;
  }

  function longestWaiting(teamId: number) {
    const open = statuses.all().filter(({ category }) => category === 'open');
    const oldest = open.flatMap(({ id }) => rows.oldestWaiting.get(teamId, id) ?? []);
    return leastOf(oldest, ({ id, waiting_since: since }: Waiting) => [
      since ?? Number.POSITIVE_INFINITY,
      id,
    ]);
  }

  function give(teamId: number, { id }: Waiting, taker: Present) {
    conversations.giveTo(system, conversations.row(id), taker.id);
    taker.load += 1;
    taker.turn = rows.takeTurn.one({ teamId, agentId: taker.id });
  }

  return { handOut, handOutPage };
}

function takerAmong(
  present: readonly Present[],
  { assignment, capacity }: Pick<TeamRow, 'assignment' | 'capacity'>,
) {
  const free = present.filter(({ load }) => capacity === 0 || load < capacity);
  return leastOf(free, ({ id, load, turn }) => [assignment === 'balanced' ? load : 0, turn, id]);
}

/** The one whose first number is smallest; where they are alike, the second decides, and so on. */
function leastOf<T>(all: readonly T[], numbersOf: (one: T) => readonly number[]): T | undefined {
  const isLess = (one: T, other: T) => {
    const others = numbersOf(other);
    const pairs = numbersOf(one).map((number, at) => [number, others[at] ?? 0] as const);
    const [own = 0, their = 0] = pairs.find(([mine, theirs]) => mine !== theirs) ?? [];
    return own < their;
  };
  return all.reduce<T | undefined>(
    (least, one) => (least === undefined || isLess(one, least) ? one : least),
    undefined,
  );
}
