import { route } from '../../http/route.ts';
import { array, object } from '../../lib/schema.ts';
import { idParams } from './shapes.ts';
import {
  NewSlaPolicy,
  parseSlaPolicy,
  presentSlaPolicy,
  SlaPolicy,
  SlaPolicyChange,
} from './sla-policies.shape.ts';
import { refuseStale, versioned } from './versions.ts';

const tag = 'SLA policies';
const access = 'sla:manage';

export const listSlaPolicies = route({
  method: 'get',
  path: '/api/v1/sla-policies',
  tag,
  summary: 'List SLA policies',
  access: 'signed-in',
  returns: object({ data: array(SlaPolicy) }),
  handle: ({ domain }) => ({ data: domain.slaPolicies.all().map(presentSlaPolicy) }),
});

export const getSlaPolicy = route({
  method: 'get',
  path: '/api/v1/sla-policies/:id',
  tag,
  summary: 'Get an SLA policy',
  access: 'signed-in',
  params: idParams,
  returns: SlaPolicy,
  handle({ domain, params }) {
    const policy = domain.slaPolicies.get(domain.idOf('sla_policies', params.id));
    return versioned(presentSlaPolicy(policy), policy.version);
  },
});

export const createSlaPolicy = route({
  method: 'post',
  path: '/api/v1/sla-policies',
  tag,
  summary: 'Add an SLA policy',
  access,
  body: NewSlaPolicy,
  status: 201,
  returns: SlaPolicy,
  change: ({ domain, actor, body }) =>
    presentSlaPolicy(domain.slaPolicies.create(actor, { ...parseSlaPolicy(body), name: body.name })),
});

export const changeSlaPolicy = route({
  method: 'patch',
  path: '/api/v1/sla-policies/:id',
  tag,
  summary: 'Change an SLA policy',
  access,
  params: idParams,
  body: SlaPolicyChange,
  returns: SlaPolicy,
  change({ domain, actor, request, params, body }) {
    const id = domain.idOf('sla_policies', params.id);
    refuseStale(request, domain.slaPolicies.get(id).version);
    const policy = domain.slaPolicies.update(actor, id, parseSlaPolicy(body));
    return versioned(presentSlaPolicy(policy), policy.version);
  },
});

export const deleteSlaPolicy = route({
  method: 'delete',
  path: '/api/v1/sla-policies/:id',
  tag,
  summary: 'Delete an SLA policy',
  description: 'Only one that no team has and that was never promised in a conversation.',
  access,
  params: idParams,
  returns: null,
  change: ({ domain, actor, params }) =>
    domain.slaPolicies.destroy(actor, domain.idOf('sla_policies', params.id)),
});
