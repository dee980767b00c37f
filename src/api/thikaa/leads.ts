import { renderedRows } from '../../http/rendered.ts';
import { reply, route } from '../../http/route.ts';
import { integer, object } from '../../lib/schema.ts';
import { CreateLeadRequest, Lead, LeadList, parseLead, presentLead } from './leads.shape.ts';

const rendered = renderedRows((domain, id) => domain.leads.get(id), presentLead);

export const listLeads = route({
  method: 'get',
  path: '/api/v1/leads',
  operationId: 'listLeads',
  tag: 'Leads',
  summary: 'List leads',
  description: 'Get all captured leads, newest first.',
  access: 'leads:read',
  query: object({
    limit: integer({ minimum: 1, maximum: 1000, default: 20 }),
    offset: integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER, default: 0 }),
  }),
  returns: LeadList,
  handle({ domain, actor, query }) {
    const { leads, total } = domain.leads.list(actor, query);
    return reply({ json: `{"data":[${rendered(domain, leads).join()}],"total":${total}}` });
  },
});

export const createLead = route({
  method: 'post',
  path: '/api/v1/leads',
  operationId: 'createLead',
  tag: 'Leads',
  summary: 'Create lead',
  description: 'Create a new lead. Leads with the same email or phone belong to one contact.',
  access: 'leads:write',
  body: CreateLeadRequest,
  status: 201,
  returns: Lead,
  change: ({ domain, actor, body }) => presentLead(domain.leads.create(actor, parseLead(body))),
});
