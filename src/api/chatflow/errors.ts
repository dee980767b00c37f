import type { Asker, Shaped } from '../../http/dialect.ts';
import { type Problem, type ProblemKind, usualStatus } from '../../lib/problem.ts';
import { anything, named, object, record, text } from '../../lib/schema.ts';
import { languageFor, sentences } from './sentences.ts';

export const ChatflowError = named(
  'Error',
  object({
    error: object({
      code: text(),
      message: text(),
      message_en: text(),
      details: record(anything()),
      request_id: text(),
    }),
  }),
);

const codeOf = {
  malformed: 'VAL-001',
  invalid: 'VAL-001',
  mismatch: 'VAL-001',
  unauthenticated: 'AUTH-001',
  forbidden: 'AUTH-003',
  missing: 'RES-404',
  gone: 'RES-404',
  method: 'RES-405',
  conflict: 'RES-409',
  stale: 'RES-409',
  too_large: 'FILE-413',
  media_type: 'VAL-001',
  range: 'VAL-001',
  busy: 'RATE-001',
  timeout: 'SYS-503',
  storage_full: 'SYS-503',
  unavailable: 'SYS-503',
  broken: 'SYS-500',
} as const satisfies Record<ProblemKind, keyof typeof sentences>;

// The contract knows no 415, 422 or 507: what is wrong with the input is a 400, what is full is unavailable. Only a
// reused Idempotency-Key, which it does not know either, stays what it is everywhere.
const statusOf: Record<ProblemKind, number> = {
  ...usualStatus,
  invalid: 400,
  media_type: 400,
  gone: 404,
  stale: 409,
  timeout: 503,
  storage_full: 503,
};

export function presentProblem(
  { kind, message, details, fields }: Problem,
  { requestId, languages }: Asker,
): Shaped {
  const code = codeOf[kind];
  const spoken = languageFor(languages);
  return {
    status: statusOf[kind],
    body: {
      error: {
        code,
        message: spoken === 'en' ? message : sentences[code][spoken],
        message_en: message,
        details: { ...details, ...(fields && { fields }) },
        request_id: requestId,
      },
    },
  };
}
