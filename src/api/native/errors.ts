import type { Asker } from '../../http/dialect.ts';
import type { Problem } from '../../lib/problem.ts';
import { presentHouseProblem } from '../house-errors.ts';

/** The house shape; beside the sentences about fields, `rules` says the same to programs that have words of their own. */
export function presentProblem(problem: Problem, asker: Asker) {
  const { status, body } = presentHouseProblem(problem, asker);
  if (Object.keys(problem.rules ?? {}).length === 0) return { status, body };
  const { error } = body;
  return { status, body: { error: { ...error, details: { ...error.details, rules: problem.rules } } } };
}
