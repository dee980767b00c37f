import type { Shaped } from '../../http/dialect.ts';
import { type FieldFaults, type Problem, type ProblemKind, usualStatus } from '../../lib/problem.ts';
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
export const presentProblem = (problem: Problem): Shaped => ({
  status: usualStatus[problem.kind],
  body: {
    error: {
      code: codeOf[problem.kind],
      message: messageOf(problem),
      details: { ...problem.details, ...(problem.fields && { fields: presentFaults(problem.fields) }) },
    },
  },
});

/** Ids are another thing outside than inside: what was sought is told by its kind alone. */
function messageOf({ fields, sought, message }: Problem) {
  if (fields) return 'Validation failed';
  return sought ? `There is no ${NOUNS[sought.noun] ?? sought.noun} with this id.` : message;
}
const NOUNS: Record<string, string> = { file: 'attachment' };

const presentFaults = (fields: FieldFaults) =>
  Object.fromEntries(
    Object.entries(fields).map(([field, sentences]) => [
      field,
      sentences.map((sentence) => asClientsKnow(field, sentence)),
    ]),
  );

/** As the product writes them: "Title is required". */
function asClientsKnow(field: string, sentence: string) {
  const worded = sentence
    .replace(/\.$/, '')
    .replace(TOO_LONG, (_, most) => `be less than ${Number(most) + 1}`);
  return /^[a-z]+$/.test(field) ? worded.charAt(0).toUpperCase() + worded.slice(1) : worded;
}
const TOO_LONG = /(?<=must )have at most (\d+)(?= characters)/;
