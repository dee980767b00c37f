import { Problem } from '../lib/problem.ts';
import type { Actor } from './actor.ts';
import { authorize } from './actor.ts';
import type { businesses as businessesOf } from './businesses.ts';
import type { contacts as contactsOf } from './contacts.ts';
import type { Core } from './core.ts';

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
export function leads({ store, clock, ids, events, totals }: Core, { businesses, contacts }: Parts) {
  const insert = store.rows<[Omit<Row, 'id'>], Row>(
    'leads.insert',
    `insert into leads (uuid, business_id, contact_id, name, email, phone, source, tags, custom_fields, created_at)
     values (@uuid, @business_id, @contact_id, @name, @email, @phone, @source, @tags, @custom_fields, @created_at)
     returning *`,
  );
  const byId = store.rows<[id: number], Row>('leads.byId', 'select * from leads where id = ?');
  const page = store.rows<[limit: number, offset: number], Row>(
    'leads.page',
    'select * from leads order by id desc limit ? offset ?',
  );
  // The inner query walks only the index, so that a far page skips entries, not rows. As a join it scans the table.
  const pageOfBusiness = store.rows<[businessId: number, limit: number, offset: number], Row>(
    'leads.pageOfBusiness',
    `select * from leads
     where id in (select id from leads where business_id = ? order by id desc limit ? offset ?)
     order by id desc`,
  );

  function create(actor: Actor, wanted: NewLead) {
    authorize(actor, 'leads:write');
    const businessId = businesses.homeOf(actor);
    const contact = contacts.findOrCreate(actor, businessId, wanted);
    const row = insert.get({
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
    }) as Row;
    totals.add('leads', businessId);
    events.record('lead.captured', row.id, actor, { businessId });
    return fromRow(row);
  }

  function list(actor: Actor, { limit, offset }: { limit: number; offset: number }) {
    authorize(actor, 'leads:read');
    const { businessId } = actor;
    const rows =
      businessId === null ? page.all(limit, offset) : pageOfBusiness.all(businessId, limit, offset);
    return { leads: rows.map(fromRow), total: totals.of('leads', businessId) };
  }

  function get(id: number) {
    const row = byId.get(id);
    if (!row) throw Problem.missing('lead', id);
    return fromRow(row);
  }

  return { create, list, get };
}

// Named one by one: a rest and a spread cost more than all the rest of a list's row.
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
