import type { Store } from './store.ts';

export type JobState = 'waiting' | 'running' | 'dead';
export type JobRow = {
  id: number;
  kind: string;
  payload: string;
  unique_key: string | null;
  priority: number;
  state: JobState;
  run_at: number;
  again_at: number | null;
  attempts: number;
  max_attempts: number;
  lease_until: number | null;
  error: string | null;
  created_at: number;
  updated_at: number;
};
type NewJob = Pick<JobRow, 'kind' | 'payload' | 'unique_key' | 'priority' | 'run_at' | 'max_attempts'> & {
  now: number;
};

/** The durable queue: every verb here runs inside store.write, next to the change that asked for the job. */
export function jobRows(store: Store) {
  // Asking again for a job that is still to come keeps one row and the earlier time. One that runs already may have
  // looked before there was anything to do: it runs once more.
  const add = store.values<[NewJob], number>(
    'jobs.add',
    `insert into jobs (kind, payload, unique_key, priority, run_at, max_attempts, created_at, updated_at)
     values (@kind, @payload, @unique_key, @priority, @run_at, @max_attempts, @now, @now)
     on conflict (kind, unique_key) where unique_key is not null and state <> 'dead'
     do update set run_at = iif(state = 'running', run_at, min(run_at, excluded.run_at)),
                   again_at = iif(state = 'running', min(coalesce(again_at, excluded.run_at), excluded.run_at), null),
                   updated_at = excluded.updated_at
     returning id`,
  );
  const lease = store.rows<
    [{ kind: string; priority: number; now: number; until: number; limit: number }],
    JobRow
  >(
    'jobs.lease',
    `update jobs set state = 'running', attempts = attempts + 1, lease_until = @until, updated_at = @now
     where id in (select id from jobs where kind = @kind and priority = @priority and state = 'waiting' and run_at <= @now
                  order by run_at, id limit @limit)
     returning *`,
  );
  const renew = store.change<[until: number, id: number]>(
    'jobs.renew',
    "update jobs set lease_until = ? where id = ? and state = 'running'",
  );
  const finish = store.change<[id: number]>(
    'jobs.finish',
    "delete from jobs where id = ? and state = 'running'",
  );
  const rearm = store.change<[{ id: number; runAt: number; now: number }]>(
    'jobs.rearm',
    `update jobs set state = 'waiting', lease_until = null, run_at = @runAt, again_at = null, error = null,
            attempts = 0, updated_at = @now
     where id = @id and state = 'running'`,
  );
  const postpone = store.change<
    [{ id: number; runAt: number; error: string | null; spent: number; now: number }]
  >(
    'jobs.postpone',
    `update jobs set state = 'waiting', lease_until = null, run_at = @runAt, again_at = null, error = @error,
            attempts = attempts - 1 + @spent, updated_at = @now
     where id = @id and state = 'running'`,
  );
  const bury = store.change<[error: string, now: number, id: number]>(
    'jobs.bury',
    `update jobs set state = 'dead', lease_until = null, again_at = null, error = ?, updated_at = ?
     where id = ? and state = 'running'`,
  );
  const running = store.rows<[], JobRow>('jobs.running', "select * from jobs where state = 'running'");
  const isDue = store.values<[kind: string, priority: number, now: number], number>(
    'jobs.isDue',
    "select 1 from jobs where kind = ? and priority = ? and state = 'waiting' and run_at <= ? limit 1",
  );
  // Named, because without statistics SQLite prefers the index by state, and would read all that waits at every commit.
  const nextDue = store.values<[], number | null>(
    'jobs.nextDue',
    "select min(run_at) from jobs indexed by jobs_next where state = 'waiting'",
  );
  const nextAfter = store.values<[now: number], number | null>(
    'jobs.nextAfter',
    "select min(run_at) from jobs indexed by jobs_next where state = 'waiting' and run_at > ?",
  );
  const get = store.rows<[id: number], JobRow>('jobs.get', 'select * from jobs where id = ?');
  const page = store.rows<[{ state: JobState; before: number; limit: number }], JobRow>(
    'jobs.page',
    'select * from jobs where state = @state and id < @before order by id desc limit @limit',
  );
  const counts = store.rows<[], { state: JobState; count: number }>(
    'jobs.counts',
    'select state, count(*) as count from jobs group by state',
  );
  const alive = store.values<[kind: string, uniqueKey: string], number>(
    'jobs.alive',
    "select 1 from jobs where kind = ? and unique_key = ? and state <> 'dead'",
  );
  const revive = store.change<[{ id: number; now: number }]>(
    'jobs.revive',
    `update jobs set state = 'waiting', run_at = @now, attempts = 0, error = null, updated_at = @now
     where id = @id and state = 'dead'`,
  );
  const remove = store.change<[id: number]>(
    'jobs.remove',
    "delete from jobs where id = ? and state <> 'running'",
  );
  const forget = store.change<[kind: string, uniqueKey: string]>(
    'jobs.forget',
    "delete from jobs where kind = ? and unique_key = ? and state <> 'dead' and state <> 'running'",
  );
  const forgetDead = store.change<[before: number]>(
    'jobs.forgetDead',
    "delete from jobs where state = 'dead' and updated_at < ?",
  );

  return {
    add,
    lease,
    renew,
    finish,
    rearm,
    postpone,
    bury,
    running,
    nextDue,
    nextAfter,
    isDue,
    get,
    page,
    counts,
    alive,
    revive,
    remove,
    forget,
    forgetDead,
  };
}
