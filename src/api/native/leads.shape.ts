import type { Lead } from '../../domain/leads.ts';
import { isoTime } from '../../lib/clock.ts';

/** A lead as events and the live stream show it. */
export const presentLead = (lead: Lead) => ({
  id: lead.id,
  uuid: lead.uuid,
  business_id: lead.business_id,
  contact_id: lead.contact_id,
  name: lead.name,
  email: lead.email,
  phone: lead.phone,
  source: lead.source,
  tags: lead.tags,
  custom_fields: lead.customFields,
  created_at: isoTime(lead.created_at),
});
