import { route } from '../../http/route.ts';
import { integer, nullable, object } from '../../lib/schema.ts';
import { idParams } from './shapes.ts';
import { presentSlaIfAny, Sla } from './sla.shape.ts';

const tag = 'Conversations';
const SlaIfAny = object({ sla: nullable(Sla) });

export const getSla = route({
  method: 'get',
  path: '/api/v1/conversations/:id/sla',
  tag,
  summary: 'What is promised in a conversation',
  access: 'conversations:read',
  params: idParams,
  returns: SlaIfAny,
  handle({ domain, actor, params }) {
    const { id } = domain.conversations.seenBy(actor, domain.idOf('conversations', params.id));
    return { sla: presentSlaIfAny(domain.sla.shownFor(id)) };
  },
});

export const applySla = route({
  method: 'put',
  path: '/api/v1/conversations/:id/sla',
  tag,
  summary: 'Put a conversation under an SLA policy',
  description:
    'Another policy ends the one before, and the clocks begin anew; the same one changes nothing; null takes it away. A ' +
    'team with a policy brings it along when it gets the conversation.',
  access: 'sla:manage',
  params: idParams,
  body: object({ policy_id: nullable(integer()) }),
  returns: SlaIfAny,
  change({ domain, actor, params, body }) {
    const { id } = domain.sla.apply(actor, domain.idOf('conversations', params.id), body.policy_id);
    return { sla: presentSlaIfAny(domain.sla.shownFor(id)) };
  },
});
