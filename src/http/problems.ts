import type { Context } from 'koa';
import type { Domain } from '../domain/domain.ts';
import { acceptedLanguages } from '../lib/accept-language.ts';
import { Problem } from '../lib/problem.ts';
import { challenge } from './challenge.ts';
import type { Dialect } from './dialect.ts';
import { isProgram } from './programs.ts';
import type { RequestFacts } from './route.ts';
import { faultsAgainst, type Head, HTML_TYPE, JSON_TYPE, write } from './send.ts';
import type { Choice } from './which-dialect.ts';

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

type Asking = { facts: RequestFacts; domain: Domain };

/** Words the problem in the dialect's own shape, or, for people who look at a page, in a page's. */
export function answerProblem(
  ctx: Context,
  head: Head,
  choice: Choice,
  problem: Problem,
  { facts, domain }: Asking,
  verify: boolean,
) {
  const { dialect } = choice;
  const read = acceptedLanguages(facts.header('accept-language') ?? '');
  const languages = [...read, domain.settings.get().language];
  const { status, body } = dialect.presentProblem(problem, { requestId: facts.id, languages });
  if (verify) refuseBreach(dialect, body, problem);
  Object.assign(head, problem.headers);
  if (status === 401) head['WWW-Authenticate'] = challenge(dialect, facts);
  const apology = isProgram(facts) ? undefined : apologyOf(ctx, choice);
  if (!apology) return write(ctx, status, head, JSON_TYPE, JSON.stringify(body));
  const query = new URLSearchParams(ctx.querystring);
  const { html, headers } = apology(problem, { domain, request: facts, query });
  write(ctx, status, Object.assign(head, headers), HTML_TYPE, html);
}

function apologyOf({ method }: Context, { routes, path }: Choice) {
  const found = routes.find(method, path);
  return found instanceof Problem ? undefined : found.mounted.route.apology;
}

function refuseBreach(dialect: Dialect, body: unknown, problem: Problem) {
  const faults = faultsAgainst(dialect.problemSchema, body);
  if (faults)
    throw new Error(`${dialect.name} broke its error shape: ${JSON.stringify(faults)}`, { cause: problem });
}
