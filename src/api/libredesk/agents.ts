import type { Domain } from '../../domain/domain.ts';
import { type Call, route } from '../../http/route.ts';
import {
  array,
  boolean,
  either,
  email,
  type Infer,
  integer,
  named,
  openObject,
  text,
} from '../../lib/schema.ts';
import { AgentCompact, AgentResponse, presentAgent, presentCompact } from './agents.shape.ts';
import { anyAvailability, parseAvailability } from './availability.ts';
import { Done, done, succeeded, success } from './envelope.ts';
import { idParams } from './ids.ts';
import { hashIfGiven } from './passwords.ts';

const tag = 'Agents';
const access = 'users:manage';

const address = email();
const first_name = text({ minLength: 1, maxLength: 140, pattern: '\\S' });
const roles = array(text({ maxLength: 200 }), { minItems: 1, maxItems: 20 });
const optional = {
  last_name: text({ maxLength: 140 }),
  send_welcome_email: boolean({ description: 'Taken, but no mail is sent: hand the address over yourself.' }),
  teams: array(either(text({ minLength: 1, maxLength: 200 }), integer()), {
    maxItems: 1000,
    description: 'Ids or names of the teams to be in; in no others.',
  }),
  enabled: boolean(),
  availability_status: anyAvailability,
  new_password: text({
    maxLength: 500,
    description: '10 to 72 characters: upper case, lower case, a digit and another character.',
  }),
};
const AgentRequest = named('AgentRequest', openObject({ email: address, first_name, roles }, optional));
const AgentUpdateRequest = named(
  'AgentUpdateRequest',
  openObject({}, { email: address, first_name, roles, ...optional }),
);

export const listAgents = route({
  method: 'get',
  path: '/api/v1/agents',
  operationId: 'handleGetAgents',
  tag,
  summary: 'Get Agents',
  access,
  returns: named('AgentListResponse', success(array(AgentCompact))),
  handle: ({ domain, request: { origin } }) =>
    succeeded(domain.agents.all().map((agent) => presentCompact(agent, { domain, origin }))),
});

export const getAgent = route({
  method: 'get',
  path: '/api/v1/agents/:id',
  operationId: 'handleGetAgent',
  tag,
  summary: 'Get Agent',
  access,
  params: idParams,
  returns: AgentResponse,
  handle: (call) => shownAgent(call, Number(call.params.id)),
});

export const createAgent = route({
  method: 'post',
  path: '/api/v1/agents',
  operationId: 'handleCreateAgent',
  tag,
  summary: 'Create Agent',
  access,
  body: AgentRequest,
  returns: AgentResponse,
  prepare: ({ body }) => hashIfGiven(body.new_password),
  change(call, passwordHash) {
    const { domain, actor, body } = call;
    const { email: given, first_name: firstName, last_name: lastName = '' } = body;
    const named = { email: given, firstName, lastName, roles: body.roles };
    const wanted = { ...wantedOf(domain, body), ...named, passwordHash: passwordHash ?? null };
    const { id } = domain.agents.create(actor, wanted);
    return shownAgent(call, id);
  },
});

export const updateAgent = route({
  method: 'put',
  path: '/api/v1/agents/:id',
  operationId: 'handleUpdateAgent',
  tag,
  summary: 'Update Agent',
  description:
    'What is left out stays as it is. A new password, and disabling, end all sessions of the agent.',
  access,
  params: idParams,
  body: AgentUpdateRequest,
  returns: AgentResponse,
  prepare: ({ body }) => hashIfGiven(body.new_password),
  change(call, passwordHash) {
    const { domain, actor, body } = call;
    const id = Number(call.params.id);
    domain.agents.update(actor, id, { ...wantedOf(domain, body), passwordHash });
    return shownAgent(call, id);
  },
});

export const deleteAgent = route({
  method: 'delete',
  path: '/api/v1/agents/:id',
  operationId: 'handleDeleteAgent',
  tag,
  summary: 'Delete Agent',
  description: 'Their conversations that are not resolved are nobody’s again.',
  access,
  params: idParams,
  returns: Done,
  change({ domain, actor, params }) {
    domain.agents.destroy(actor, Number(params.id));
    return done;
  },
});

export const shownAgent = ({ domain, request: { origin } }: Pick<Call, 'domain' | 'request'>, id: number) =>
  succeeded(presentAgent(domain.agents.get(id), { domain, origin }));

const wantedOf = ({ teams }: Domain, body: Infer<typeof AgentUpdateRequest>) => ({
  email: body.email,
  firstName: body.first_name,
  lastName: body.last_name,
  roles: body.roles,
  enabled: body.enabled,
  availability: body.availability_status && parseAvailability(body.availability_status),
  teams: body.teams?.map((typed) => teams.named(String(typed)).id),
});
