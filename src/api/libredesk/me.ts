import { agentOf } from '../../domain/actor.ts';
import { route } from '../../http/route.ts';
import { named, openObject } from '../../lib/schema.ts';
import { AgentResponse } from './agents.shape.ts';
import { shownAgent } from './agents.ts';
import { anyAvailability, parseAvailability } from './availability.ts';

const tag = 'Agents';

export const getMe = route({
  method: 'get',
  path: '/api/v1/agents/me',
  operationId: 'handleGetCurrentAgent',
  tag,
  summary: 'Get Current Agent',
  access: 'signed-in',
  returns: AgentResponse,
  handle: (call) => shownAgent(call, agentOf(call.actor)),
});

export const updateMyAvailability = route({
  method: 'put',
  path: '/api/v1/agents/me/availability',
  operationId: 'handleUpdateAgentAvailability',
  tag,
  summary: 'Update Current Agent Availability',
  description: '`available` is shown as `online`, `busy` as `away_manual`.',
  access: 'signed-in',
  body: named('AvailabilityRequest', openObject({ status: anyAvailability })),
  returns: AgentResponse,
  change(call) {
    const { domain, actor, body } = call;
    const id = agentOf(actor);
    domain.agents.update(actor, id, { availability: parseAvailability(body.status) });
    return shownAgent(call, id);
  },
});
