import { route } from '../../http/route.ts';
import { array, object } from '../../lib/schema.ts';
import { idParams } from './shapes.ts';
import { NewTeam, presentTeam, Team, TeamChange } from './teams.shape.ts';
import { refuseStale, versioned } from './versions.ts';

const tag = 'Teams';
const access = 'teams:manage';

export const listTeams = route({
  method: 'get',
  path: '/api/v1/teams',
  tag,
  summary: 'List teams',
  access: 'signed-in',
  returns: object({ data: array(Team) }),
  handle: ({ domain }) => ({ data: domain.teams.all().map(presentTeam) }),
});

export const getTeam = route({
  method: 'get',
  path: '/api/v1/teams/:id',
  tag,
  summary: 'Get a team',
  access: 'signed-in',
  params: idParams,
  returns: Team,
  handle({ domain, params }) {
    const team = domain.teams.get(domain.idOf('teams', params.id));
    return versioned(presentTeam(team), team.version);
  },
});

export const createTeam = route({
  method: 'post',
  path: '/api/v1/teams',
  tag,
  summary: 'Add a team',
  access,
  body: NewTeam,
  status: 201,
  returns: Team,
  change: ({ domain, actor, body }) => presentTeam(domain.teams.create(actor, body)),
});

export const changeTeam = route({
  method: 'patch',
  path: '/api/v1/teams/:id',
  tag,
  summary: 'Change a team',
  description: 'Members that are given take the place of all there were.',
  access,
  params: idParams,
  body: TeamChange,
  returns: Team,
  change({ domain, actor, request, params, body }) {
    const id = domain.idOf('teams', params.id);
    refuseStale(request, domain.teams.get(id).version);
    const team = domain.teams.update(actor, id, body);
    return versioned(presentTeam(team), team.version);
  },
});

export const deleteTeam = route({
  method: 'delete',
  path: '/api/v1/teams/:id',
  tag,
  summary: 'Delete a team',
  description: 'Its conversations stay and belong to no team; its views and macros go with it.',
  access,
  params: idParams,
  returns: null,
  change: ({ domain, actor, params }) => domain.teams.destroy(actor, domain.idOf('teams', params.id)),
});
