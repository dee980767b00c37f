import Database from 'better-sqlite3';
import { domain as domainOf } from '../../src/domain/domain.ts';
import type { JobKind } from '../../src/domain/job-queue.ts';
import { job, type Tools } from '../../src/jobs/job.ts';
import { worker } from '../../src/jobs/worker.ts';
import { type Clock, SECOND } from '../../src/lib/clock.ts';
import { randomIds } from '../../src/lib/ids.ts';
import { silentLog } from '../../src/lib/log.ts';
import { integer, object } from '../../src/lib/schema.ts';
import { mediaFiles } from '../../src/store/media-files.ts';
import { createStore } from '../../src/store/store.ts';
import { vault } from '../../src/store/vault.ts';
import { manualClock } from './clock.ts';
import { blankImage } from './image.ts';

/** One attempt that is under way; the test decides how it ends. */
export type Attempt = {
  /** 1 for the first that was ever begun. */
  n: number;
  ticket: number;
  kind: string;
  /** Told to stop. */
  stopped: boolean;
  succeed(): void;
  fail(): void;
};
type Rules = Partial<Pick<Parameters<typeof job>[0], 'concurrency' | 'timeoutMs' | 'retryMs' | 'again'>> & {
  /** Goes on although it is told to stop. */
  stubborn?: boolean;
};
type Domain = ReturnType<typeof domainOf>;
type Process = { db: Database.Database; domain: Domain; worker: ReturnType<typeof worker>; kill(): void };
export type Asked = Parameters<Domain['jobs']['ask']>[2] & { kind?: JobKind };
export type JobRow = ReturnType<Domain['jobs']['visible']>;
export type Queue = ReturnType<typeof queue>;

const STEP_MS = 30 * SECOND;

/**
 * The real queue and worker on a database in memory and a clock that is moved by hand. The jobs of the kinds given
 * do nothing but wait for the test to end them.
 */
export function queue(kinds: Partial<Record<JobKind, Rules>>, chance: () => number = () => 0.5) {
  const clock = manualClock();
  const attempts: Attempt[] = [];
  let begun = 0;
  let process = startedOn(new Database(blankImage()));

  function startedOn(db: Database.Database): Process {
    let isAlive = true;
    const own: Clock = { now: clock.now, after: (ms, run) => clock.after(ms, () => isAlive && run()) };
    const foundation = { store: createStore(db), vault: vault(Buffer.alloc(32)), clock: own, ids: randomIds };
    const domain = domainOf(foundation, {
      guard: { refusalOfUrl: () => null },
      files: mediaFiles('nowhere'),
      read: async () => [],
    });
    const begin = (attempt: Attempt) => {
      if (isAlive) attempts.push(Object.assign(attempt, { n: ++begun }));
    };
    const jobs = Object.entries(kinds).map(([kind, rules]) => testJob(kind, rules, begin, attempts));
    const work = worker({ domain, log: silentLog } as Tools, jobs, chance);
    return { db, domain, worker: work, kill: () => void (isAlive = false) };
  }

  /** Lets everything happen that needs no time to pass. */
  async function settle() {
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
  }

  /** Lets time pass, half a minute after the other, and all that is due in it happen. */
  async function pass(ms: number) {
    for (let left = ms; left > 0; left -= STEP_MS) {
      clock.advance(Math.min(left, STEP_MS));
      await settle();
    }
  }

  /** The end of the process at any moment: what was committed is there in the next one, all else is gone. */
  function crash() {
    process.kill();
    attempts.length = 0;
    process = startedOn(new Database(process.db.serialize()));
  }

  async function stop() {
    await process.worker.stop();
    crash();
  }

  const write = <T>(change: () => T) => process.domain.store.write(change);
  return {
    clock,
    attempts,
    begun: () => begun,
    db: () => process.db,
    domain: () => process.domain,
    rows: () => process.db.prepare('select * from jobs order by id').all() as JobRow[],
    ask: (ticket: number, asked: Asked = {}) =>
      write(() => process.domain.jobs.ask(asked.kind ?? 'store.prune', { ticket } as never, asked)),
    start: () => process.worker.start(),
    write,
    settle,
    pass,
    crash,
    stop,
  };
}

function testJob(kind: string, rules: Rules, begin: (attempt: Attempt) => void, attempts: Attempt[]) {
  const { stubborn = false, ...declared } = rules;
  const run = (_tools: Tools, { ticket }: { ticket: number }, signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      const fail = (reason = new Error('It went wrong')) => end(() => reject(reason));
      const mine: Attempt = { n: 0, ticket, kind, stopped: false, succeed: () => end(resolve), fail };
      begin(mine);
      signal.addEventListener('abort', () => {
        mine.stopped = true;
        if (!stubborn) fail(signal.reason);
      });
      function end(settle: () => void) {
        const at = attempts.indexOf(mine);
        if (at >= 0) attempts.splice(at, 1);
        settle();
      }
    });
  return job({ kind, payload: object({ ticket: integer() }), run, ...declared } as never);
}
