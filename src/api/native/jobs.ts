import type { JobRow } from '../../domain/job-queue.ts';
import { route } from '../../http/route.ts';
import { isoTime } from '../../lib/clock.ts';
import {
  anything,
  dateTime,
  type Infer,
  integer,
  named,
  nullable,
  object,
  oneOf,
  text,
  withDefault,
} from '../../lib/schema.ts';
import { NEWEST, paged, pageOf, pageQuery } from './paging.ts';

const tag = 'Jobs';
const access = 'jobs:manage';
const params = object({ id: integer({ minimum: 1 }) });
const jobState = oneOf('waiting', 'running', 'dead');
const Job = named(
  'Job',
  object({
    id: integer(),
    kind: text(),
    state: jobState,
    priority: integer(),
    payload: anything(),
    run_at: dateTime(),
    attempts: integer(),
    max_attempts: integer(),
    error: nullable(text()),
    created_at: dateTime(),
    updated_at: dateTime(),
  }),
);

export const listJobs = route({
  method: 'get',
  path: '/api/v1/jobs',
  tag,
  summary: 'List background jobs',
  description: 'Those that wait, run, or have given up (`dead`); done ones are gone.',
  access,
  query: object({ state: withDefault('waiting', jobState) }, pageQuery),
  returns: pageOf(Job),
  handle: ({ domain, actor, query }) =>
    paged(query, NEWEST, (before, limit) => domain.jobs.page(actor, query.state, before, limit), presentJob),
});

export const getJob = route({
  method: 'get',
  path: '/api/v1/jobs/:id',
  tag,
  summary: 'Get a job',
  access,
  params,
  returns: Job,
  handle: ({ domain, actor, params: { id } }) => presentJob(domain.jobs.visible(actor, id)),
});

export const retryJob = route({
  method: 'post',
  path: '/api/v1/jobs/:id/retry',
  tag,
  summary: 'Try a dead job again',
  access,
  params,
  returns: Job,
  change: ({ domain, actor, params: { id } }) => presentJob(domain.jobs.revive(actor, id)),
});

export const removeJob = route({
  method: 'delete',
  path: '/api/v1/jobs/:id',
  tag,
  summary: 'Remove a job that does not run',
  access,
  params,
  returns: null,
  change: ({ domain, actor, params: { id } }) => domain.jobs.remove(actor, id),
});

const presentJob = (row: JobRow): Infer<typeof Job> => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  priority: row.priority,
  payload: JSON.parse(row.payload),
  run_at: isoTime(row.run_at),
  attempts: row.attempts,
  max_attempts: row.max_attempts,
  error: row.error,
  created_at: isoTime(row.created_at),
  updated_at: isoTime(row.updated_at),
});
