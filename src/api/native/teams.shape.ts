import { assignments, type Team as DomainTeam } from '../../domain/teams.ts';
import { isoTime } from '../../lib/clock.ts';
import {
  array,
  dateTime,
  described,
  type Infer,
  integer,
  named,
  nullable,
  object,
  oneOf,
  partial,
  text,
  uuid,
} from '../../lib/schema.ts';

const name = text({ minLength: 1, maxLength: 140, pattern: '\\S' });
const id = integer({ minimum: 1 });
const organisation = {
  emoji: text({ maxLength: 50 }),
  assignment: described('How conversations of the team find their agent.', oneOf(...assignments)),
  capacity: integer({
    minimum: 0,
    maximum: 10_000,
    description: 'Conversations an agent is given; 0: no limit.',
  }),
  timezone: nullable(
    text({ format: 'time-zone', description: "null: that of its hours, else the organisation's." }),
  ),
  business_hours_id: described('null: the hours of the organisation.', nullable(id)),
  sla_policy_id: described('What its conversations are promised.', nullable(id)),
  members: described('The ids of agents.', array(id, { maxItems: 1000 })),
};

export const Team = named(
  'Team',
  object({
    id: integer(),
    uuid: uuid(),
    name: text(),
    ...organisation,
    version: integer(),
    created_at: dateTime(),
    updated_at: dateTime(),
  }),
);
export const NewTeam = named('NewTeam', object({ name }, organisation));
export const TeamChange = named('TeamChange', partial(object({ name, ...organisation })));

export const presentTeam = (team: DomainTeam): Infer<typeof Team> => ({
  id: team.id,
  uuid: team.uuid,
  name: team.name,
  emoji: team.emoji,
  assignment: team.assignment,
  capacity: team.capacity,
  timezone: team.timezone,
  business_hours_id: team.business_hours_id,
  sla_policy_id: team.sla_policy_id,
  members: team.members,
  version: team.version,
  created_at: isoTime(team.created_at),
  updated_at: isoTime(team.updated_at),
});
