import { Problem } from '../../lib/problem.ts';
import {
  array,
  boolean,
  type Infer,
  integer,
  nullable,
  object,
  type Schema,
  text,
} from '../../lib/schema.ts';

/** Lists of our own API go by key: `next` leads on, however far, at the same price. */
export const pageQuery = {
  limit: integer({ minimum: 1, maximum: 100, default: 20 }),
  cursor: text({ maxLength: 40, description: 'The `next` of the page before.' }),
};
const Page = object({ next: nullable(text()), limit: integer(), has_more: boolean() });
export const pageShape = <T>(item: Schema<T>) => ({ data: array(item), page: Page });
export const pageOf = <T>(item: Schema<T>) => object(pageShape(item));

type Asked = { limit?: number; cursor?: string };
type Row = { id: number };
export const NEWEST = Number.MAX_SAFE_INTEGER;

/** `read` gets the id to go on from and how many rows to fetch: one more than asked, to know whether that is all. */
export function paged<R extends Row, T>(
  { limit = 20, cursor }: Asked,
  start: number,
  read: (from: number, limit: number) => R[],
  present: (row: R) => T,
): { data: T[]; page: Infer<typeof Page> } {
  const rows = read(cursor === undefined ? start : positionIn(cursor), limit + 1);
  const shown = rows.slice(0, limit);
  const hasMore = rows.length > limit;
  const last = shown.at(-1);
  const next = hasMore && last ? cursorAt(last) : null;
  return { data: shown.map(present), page: { next, limit, has_more: hasMore } };
}

const cursorAt = ({ id }: Row) => Buffer.from(`id:${id}`).toString('base64url');

function positionIn(cursor: string) {
  const [, id] = /^id:(\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (id === undefined)
    throw Problem.invalid('cursor', 'This cursor is not one of ours: take `next` from the page before.');
  return Number(id);
}
