import type { Domain } from '../../domain/domain.ts';
import type { Team as DomainTeam } from '../../domain/teams.ts';
import { isoTime } from '../../lib/clock.ts';
import { Problem } from '../../lib/problem.ts';
import {
  dateTime,
  either,
  type Infer,
  integer,
  named,
  nullable,
  object,
  oneOf,
  openObject,
  text,
} from '../../lib/schema.ts';

const typeOf = {
  round_robin: 'Round robin',
  manual: 'Manual',
  balanced: 'Balanced',
} as const satisfies Record<DomainTeam['assignment'], string>;

export const Team = named(
  'Team',
  object({
    id: integer(),
    created_at: dateTime(),
    updated_at: dateTime(),
    emoji: nullable(text()),
    name: text(),
    conversation_assignment_type: oneOf('Round robin', 'Manual', 'Balanced'),
    timezone: text(),
    business_hours_id: nullable(integer()),
    sla_policy_id: nullable(integer()),
    max_auto_assigned_conversations: integer(),
  }),
);

const name = text({ minLength: 1, maxLength: 140, pattern: '\\S' });
const id = nullable(integer({ minimum: 0, description: '0 and null: none.' }));
const optional = {
  emoji: nullable(text({ maxLength: 50 })),
  conversation_assignment_type: text({ maxLength: 100, description: 'Round robin, Manual or Balanced.' }),
  max_auto_assigned_conversations: integer({ minimum: 0, maximum: 10_000, description: '0: no limit.' }),
  timezone: nullable(either(text({ format: 'time-zone' }), oneOf(''))),
  business_hours_id: id,
  sla_policy_id: id,
};
export const TeamRequest = named('TeamRequest', openObject({ name }, optional));
export const TeamUpdateRequest = named('TeamUpdateRequest', openObject({}, { name, ...optional }));

/** The zone is the one that counts for the team, its own or not. */
export const presentTeam = (
  team: DomainTeam,
  { calendars }: Pick<Domain, 'calendars'>,
): Infer<typeof Team> => ({
  id: team.id,
  created_at: isoTime(team.created_at),
  updated_at: isoTime(team.updated_at),
  emoji: team.emoji || null,
  name: team.name,
  conversation_assignment_type: typeOf[team.assignment],
  timezone: calendars.of(team.id).timezone,
  business_hours_id: team.business_hours_id,
  sla_policy_id: team.sla_policy_id,
  max_auto_assigned_conversations: team.capacity,
});

export function parseTeam(body: Infer<typeof TeamUpdateRequest>) {
  const { conversation_assignment_type: type, max_auto_assigned_conversations: capacity } = body;
  return {
    ...(body.name !== undefined && { name: body.name }),
    ...(body.emoji !== undefined && { emoji: body.emoji ?? '' }),
    ...(type !== undefined && { assignment: assignmentOf(type) }),
    ...(capacity !== undefined && { capacity }),
    ...(body.timezone !== undefined && { timezone: body.timezone || null }),
    ...(body.business_hours_id !== undefined && { business_hours_id: body.business_hours_id || null }),
    ...(body.sla_policy_id !== undefined && { sla_policy_id: body.sla_policy_id || null }),
  };
}

/** The product says `Round robin` where its contract says `round_robin`. */
function assignmentOf(typed: string): DomainTeam['assignment'] {
  const word = typed
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/, '_');
  if (word === 'round_robin' || word === 'manual' || word === 'balanced') return word;
  throw Problem.invalid(
    'conversation_assignment_type',
    `There is no assignment type ${typed}. There are ${Object.values(typeOf).join(', ')}.`,
  );
}
