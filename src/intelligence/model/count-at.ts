import { valueAt } from '../../lib/json-path.ts';

/** A number of tokens; 0 where a server does not say, or says nonsense. */
export function countAt(answer: unknown, ...path: string[]) {
  const count = valueAt(answer, ...path);
  return typeof count === 'number' && Number.isSafeInteger(count) && count > 0 ? count : 0;
}
