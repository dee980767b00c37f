import { route } from '../../http/route.ts';
import { array, named } from '../../lib/schema.ts';
import { Done, done, succeeded, success } from './envelope.ts';
import { idParams } from './ids.ts';
import { parseTeam, presentTeam, Team, TeamRequest, TeamUpdateRequest } from './teams.shape.ts';

const tag = 'Teams';
const access = 'teams:manage';
const TeamResponse = named('TeamResponse', success(Team));

export const listTeams = route({
  method: 'get',
  path: '/api/v1/teams',
  operationId: 'handleGetTeams',
  tag,
  summary: 'Get Teams',
  access,
  returns: named('TeamListResponse', success(array(Team))),
  handle: ({ domain }) => succeeded(domain.teams.all().map((team) => presentTeam(team, domain))),
});

export const getTeam = route({
  method: 'get',
  path: '/api/v1/teams/:id',
  operationId: 'handleGetTeam',
  tag,
  summary: 'Get Team',
  access,
  params: idParams,
  returns: TeamResponse,
  handle: ({ domain, params }) => succeeded(presentTeam(domain.teams.get(Number(params.id)), domain)),
});

export const createTeam = route({
  method: 'post',
  path: '/api/v1/teams',
  operationId: 'handleCreateTeam',
  tag,
  summary: 'Create Team',
  access,
  body: TeamRequest,
  returns: TeamResponse,
  change: ({ domain, actor, body }) =>
    succeeded(presentTeam(domain.teams.create(actor, { ...parseTeam(body), name: body.name }), domain)),
});

export const updateTeam = route({
  method: 'put',
  path: '/api/v1/teams/:id',
  operationId: 'handleUpdateTeam',
  tag,
  summary: 'Update Team',
  description: 'What is left out stays as it is.',
  access,
  params: idParams,
  body: TeamUpdateRequest,
  returns: TeamResponse,
  change: ({ domain, actor, params, body }) =>
    succeeded(presentTeam(domain.teams.update(actor, Number(params.id), parseTeam(body)), domain)),
});

export const deleteTeam = route({
  method: 'delete',
  path: '/api/v1/teams/:id',
  operationId: 'handleDeleteTeam',
  tag,
  summary: 'Delete Team',
  description: 'Its conversations stay and belong to no team; its views and macros go with it.',
  access,
  params: idParams,
  returns: Done,
  change({ domain, actor, params }) {
    domain.teams.destroy(actor, Number(params.id));
    return done;
  },
});
