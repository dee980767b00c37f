import type { Lead as DomainLead, NewLead } from '../../domain/leads.ts';
import { isoTime } from '../../lib/clock.ts';
import {
  anything,
  array,
  dateTime,
  email,
  type Infer,
  integer,
  named,
  object,
  openObject,
  record,
  text,
} from '../../lib/schema.ts';

const tags = array(text({ maxLength: 200 }), { maxItems: 100 });
const customFields = record(anything(), { maxProperties: 200 });

export const Lead = named(
  'Lead',
  object(
    {
      id: text(),
      name: text(),
      tags: array(text()),
      custom_fields: record(anything()),
      created_at: dateTime(),
    },
    { email: email(), phone: text(), source: text() },
  ),
);
export const LeadList = named('LeadList', object({ data: array(Lead), total: integer() }));
export const CreateLeadRequest = named(
  'CreateLeadRequest',
  openObject(
    { name: text({ minLength: 1, maxLength: 500, pattern: '\\S' }) },
    {
      email: email(),
      phone: text({ maxLength: 100 }),
      source: text({ maxLength: 200 }),
      tags,
      custom_fields: customFields,
    },
  ),
);

/** What a lead does not have is left out: the contract knows no null. */
export const presentLead = (lead: DomainLead): Infer<typeof Lead> => ({
  id: lead.uuid,
  name: lead.name,
  ...(lead.email !== null && { email: lead.email }),
  ...(lead.phone !== null && { phone: lead.phone }),
  ...(lead.source !== null && { source: lead.source }),
  tags: lead.tags,
  custom_fields: lead.customFields,
  created_at: isoTime(lead.created_at),
});

export const parseLead = (body: Infer<typeof CreateLeadRequest>): NewLead => ({
  name: body.name,
  ...(body.email !== undefined && { email: body.email }),
  ...(body.phone !== undefined && { phone: body.phone }),
  ...(body.source !== undefined && { source: body.source }),
  ...(body.tags && { tags: body.tags }),
  ...(body.custom_fields && { customFields: body.custom_fields }),
});
