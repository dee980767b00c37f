import type { Asker } from '../http/dialect.ts';
import { type Problem, usualStatus } from '../lib/problem.ts';
import { anything, named, object, record, text } from '../lib/schema.ts';

/** The error shape of our own API, shared by the dialects that have none of their own. */
export const HouseError = named(
  'Error',
  object({
    error: object({ code: text(), message: text(), details: record(anything()), request_id: text() }),
  }),
);

export const presentHouseProblem = (problem: Problem, { requestId }: Asker) => ({
  status: usualStatus[problem.kind],
  body: {
    error: {
      code: problem.code,
      message: problem.message,
      details: { ...problem.details, ...(problem.fields && { fields: problem.fields }) },
      request_id: requestId,
    },
  },
});
