import type { RequestFacts } from '../../http/route.ts';
import { array, type Infer, integer, nullable, object, type Schema, text } from '../../lib/schema.ts';

const USUAL = 20;
export const pageQuery = {
  page: integer({ minimum: 1, maximum: 1_000_000_000, default: 1 }),
  per_page: integer({ minimum: 1, maximum: 100, default: USUAL }),
};
const count = integer({ minimum: 0 });
export const counts = { page: count, per_page: count, total: count, total_pages: count };
const Links = object({
  first: text({ format: 'uri' }),
  last: text({ format: 'uri' }),
  prev: nullable(text({ format: 'uri' })),
  next: nullable(text({ format: 'uri' })),
});
export const listOf = <T>(item: Schema<T>) =>
  object({ data: array(item), meta: object(counts), links: Links });

type Asked = { page?: number; per_page?: number };
export type Page = { page: number; limit: number; offset: number };

export const pageIn = ({ page = 1, per_page: limit = USUAL }: Asked): Page => ({
  page,
  limit,
  offset: (page - 1) * limit,
});

export const countsOf = ({ page, limit }: Page, total: number) => ({
  page,
  per_page: limit,
  total,
  total_pages: Math.ceil(total / limit),
});

/** The same list, elsewhere: what was asked for besides the page goes along. */
export function linksOf(
  { origin, mount }: Pick<RequestFacts, 'origin' | 'mount'>,
  path: string,
  query: Record<string, unknown>,
  { page, total_pages: pages }: ReturnType<typeof countsOf>,
): Infer<typeof Links> {
  const { page: _, ...besides } = query;
  const last = Math.max(pages, 1);
  const at = (number: number) => {
    const asked = Object.entries({ page: number, ...besides }).map(([name, value]) => [name, String(value)]);
    return `${origin}${mount}${path}?${new URLSearchParams(asked)}`;
  };
  return {
    first: at(1),
    last: at(last),
    prev: page > 1 ? at(Math.min(page - 1, last)) : null,
    next: page < pages ? at(page + 1) : null,
  };
}
