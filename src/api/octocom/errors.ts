import type { Shaped } from '../../http/dialect.ts';
import { type Problem, usualStatus } from '../../lib/problem.ts';
import { named, object, text } from '../../lib/schema.ts';

export const OctocomError = named('Error', object({ error: text() }));

export const presentProblem = ({ kind, message }: Problem): Shaped => ({
  status: kind === 'invalid' ? 400 : usualStatus[kind],
  body: { error: message },
});
