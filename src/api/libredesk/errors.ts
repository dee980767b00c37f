import type { Shaped } from '../../http/dialect.ts';
import { type Problem, type ProblemKind, usualStatus } from '../../lib/problem.ts';
import { anything, named, object, oneOf, record, text } from '../../lib/schema.ts';

/** `message` is what Libredesk really answers, `error` what its contract documents; both say the same. */
export const LibredeskError = named(
  'ErrorResponse',
  object({
    status: oneOf('error'),
    message: text(),
    error: text(),
    error_type: text(),
    data: record(anything()),
  }),
);

const typeOf: Partial<Record<ProblemKind, string>> = {
  malformed: 'InputException',
  invalid: 'InputException',
  mismatch: 'InputException',
  unauthenticated: 'UnauthorizedException',
  forbidden: 'PermissionException',
  missing: 'NotFoundException',
  conflict: 'ConflictException',
  busy: 'RateLimitException',
};

/** Conflicts that Libredesk answers as bad input. */
const BAD_INPUT = new Set([
  'cannot_delete_yourself',
  'system_agent',
  'identity_taken',
  'status_builtin',
  'status_in_use',
]);

export const presentProblem = (problem: Problem): Shaped =>
  shaped(BAD_INPUT.has(problem.code) ? 'invalid' : problem.kind, problem.message);

const shaped = (kind: ProblemKind, message: string): Shaped => ({
  status: kind === 'invalid' ? 400 : usualStatus[kind],
  body: {
    status: 'error',
    message,
    error: message,
    error_type: typeOf[kind] ?? 'GeneralException',
    data: {},
  },
});
