import type { Shaped } from '../../http/dialect.ts';
import { type Problem, type ProblemKind, usualStatus } from '../../lib/problem.ts';
import { anything, named, object, record, text } from '../../lib/schema.ts';

export const AimyChatsError = named(
  'Error',
  object({ error: object({ code: text(), message: text(), details: record(anything()) }) }),
);

const codeOf: Record<ProblemKind, string> = {
  malformed: 'bad_request',
  invalid: 'validation_error',
  mismatch: 'validation_error',
  unauthenticated: 'unauthorized',
  forbidden: 'forbidden',
  missing: 'not_found',
  method: 'method_not_allowed',
  timeout: 'service_unavailable',
  conflict: 'conflict',
  gone: 'gone',
  stale: 'conflict',
  too_large: 'payload_too_large',
  media_type: 'unsupported_media_type',
  range: 'range_not_satisfiable',
  busy: 'rate_limit_exceeded',
  storage_full: 'storage_full',
  unavailable: 'service_unavailable',
  broken: 'internal_error',
};

/** 422 names every invalid field at once. */
export const presentProblem = ({ kind, message, details, fields }: Problem): Shaped => ({
  status: usualStatus[kind],
  body: {
    error: {
      code: codeOf[kind],
      message: fields ? 'Validation failed' : message,
      details: { ...details, ...(fields && { fields }) },
    },
  },
});
