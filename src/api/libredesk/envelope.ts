import type { OffsetPage } from '../../domain/offset-page.ts';
import { array, boolean, type Infer, integer, named, object, oneOf, type Schema } from '../../lib/schema.ts';

/** Everything that went well comes as `{"status":"success","data":…}`, and always with 200. */
export const success = <T>(data: Schema<T>) => object({ status: oneOf('success'), data });
export const succeeded = <T>(data: T) => ({ status: 'success' as const, data });

/** What a change answers that has nothing to show. */
export const Done = named('SuccessResponse', success(boolean()));
export const done = succeeded(true);

const USUAL = 30;
const MOST = 100;
/** Too large a page is the largest, too early a page the first; only what is no number at all is refused. */
export const pageQuery = {
  page: integer({ default: 1, description: 'Page number.' }),
  page_size: integer({ default: USUAL, description: 'Items per page, 100 at most.' }),
};
type Asked = { page?: number; page_size?: number };

export function pageOf({ page = 1, page_size: size = USUAL }: Asked): OffsetPage & { page: number } {
  const limit = size < 1 ? USUAL : Math.min(size, MOST);
  const at = Math.min(Math.max(page, 1), LAST_PAGE);
  return { page: at, limit, offset: (at - 1) * limit };
}
const LAST_PAGE = 1_000_000_000;

const counts = { total: integer(), per_page: integer(), total_pages: integer(), page: integer() };
export const Counts = object(counts);
export const listOf = <T>(item: Schema<T>) => success(object({ results: array(item), ...counts }));

export const countsOf = (
  { page, limit }: { page: number; limit: number },
  total: number,
): Infer<typeof Counts> => ({
  total,
  per_page: limit,
  total_pages: Math.ceil(total / limit),
  page,
});

export const listed = <T>(results: T[], page: { page: number; limit: number }, total: number) =>
  succeeded({ results, ...countsOf(page, total) });
