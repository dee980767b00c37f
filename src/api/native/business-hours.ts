import { route } from '../../http/route.ts';
import { array, object } from '../../lib/schema.ts';
import {
  BusinessHours,
  BusinessHoursChange,
  NewBusinessHours,
  parseBusinessHours,
  presentBusinessHours,
} from './business-hours.shape.ts';
import { idParams } from './shapes.ts';
import { refuseStale, versioned } from './versions.ts';

const tag = 'Business hours';
const access = 'business_hours:manage';

export const listBusinessHours = route({
  method: 'get',
  path: '/api/v1/business-hours',
  tag,
  summary: 'List business hours',
  access: 'signed-in',
  returns: object({ data: array(BusinessHours) }),
  handle: ({ domain }) => ({ data: domain.businessHours.all().map(presentBusinessHours) }),
});

export const getBusinessHours = route({
  method: 'get',
  path: '/api/v1/business-hours/:id',
  tag,
  summary: 'Get business hours',
  access: 'signed-in',
  params: idParams,
  returns: BusinessHours,
  handle({ domain, params }) {
    const hours = domain.businessHours.get(domain.idOf('business_hours', params.id));
    return versioned(presentBusinessHours(hours), hours.version);
  },
});

export const createBusinessHours = route({
  method: 'post',
  path: '/api/v1/business-hours',
  tag,
  summary: 'Add business hours',
  description: 'Teams keep them, or the whole organisation by its setting `business_hours_id`.',
  access,
  body: NewBusinessHours,
  status: 201,
  returns: BusinessHours,
  change: ({ domain, actor, body }) =>
    presentBusinessHours(
      domain.businessHours.create(actor, { ...parseBusinessHours(body), name: body.name }),
    ),
});

export const changeBusinessHours = route({
  method: 'patch',
  path: '/api/v1/business-hours/:id',
  tag,
  summary: 'Change business hours',
  description: 'Windows and holidays that are given take the place of all there were.',
  access,
  params: idParams,
  body: BusinessHoursChange,
  returns: BusinessHours,
  change({ domain, actor, request, params, body }) {
    const id = domain.idOf('business_hours', params.id);
    refuseStale(request, domain.businessHours.get(id).version);
    const hours = domain.businessHours.update(actor, id, parseBusinessHours(body));
    return versioned(presentBusinessHours(hours), hours.version);
  },
});

export const deleteBusinessHours = route({
  method: 'delete',
  path: '/api/v1/business-hours/:id',
  tag,
  summary: 'Delete business hours',
  description: 'Only those that neither a team nor the organisation keeps.',
  access,
  params: idParams,
  returns: null,
  change: ({ domain, actor, params }) =>
    domain.businessHours.destroy(actor, domain.idOf('business_hours', params.id)),
});
