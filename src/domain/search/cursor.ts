import { Problem } from '../../lib/problem.ts';

/** Where the next page begins: in which part of the answer, behind which row, and how many of it were shown. */
export type Position = { part: 'exact' | 'ranked' | 'words'; at: number; skip: number };

export const cursorOf = ({ part, at, skip }: Position) =>
  Buffer.from(`${part}:${at}:${skip}`).toString('base64url');

export function positionIn(cursor: string): Position {
  const text = Buffer.from(cursor, 'base64url').toString();
  const [, part, at, skip] = /^(exact|ranked|words):(\d{1,10}):(\d{1,4})$/.exec(text) ?? [];
  if (part === undefined)
    throw Problem.invalid('cursor', 'This cursor is not one of ours: take `next` from the page before.');
  return { part: part as Position['part'], at: Math.min(Number(at), 2 ** 32), skip: Number(skip) };
}
