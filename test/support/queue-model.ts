import { equal, is, ok } from 'uvu/assert';
import type { Attempt, JobRow, Queue } from './queue.ts';

/** What must be true of a row: a wish is the number of attempts that had begun when somebody asked for the job. */
type Known = { kind: string; key: string | null; max: number; attempts: number; wishes: number[] };
type Wanted = Pick<Known, 'kind' | 'key' | 'max'> & { runAt: number };
type Rules = { concurrency: Record<string, number>; retryMs: number };

/**
 * The job queue as anybody would describe it, in memory. It is told what is done to the real one and afterwards holds
 * every row of it against what it expects.
 */
export function queueModel(real: Queue, { concurrency, retryMs }: Rules) {
  const alive = new Map<number, Known>();
  const dead = new Map<number, Known>();
  let underWay: Attempt[] = [];
  let deaths = 0;

  const rowOf = ({ ticket }: Attempt) =>
    real.rows().find((row) => row.state !== 'dead' && JSON.parse(row.payload).ticket === ticket);

  function asked(id: number, { runAt, ...wanted }: Wanted) {
    const twin = [...alive].find(([, known]) => wanted.key !== null && isSameWork(known, wanted));
    if (twin) is(id, twin[0], 'a unique key has one row');
    else ok(!alive.has(id) && !dead.has(id), 'a new job has a new row');
    const known = alive.get(id) ?? { ...wanted, attempts: 0, wishes: [] };
    known.wishes.push(real.begun());
    alive.set(id, known);
    const row = real.rows().find((other) => other.id === id) as JobRow;
    ok(row.state === 'running' || row.run_at <= runAt, 'asking again never makes it later');
  }

  /** The attempt has ended well: whoever asked before it began has what they wanted. */
  function succeeded(id: number, attempt: Attempt) {
    const known = alive.get(id) as Known;
    known.wishes = known.wishes.filter((begun) => begun >= attempt.n);
    known.attempts = 0;
    if (known.wishes.length === 0) alive.delete(id);
  }

  function failed(id: number, attempt: Attempt) {
    const known = alive.get(id) as Known;
    if (known.attempts >= known.max) return died(id, known, attempt);
    const waitMs = (real.rows().find((row) => row.id === id) as JobRow).run_at - real.clock.now();
    const usualMs = retryMs * 2 ** (known.attempts - 1);
    ok(waitMs >= 0.8 * usualMs && waitMs <= 1.2 * usualMs, `${waitMs} ms after ${known.attempts} failures`);
  }

  /** Whoever asked while the last attempt ran meant another one, which is a job of its own now. */
  function died(id: number, known: Known, attempt: Attempt) {
    deaths += 1;
    alive.delete(id);
    const later = known.wishes.filter((begun) => begun >= attempt.n);
    dead.set(id, { ...known, wishes: known.wishes.filter((begun) => begun < attempt.n) });
    if (later.length === 0) return;
    const successor = real
      .rows()
      .find((row) => !isDead(row) && isSameWork(known, { kind: row.kind, key: row.unique_key }));
    ok(successor, 'a wish outlives the death of the job it found running');
    alive.set((successor as JobRow).id, { ...known, attempts: 0, wishes: later });
  }

  function crashed() {
    const cut = underWay;
    underWay = [];
    return () => {
      for (const attempt of cut) {
        const id = idOf.get(attempt) as number;
        const known = alive.get(id) as Known;
        if (known.attempts >= known.max) died(id, known, attempt);
      }
    };
  }

  function stopped() {
    for (const attempt of underWay) (alive.get(idOf.get(attempt) as number) as Known).attempts -= 1;
    underWay = [];
  }

  function revived(id: number) {
    const known = dead.get(id) as Known;
    dead.delete(id);
    alive.set(id, { ...known, attempts: 0 });
  }

  const idOf = new Map<Attempt, number>();

  /** Notices what began and what ran out of time since it was last called, then compares everything. */
  function compare(inTurns = false) {
    for (const attempt of underWay.filter((known) => !real.attempts.includes(known)))
      failed(idOf.get(attempt) as number, attempt);
    const begun = real.attempts.filter((attempt) => !underWay.includes(attempt));
    for (const attempt of begun) {
      const row = rowOf(attempt) as JobRow;
      idOf.set(attempt, row.id);
      (alive.get(row.id) as Known).attempts += 1;
    }
    underWay = [...real.attempts];
    compareRows(real.rows(), inTurns ? [] : begun);
  }

  function compareRows(rows: JobRow[], begun: Attempt[]) {
    const now = real.clock.now();
    const [gone, living] = [rows.filter(isDead), rows.filter((row) => !isDead(row))];
    equal(idsOf(living), [...alive.keys()].sort(byNumber), 'no job is lost, none comes back');
    equal(idsOf(gone), [...dead.keys()].sort(byNumber), 'those that gave up stay until somebody looks');
    for (const row of living) is(row.attempts, alive.get(row.id)?.attempts, `attempts of job ${row.id}`);
    for (const row of gone) is(row.attempts, row.max_attempts, 'a job dies of its last attempt');
    equal(
      underWay.map((attempt) => idOf.get(attempt)).sort(),
      idsOf(living.filter(({ state }) => state === 'running')).sort(),
      'each running row has exactly one attempt under way',
    );
    for (const row of living.filter(({ state }) => state === 'running'))
      ok((row.lease_until as number) > now, 'a running job holds a lease');
    for (const [kind, limit] of Object.entries(concurrency)) compareKind(living, kind, limit, begun);
    is(
      real
        .domain()
        .events.after(0, 10_000)
        .filter(({ name }) => name === 'job.died').length,
      deaths,
    );
  }

  function compareKind(living: JobRow[], kind: string, limit: number, begun: Attempt[]) {
    const mine = living.filter((row) => row.kind === kind);
    const busy = mine.filter(({ state }) => state === 'running').length;
    const due = mine.filter(({ state, run_at }) => state === 'waiting' && run_at <= real.clock.now());
    ok(busy <= limit, `at most ${limit} of ${kind} at once`);
    ok(due.length === 0 || busy === limit, 'what is due runs if there is a place');
    const fresh = begun.filter((attempt) => attempt.kind === kind).map((attempt) => rowOf(attempt) as JobRow);
    for (const { priority } of fresh)
      ok(
        due.every((row) => row.priority <= priority),
        'what is urgent goes first',
      );
  }

  return {
    alive,
    dead,
    asked,
    succeeded: (attempt: Attempt) => take(attempt, succeeded),
    failed: (attempt: Attempt) => take(attempt, failed),
    crashed,
    stopped,
    revived,
    compare,
  };

  function take(attempt: Attempt, then: (id: number, attempt: Attempt) => void) {
    underWay = underWay.filter((other) => other !== attempt);
    then(idOf.get(attempt) as number, attempt);
  }
}

const isSameWork = (a: Pick<Known, 'kind' | 'key'>, b: Pick<Known, 'kind' | 'key'>) =>
  a.kind === b.kind && a.key === b.key;
const isDead = ({ state }: JobRow) => state === 'dead';
const byNumber = (a: number, b: number) => a - b;
const idsOf = (rows: JobRow[]) => rows.map(({ id }) => id).sort(byNumber);
