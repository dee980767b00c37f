import type { Agent as DomainAgent } from '../../domain/agents.ts';
import type { Domain } from '../../domain/domain.ts';
import { isoTime, isoTimeOrNull } from '../../lib/clock.ts';
import {
  anything,
  array,
  boolean,
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
import { avatarUrl } from './people.shape.ts';
import { phoneFields } from './phones.ts';

const compact = {
  id: integer(),
  type: oneOf('agent'),
  first_name: text(),
  last_name: text(),
  email: text(),
  enabled: boolean(),
  avatar_url: nullable(text()),
  created_at: dateTime(),
  updated_at: dateTime(),
};
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
  id: agent.id,
  type: 'agent',
  first_name: agent.first_name,
  last_name: agent.last_name,
  email: agent.email,
  enabled: agent.enabled === 1,
  avatar_url: avatarUrl(agent, shown),
  created_at: isoTime(agent.created_at),
  updated_at: isoTime(agent.updated_at),
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
