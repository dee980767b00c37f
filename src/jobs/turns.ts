import { Problem } from '../lib/problem.ts';

type Waiting = { owner: number | null; begin: () => void };
type Limits = { atOnce: number; mostWaiting: number; mostOfOne: number };

/** Room for a few at once; whoever waits is let in in turn with the others, however much of theirs waits. */
export function turns({ atOnce, mostWaiting, mostOfOne }: Limits) {
  const waiting: Waiting[] = [];
  let running = 0;
  let latest: number | null = null;

  async function take(owner: number | null) {
    if (running < atOnce) running += 1;
    else if (isCrowded(owner)) throw crowded();
    else await new Promise<void>((begin) => waiting.push({ owner, begin }));
    latest = owner;
  }

  const isCrowded = (owner: number | null) =>
    waiting.length >= mostWaiting ||
    (owner !== null && waiting.filter((one) => one.owner === owner).length >= mostOfOne);

  function leave() {
    const another = waiting.findIndex(({ owner }) => owner !== latest);
    const [next] = waiting.splice(Math.max(0, another), 1);
    if (!next) running -= 1;
    else {
      latest = next.owner;
      next.begin();
    }
  }

  return { take, leave };
}

const crowded = () =>
  new Problem('busy', 'too_many_queries', 'Too many lists are being read at once. Please try again.');
