import { type Actor, authorize } from '../actor.ts';
import type { Core } from '../core.ts';
import { nearerEnd, type OffsetPage } from '../offset-page.ts';
import { fromRow, type Row } from './contact-rows.ts';

export const contactOrders = ['created', 'updated', 'name', 'last_active'] as const;
/** `created` is the order of the ids; who was never active comes last among the last active. */
export type ContactOrder = { by: (typeof contactOrders)[number]; direction: 'asc' | 'desc' };
type Direction = ContactOrder['direction'];
type Cut = { limit: number; skipped: number; unblockedOnly: number };
type Scope = { businessId: number | null; unblockedOnly: number };
const newestFirst: ContactOrder = { by: 'created', direction: 'desc' };
const opposite = { asc: 'desc', desc: 'asc' } as const;

/** Contacts as lists show them: by offset, with the total of all. Who was merged into another is left out. */
export function lists({ store, totals }: Core) {
  const byDirection = <T>(make: (direction: Direction) => T) => ({ asc: make('asc'), desc: make('desc') });
  const statements = {
    created: byDirection((way) => ordered(`created.${way}`, `id ${way}`)),
    updated: byDirection((way) => ordered(`updated.${way}`, `updated_at ${way}, id ${way}`)),
    name: byDirection((way) => ordered(`name.${way}`, `sort_name ${way}, id ${way}`)),
    active: byDirection((way) =>
      ordered(`active.${way}`, `last_active_at ${way}, id ${way}`, 'and last_active_at is not null'),
    ),
    silent: byDirection((way) => ordered(`silent.${way}`, `id ${way}`, 'and last_active_at is null')),
  };
  const countActive = store.values<[{ businessId: number | null; unblockedOnly: number }], number>(
    'contacts.countActive',
    `select count(*) from contacts indexed by contacts_by_activity
     where last_active_at is not null and merged_into_id is null
       and (@businessId is null or business_id = @businessId) and (@unblockedOnly = 0 or blocked_at is null)`,
  );
  const countBlocked = store.values<[{ businessId: number | null }], number>(
    'contacts.countBlocked',
    `select count(*) from contacts indexed by contacts_blocked
     where blocked_at is not null and merged_into_id is null and (@businessId is null or business_id = @businessId)`,
  );

  function ordered(name: string, order: string, more = '') {
    const sql = (where: string) =>
      `select * from contacts where ${where} and (@unblockedOnly = 0 or blocked_at is null) ${more}
       order by ${order} limit @limit offset @skipped`;
    return {
      ofAll: store.rows<[Cut], Row>(`contacts.${name}`, sql('merged_into_id is null')),
      ofBusiness: store.rows<[Cut & { businessId: number }], Row>(
        `contacts.${name}.ofBusiness`,
        sql('merged_into_id is null and business_id = @businessId'),
      ),
    };
  }

  const read =
    ({ businessId, unblockedOnly }: Scope) =>
    ({ ofAll, ofBusiness }: ReturnType<typeof ordered>) =>
    (limit: number, skipped: number) => {
      const cut = { limit, skipped, unblockedOnly };
      return businessId === null ? ofAll.all(cut) : ofBusiness.all({ ...cut, businessId });
    };

  /** All of them, or those who are not blocked. */
  function list(
    actor: Actor,
    page: OffsetPage,
    { by, direction }: ContactOrder = newestFirst,
    unblockedOnly = false,
  ) {
    authorize(actor, 'contacts:read_all');
    const { businessId } = actor;
    const scope = { businessId, unblockedOnly: Number(unblockedOnly) };
    const total = totalIn(scope);
    const rows =
      by === 'last_active'
        ? lastActive(scope, page, direction)
        : nearerEnd(page, total, {
            forward: read(scope)(statements[by][direction]),
            backward: read(scope)(statements[by][opposite[direction]]),
          });
    return { contacts: rows.map(fromRow), total };
  }

  /** Two lists, one behind the other: the index holds only those who were active. */
  function lastActive(scope: Scope, { limit, offset }: OffsetPage, direction: Direction) {
    const [active, silent] = [
      read(scope)(statements.active[direction]),
      read(scope)(statements.silent[direction]),
    ];
    const isActiveFirst = direction === 'desc';
    const [first, second] = isActiveFirst ? [active, silent] : [silent, active];
    const rows = first(limit, offset);
    if (rows.length === limit) return rows;
    const inFirst = isActiveFirst ? countActive.one(scope) : totalIn(scope) - countActive.one(scope);
    return [...rows, ...second(limit - rows.length, Math.max(0, offset - inFirst))];
  }

  const totalIn = ({ businessId, unblockedOnly }: Scope) =>
    totals.of('contacts', businessId) - (unblockedOnly ? countBlocked.one({ businessId }) : 0);

  return list;
}
