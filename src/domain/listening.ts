import { Problem } from '../lib/problem.ts';
import type { Actor } from './actor.ts';

/** A browser has one, shared by its tabs; programs of one account seldom have more than a few. */
const MOST = 100;

/** Who waits for what happens. Each commit is told to all of them, so thousands of one account would hold up everybody. */
export function listening() {
  const counts = new Map<number, number>();
  const countOf = ({ id }: Actor) => counts.get(id ?? 0) ?? 0;

  function refuseMany(actor: Actor) {
    if (countOf(actor) < MOST) return;
    const sentence = `${MOST} streams and waiting requests of yours are open already. Close some of them.`;
    throw new Problem('busy', 'too_many_streams', sentence, { headers: { 'Retry-After': '10' } });
  }

  /** The answer ends it. */
  function begin(actor: Actor) {
    const agentId = actor.id ?? 0;
    counts.set(agentId, countOf(actor) + 1);
    return () => {
      const left = countOf(actor) - 1;
      if (left > 0) counts.set(agentId, left);
      else counts.delete(agentId);
    };
  }

  return { refuseMany, begin };
}
