import type { Agent as DomainAgent } from '../../domain/agents.ts';
import type { Domain } from '../../domain/domain.ts';
import { isoTimeOrNull } from '../../lib/clock.ts';
import {
  anything,
  array,
  dateTime,
  type Infer,
  integer,
  named,
  nullable,
  object,
  oneOf,
  record,
  text,
} from '../../lib/schema.ts';
import { availability } from './availability.ts';
import { success } from './envelope.ts';
import { person, presentPerson } from './people.shape.ts';
import { phoneFields } from './phones.ts';

const compact = { ...person, type: oneOf('agent') };
export const TeamCompact = named(
  'TeamCompact',
  object({ id: integer(), name: text(), emoji: nullable(text()) }),
);
export const AgentCompact = named('AgentCompact', object(compact));
export const Agent = named(
  'Agent',
  object({
    ...compact,
    availability_status: availability,
    phone_number_country_code: nullable(text()),
    phone_number: nullable(text()),
    last_active_at: nullable(dateTime()),
    last_login_at: nullable(dateTime()),
    roles: array(text()),
    permissions: array(text()),
    custom_attributes: record(anything()),
    teams: array(TeamCompact),
    api_key: nullable(text()),
    api_key_last_used_at: nullable(dateTime()),
  }),
);
export const AgentResponse = named('AgentResponse', success(Agent));

type Shown = { domain: Domain; origin: string };

export const presentCompact = (agent: DomainAgent, shown: Shown): Infer<typeof AgentCompact> => ({
  ...presentPerson(agent, agent.enabled === 1, shown),
  type: 'agent',
});

export function presentAgent(agent: DomainAgent, shown: Shown): Infer<typeof Agent> {
  const { roles, teams, teamMembers, keys } = shown.domain;
  const held = roles.ofAgent(agent.id);
  const key = keys.onlyOf(agent.id);
  return {
    ...presentCompact(agent, shown),
    availability_status: agent.availability,
    ...phoneFields(agent),
    last_active_at: isoTimeOrNull(agent.last_active_at),
    last_login_at: isoTimeOrNull(agent.last_login_at),
    roles: held.map(({ name }) => name),
    permissions: [...new Set(held.flatMap(({ permissions }) => permissions))],
    custom_attributes: JSON.parse(agent.custom_attributes),
    teams: teamMembers.teamsOf(agent.id).map((id) => presentTeamCompact(teams.get(id))),
    api_key: key?.key ?? null,
    api_key_last_used_at: isoTimeOrNull(key?.last_used_at ?? null),
  };
}

const presentTeamCompact = ({ id, name, emoji }: Infer<typeof TeamCompact>) => ({
  id,
  name,
  emoji: emoji || null,
});
