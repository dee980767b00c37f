import { Problem } from '../lib/problem.ts';
import type { Actor } from './actor.ts';
import { authorize } from './actor.ts';
import type { businesses as businessesOf } from './businesses.ts';
import type { contacts as contactsOf } from './contacts/contacts.ts';
import type { Core } from './core.ts';
import { nearerEnd, type OffsetPage } from './offset-page.ts';

type Row = {
  id: number;
  uuid: string;
  business_id: number;
  contact_id: number;
  name: string;
  email: string | null;
  phone: string | null;
  source: string | null;
  tags: string;
  custom_fields: string;
  created_at: number;
};
export type Lead = Omit<Row, 'tags' | 'custom_fields'> & {
  tags: string[];
  customFields: Record<string, unknown>;
};
export type NewLead = {
  name: string;
  email?: string | null;
  phone?: string | null;
  source?: string | null;
  tags?: string[];
  customFields?: Record<string, unknown>;
};
type Parts = { businesses: ReturnType<typeof businessesOf>; contacts: ReturnType<typeof contactsOf> };

/** Somebody who may become a customer. Leads are never merged: two from one person are two, on one contact. */
export function leads({ store, clock, ids, events, totals, traces }: Core, { businesses, contacts }: Parts) {
  const insert = store.change<[Omit<Row, 'id'>]>(
    'leads.insert',
    `insert into leads (uuid, business_id, contact_id, name, email, phone, source, tags, custom_fields, created_at)
     values (@uuid, @business_id, @contact_id, @name, @email, @phone, @source, @tags, @custom_fields, @created_at)`,
  );
  const byId = store.rows<[id: number], Row>('leads.byId', 'select * from leads where id = ?');
  const idsOf = store.values<[contactId: number], number>(
    'leads.idsOf',
    'select id from leads where contact_id = ? order by id',
  );
  const remove = store.change<[id: number]>('leads.remove', 'delete from leads where id = ?');
  const newestFirst = pages('desc');
  const oldestFirst = pages('asc');

  function pages(direction: 'asc' | 'desc') {
    const sql = (where: string) =>
      `select id from leads ${where} order by id ${direction} limit @limit offset @skipped`;
    return {
      ofAll: store.rows<[{ limit: number; skipped: number }], Pick<Row, 'id'>>(`leads.${direction}`, sql('')),
      ofBusiness: store.rows<[{ businessId: number; limit: number; skipped: number }], Pick<Row, 'id'>>(
        `leads.${direction}OfBusiness`,
        sql('where business_id = @businessId'),
      ),
    };
  }

  function create(actor: Actor, wanted: NewLead) {
    authorize(actor, 'leads:write');
    const businessId = businesses.homeOf(actor);
    const contact = contacts.findOrCreate(actor, businessId, wanted);
    const row = {
      uuid: ids.uuid(),
      business_id: businessId,
      contact_id: contact.id,
      name: wanted.name,
      email: wanted.email ?? null,
      phone: wanted.phone ?? null,
      source: wanted.source ?? null,
      tags: JSON.stringify(wanted.tags ?? []),
      custom_fields: JSON.stringify(wanted.customFields ?? {}),
      created_at: clock.now(),
    };
    const id = insert.run(row).lastInsertRowid;
    totals.add('leads', businessId);
    events.record('lead.captured', id, actor, { businessId });
    return fromRow({ id, ...row });
  }

  /** Newest first: the ids of a page, because whoever shows leads may have them rendered already. */
  function list(actor: Actor, page: OffsetPage) {
    authorize(actor, 'leads:read');
    const { businessId } = actor;
    const total = totals.of('leads', businessId);
    const read =
      ({ ofAll, ofBusiness }: typeof newestFirst) =>
      (limit: number, skipped: number) =>
        businessId === null ? ofAll.all({ limit, skipped }) : ofBusiness.all({ businessId, limit, skipped });
    const found = nearerEnd(page, total, { forward: read(newestFirst), backward: read(oldestFirst) });
    return { leads: found, total };
  }

  /** Those of somebody who is being erased. */
  function eraseOf(contactId: number) {
    const erased = idsOf.all(contactId);
    erased.forEach(erase);
    return erased;
  }

  /** Without a word: what it was part of tells of it. */
  function erase(id: number) {
    const lead = find(id);
    if (!lead) return;
    traces.forget('lead', id);
    remove.run(id);
    totals.add('leads', lead.business_id, -1);
  }

  function get(id: number) {
    const lead = find(id);
    if (!lead) throw Problem.missing('lead', id);
    return lead;
  }

  function find(id: number) {
    const row = byId.get(id);
    return row && fromRow(row);
  }

  return { create, list, get, find, idsOf: (contactId: number) => idsOf.all(contactId), eraseOf, erase };
}

// Named one by one: a rest and a spread took as long as everything else that is done for a row.
const fromRow = (row: Row): Lead => ({
  id: row.id,
  uuid: row.uuid,
  business_id: row.business_id,
  contact_id: row.contact_id,
  name: row.name,
  email: row.email,
  phone: row.phone,
  source: row.source,
  tags: JSON.parse(row.tags),
  customFields: JSON.parse(row.custom_fields),
  created_at: row.created_at,
});
