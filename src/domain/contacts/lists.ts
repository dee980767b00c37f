import { type Actor, authorize } from '../actor.ts';
import type { businesses as businessesOf } from '../businesses.ts';
import type { Core } from '../core.ts';
import { nearerEnd, type OffsetPage } from '../offset-page.ts';
import { fromRow, type Row } from './contact-rows.ts';

export const contactOrders = ['created', 'updated', 'name', 'last_active'] as const;
/** `created` is the order of the ids; who was never active comes last among the last active. */
export type ContactOrder = { by: (typeof contactOrders)[number]; direction: 'asc' | 'desc' };
type Direction = ContactOrder['direction'];
type Scope = { businessIds: readonly number[]; isBound: boolean; unblockedOnly: number };
type Read = (limit: number, skipped: number) => Row[];
const newestFirst: ContactOrder = { by: 'created', direction: 'desc' };
const opposite = { asc: 'desc', desc: 'asc' } as const;

/** Contacts as lists show them: by offset, with the total of all. Who was merged into another is left out. */
export function lists(
  { store, totals }: Core,
  { businesses }: { businesses: ReturnType<typeof businessesOf> },
) {
  const byDirection = <T>(make: (direction: Direction) => T) => ({ asc: make('asc'), desc: make('desc') });
  const orders = {
    created: byDirection((way) => alongIds(`created.${way}`, way)),
    updated: byDirection((way) => alongIndex(`updated.${way}`, `updated_at ${way}, id ${way}`)),
    name: byDirection((way) => alongIndex(`name.${way}`, `sort_name ${way}, id ${way}`)),
    active: byDirection((way) =>
      alongIndex(`active.${way}`, `last_active_at ${way}, id ${way}`, 'and last_active_at is not null'),
    ),
    silent: byDirection((way) => alongIds(`silent.${way}`, way, 'and last_active_at is null')),
  };
  const countActive = store.values<[{ businessId: number | null; unblockedOnly: number }], number>(
    'contacts.countActive',
    `select count(*) from contacts indexed by contacts_by_business_activity
     where last_active_at is not null and merged_into_id is null
       and (@businessId is null or business_id = @businessId) and (@unblockedOnly = 0 or blocked_at is null)`,
  );
  const countBlocked = store.values<[{ businessId: number | null }], number>(
    'contacts.countBlocked',
    `select count(*) from contacts indexed by contacts_blocked
     where blocked_at is not null and merged_into_id is null and (@businessId is null or business_id = @businessId)`,
  );

  function alongIds(name: string, way: Direction, more = '') {
    const sql = (which: string) => `${shown(which, more)} order by id ${way} limit @limit offset @skipped`;
    type Cut = { limit: number; skipped: number; unblockedOnly: number };
    const ofAll = store.rows<[Cut], Row>(`contacts.${name}`, sql(''));
    const ofBusiness = store.rows<[Cut & { businessId: number }], Row>(
      `contacts.${name}.ofBusiness`,
      sql('and business_id = @businessId'),
    );
    return ({ businessIds: [businessId = 0], isBound, unblockedOnly }: Scope): Read =>
      (limit, skipped) =>
        isBound
          ? ofBusiness.all({ limit, skipped, unblockedOnly, businessId })
          : ofAll.all({ limit, skipped, unblockedOnly });
  }

  // An index over all of them beside that of each business would make every new contact dearer, and most have one.
  function alongIndex(name: string, order: string, more = '') {
    const ofText = store.varyingRows<[Record<string, number>], Row>(`contacts.${name}`);
    return ({ businessIds, unblockedOnly }: Scope): Read => {
      const named = Object.fromEntries(businessIds.map((id, nth) => [`business${nth}`, id]));
      const statement = ofText(ofBusinesses(businessIds.length, order, more));
      return (limit, skipped) => statement.all({ ...named, unblockedOnly, limit, skipped });
    };
  }

  /** All of them, or those who are not blocked. */
  function list(
    actor: Actor,
    page: OffsetPage,
    { by, direction }: ContactOrder = newestFirst,
    unblockedOnly = false,
  ) {
    authorize(actor, 'contacts:read_all');
    const scope = {
      businessIds: businesses.visibleTo(actor).map(({ id }) => id),
      isBound: actor.businessId !== null,
      unblockedOnly: Number(unblockedOnly),
    };
    const total = totalIn(scope);
    const rows =
      by === 'last_active'
        ? lastActive(scope, page, direction)
        : nearerEnd(page, total, {
            forward: orders[by][direction](scope),
            backward: orders[by][opposite[direction]](scope),
          });
    return { contacts: rows.map(fromRow), total };
  }

  /** Two lists, one behind the other: the index holds only those who were active. */
  function lastActive(scope: Scope, { limit, offset }: OffsetPage, direction: Direction) {
    const [active, silent] = [orders.active[direction](scope), orders.silent[direction](scope)];
    const isActiveFirst = direction === 'desc';
    const [first, second] = isActiveFirst ? [active, silent] : [silent, active];
    const rows = first(limit, offset);
    if (rows.length === limit) return rows;
    const inFirst = isActiveFirst ? activeIn(scope) : totalIn(scope) - activeIn(scope);
    return [...rows, ...second(limit - rows.length, Math.max(0, offset - inFirst))];
  }

  const boundTo = ({ businessIds: [first = 0], isBound }: Scope) => (isBound ? first : null);
  const activeIn = (scope: Scope) =>
    countActive.one({ businessId: boundTo(scope), unblockedOnly: scope.unblockedOnly });

  function totalIn(scope: Scope) {
    const businessId = boundTo(scope);
    return totals.of('contacts', businessId) - (scope.unblockedOnly ? countBlocked.one({ businessId }) : 0);
  }

  return list;
}

const shown = (which: string, more: string) =>
  `select * from contacts where merged_into_id is null ${which}
   and (@unblockedOnly = 0 or blocked_at is null) ${more}`;

/** Those of so many businesses in one order, each along its own stretch of an index. */
export const ofBusinesses = (count: number, order: string, more: string) =>
  merged(
    Array.from({ length: count }, (_, nth) => shown(`and business_id = @business${nth}`, more)),
    order,
  );

/** SQLite joins 500 of them at most. */
const MOST_TOGETHER = 100;

/** Each is in order by its index; of many, the merged ones are merged. */
function merged(stretches: readonly string[], order: string): string {
  const together = (some: readonly string[]) => `${some.join(' union all ')} order by ${order}`;
  if (stretches.length <= MOST_TOGETHER) return `${together(stretches)} limit @limit offset @skipped`;
  const groups = Array.from({ length: Math.ceil(stretches.length / MOST_TOGETHER) }, (_, nth) =>
    stretches.slice(nth * MOST_TOGETHER, (nth + 1) * MOST_TOGETHER),
  );
  return merged(
    groups.map((group) => `select * from (${together(group)} limit @limit + @skipped)`),
    order,
  );
}
