import { Problem } from '../lib/problem.ts';
import { USUAL_LIMIT } from './body.ts';
import type { Route } from './route.ts';

export const MOST_FIELDS = 100;

export type FormRules = ReturnType<typeof formRules>;

/** What a route takes as a form, and how much of it. */
export function formRules({ upload, body, limitBytes }: Route, usualBytes: number) {
  const files = upload?.files ?? {};
  const fileBytes = Math.min(limitBytes ?? usualBytes, usualBytes);
  const mostFiles = Object.values(files).reduce((sum, { most = 1 }) => sum + most, 0);
  return {
    files,
    fileBytes,
    mostFiles,
    mostBytes: mostFiles * fileBytes + USUAL_LIMIT,
    isOpen: body?.additionalProperties === true,
  };
}

/** What the parser complains about is the sender's fault; what the system complains about is not. */
export function problemOf(error: unknown) {
  if (error instanceof Problem) return error;
  const { message, syscall } = error as NodeJS.ErrnoException;
  if (syscall === undefined) return malformed(`The form cannot be read: ${message}.`);
  return new Problem('broken', 'internal_error', 'The file could not be written.', { cause: error });
}

/** The rest of a form that was refused is not read, so the connection cannot be used again. */
export const closing = ({ kind, code, message, cause, details, fields, rules, headers }: Problem) =>
  new Problem(kind, code, message, {
    cause,
    details,
    ...(fields && { fields }),
    ...(rules && { rules }),
    headers: { ...headers, Connection: 'close' },
  });

export const malformed = (sentence: string) => new Problem('malformed', 'malformed_form', sentence);

export function takesNoFile(field = 'body') {
  const sentence = `${field} takes no file here.`;
  return new Problem('invalid', 'validation_error', sentence, {
    ...closing,
    fields: { [field]: [sentence] },
  });
}

export const tooMany = ({ mostFiles }: FormRules) =>
  new Problem(
    'too_large',
    'too_many_parts',
    `The form has too many parts: at most ${mostFiles} files and ${MOST_FIELDS} fields are taken.`,
  );

export const tooLargeFile = (name: string, limit: number) =>
  new Problem(
    'too_large',
    'file_too_large',
    `The file ${name.slice(0, 100)} is larger than the limit of ${limit} bytes.`,
    { details: { limit_bytes: limit } },
  );
