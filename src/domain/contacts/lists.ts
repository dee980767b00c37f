import { type Actor, authorize } from '../actor.ts';
import type { Core } from '../core.ts';
import { nearerEnd, type OffsetPage } from '../offset-page.ts';
import { fromRow, type Row } from './contact-rows.ts';

/** `created` is the order of the ids. */
export type ContactOrder = { by: 'created' | 'updated'; direction: 'asc' | 'desc' };
type Cut = { limit: number; skipped: number };
const newestFirst: ContactOrder = { by: 'created', direction: 'desc' };
const opposite = { asc: 'desc', desc: 'asc' } as const;

/** Contacts as the dialects list them: by offset, with the total of all. Who was merged into another is left out. */
export function lists({ store, totals }: Core) {
  const statements = {
    created: { asc: ordered('created.asc', 'id asc'), desc: ordered('created.desc', 'id desc') },
    updated: {
      asc: ordered('updated.asc', 'updated_at asc, id asc'),
      desc: ordered('updated.desc', 'updated_at desc, id desc'),
    },
  };

  function ordered(name: string, order: string) {
    const sql = (where: string) =>
      `select * from contacts where ${where} order by ${order} limit @limit offset @skipped`;
    return {
      ofAll: store.rows<[Cut], Row>(`contacts.${name}`, sql('merged_into_id is null')),
      ofBusiness: store.rows<[Cut & { businessId: number }], Row>(
        `contacts.${name}.ofBusiness`,
        sql('merged_into_id is null and business_id = @businessId'),
      ),
    };
  }

  function list(actor: Actor, page: OffsetPage, { by, direction }: ContactOrder = newestFirst) {
    authorize(actor, 'contacts:read_all');
    const { businessId } = actor;
    const total = totals.of('contacts', businessId);
    const read =
      ({ ofAll, ofBusiness }: ReturnType<typeof ordered>) =>
      (limit: number, skipped: number) =>
        businessId === null ? ofAll.all({ limit, skipped }) : ofBusiness.all({ businessId, limit, skipped });
    const ways = statements[by];
    const rows = nearerEnd(page, total, {
      forward: read(ways[direction]),
      backward: read(ways[opposite[direction]]),
    });
    return { contacts: rows.map(fromRow), total };
  }

  return list;
}
