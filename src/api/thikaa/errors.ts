import type { Asker, Shaped } from '../../http/dialect.ts';
import type { Problem } from '../../lib/problem.ts';
import { presentHouseProblem } from '../house-errors.ts';

/** The house shape, except that invalid input is a 400 here. */
export function presentProblem(problem: Problem, asker: Asker): Shaped {
  const shaped = presentHouseProblem(problem, asker);
  return problem.kind === 'invalid' ? { ...shaped, status: 400 } : shaped;
}
