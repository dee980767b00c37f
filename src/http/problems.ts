import type { Context } from 'koa';
import { acceptedLanguages } from '../lib/accept-language.ts';
import { Problem } from '../lib/problem.ts';
import { challenge } from './challenge.ts';
import type { Dialect } from './dialect.ts';
import type { RequestFacts } from './route.ts';
import { faultsAgainst, type Head, JSON_TYPE, write } from './send.ts';

/** Anything that is not a Problem is a bug of ours: logged whole, shown as nothing. */
export function toProblem(error: unknown) {
  if (error instanceof Problem) return error;
  return new Problem(
    'broken',
    'internal_error',
    'Something went wrong on our side. The request id helps to find it.',
    {
      cause: error,
    },
  );
}

/** Words the problem in the dialect's own shape. */
export function answerProblem(
  ctx: Context,
  head: Head,
  dialect: Dialect,
  problem: Problem,
  { facts, language }: { facts: RequestFacts; language: string },
  verify: boolean,
) {
  const read = acceptedLanguages(facts.header('accept-language') ?? '');
  const asker = { requestId: facts.id, languages: [...read, language] };
  const { status, body } = dialect.presentProblem(problem, asker);
  if (verify) refuseBreach(dialect, body, problem);
  Object.assign(head, problem.headers);
  if (status === 401) head['WWW-Authenticate'] = challenge(dialect, facts);
  write(ctx, status, head, JSON_TYPE, JSON.stringify(body));
}

function refuseBreach(dialect: Dialect, body: unknown, problem: Problem) {
  const faults = faultsAgainst(dialect.problemSchema, body);
  if (faults)
    throw new Error(`${dialect.name} broke its error shape: ${JSON.stringify(faults)}`, { cause: problem });
}
