import { hashPassword, refuseWeakPassword } from '../../domain/passwords.ts';
import { route } from '../../http/route.ts';
import { type Infer, object } from '../../lib/schema.ts';
import { Agent, AgentChange, NewAgent, presentAgent } from './agents.shape.ts';
import { paged, pageOf, pageQuery } from './paging.ts';
import { idParams } from './shapes.ts';
import { refuseStale, versioned } from './versions.ts';

const tag = 'Agents';

export const listAgents = route({
  method: 'get',
  path: '/api/v1/agents',
  tag,
  summary: 'List agents',
  access: 'users:manage',
  query: object({}, pageQuery),
  returns: pageOf(Agent),
  handle: ({ domain, query }) => paged(query, 0, domain.agents.page, (agent) => presentAgent(agent, domain)),
});

export const getAgent = route({
  method: 'get',
  path: '/api/v1/agents/:id',
  tag,
  summary: 'Get an agent',
  access: 'users:manage',
  params: idParams,
  returns: Agent,
  handle({ domain, params }) {
    const agent = domain.agents.get(domain.idOf('agents', params.id));
    return versioned(presentAgent(agent, domain), agent.version);
  },
});

export const createAgent = route({
  method: 'post',
  path: '/api/v1/agents',
  tag,
  summary: 'Add an agent',
  description: 'Without a password the agent can use API keys only, until one is set.',
  access: 'users:manage',
  body: NewAgent,
  status: 201,
  returns: Agent,
  prepare: async ({ body }) => hashIfGiven(body.password),
  change({ domain, actor, body }, passwordHash) {
    const { last_name: lastName = '', ...rest } = body;
    const wanted = { ...wantedOf(rest), email: body.email, firstName: body.first_name, lastName };
    const agent = domain.agents.create(actor, {
      ...wanted,
      roles: body.roles,
      passwordHash: passwordHash ?? null,
    });
    return presentAgent(agent, domain);
  },
});

export const changeAgent = route({
  method: 'patch',
  path: '/api/v1/agents/:id',
  tag,
  summary: 'Change an agent',
  description: 'A new password, and disabling, end all sessions of the agent.',
  access: 'users:manage',
  params: idParams,
  body: AgentChange,
  returns: Agent,
  prepare: async ({ body }) => hashIfGiven(body.password),
  change({ domain, actor, request, params, body }, passwordHash) {
    const id = domain.idOf('agents', params.id);
    refuseStale(request, domain.agents.get(id).version);
    const agent = domain.agents.update(actor, id, { ...wantedOf(body), passwordHash });
    return versioned(presentAgent(agent, domain), agent.version);
  },
});

export const deleteAgent = route({
  method: 'delete',
  path: '/api/v1/agents/:id',
  tag,
  summary: 'Delete an agent',
  description:
    'What the agent wrote stays; keys and sessions stop at once. Conversations that are not resolved are nobody’s again.',
  access: 'users:manage',
  params: idParams,
  returns: null,
  change: ({ domain, actor, params }) => domain.agents.destroy(actor, domain.idOf('agents', params.id)),
});

export const removeAgentTotp = route({
  method: 'delete',
  path: '/api/v1/agents/:id/totp',
  tag,
  summary: 'Turn off the one-time password of an agent',
  description: 'For somebody who has lost the phone.',
  access: 'users:manage',
  params: idParams,
  returns: null,
  change: ({ domain, actor, params }) => domain.totp.remove(actor, domain.idOf('agents', params.id)),
});

const wantedOf = ({
  first_name: firstName,
  last_name: lastName,
  custom_attributes: customAttributes,
  password: _,
  ...rest
}: Infer<typeof AgentChange>) => ({ ...rest, firstName, lastName, customAttributes });

export async function hashIfGiven(password: string | undefined) {
  if (password === undefined) return undefined;
  refuseWeakPassword(password);
  return hashPassword(password);
}
