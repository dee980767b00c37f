import type { Agent as DomainAgent } from '../../domain/agents.ts';
import type { Domain } from '../../domain/domain.ts';
import { isoTime, isoTimeOrNull } from '../../lib/clock.ts';
import {
  anything,
  array,
  boolean,
  dateTime,
  email,
  type Infer,
  integer,
  named,
  nullable,
  object,
  oneOf,
  partial,
  record,
  text,
  uuid,
} from '../../lib/schema.ts';

export const availability = oneOf('online', 'away', 'away_manual', 'offline', 'away_and_reassigning');
export const password = text({ minLength: 1, maxLength: 200, description: 'At least 10 characters.' });
export const personName = text({ minLength: 1, maxLength: 140, pattern: '\\S' });
const particulars = {
  phone: nullable(
    text({
      maxLength: 100,
      description: "Without a country code a number of the agent's country, else the organisation's.",
    }),
  ),
  country: nullable(text({ pattern: '^[A-Z]{2}$', description: 'Of the phone number, such as UZ.' })),
  custom_attributes: record(anything(), {
    description: 'Merged by key: texts up to 5,000 characters, numbers, true or false. null removes one.',
  }),
};

export const Agent = named(
  'Agent',
  object({
    id: integer(),
    uuid: uuid(),
    email: text(),
    first_name: text(),
    last_name: text(),
    roles: array(text()),
    availability,
    enabled: boolean(),
    phone: nullable(text({ description: 'E.164, such as +998901234567.' })),
    country: nullable(text()),
    custom_attributes: record(anything()),
    totp: boolean({ description: 'Whether signing in needs a one-time password.' }),
    has_password: boolean(),
    avatar_media_id: nullable(integer({ description: 'The picture: see `/media/{id}` for a link to it.' })),
    last_active_at: nullable(dateTime({ description: 'To the minute.' })),
    last_login_at: nullable(dateTime()),
    version: integer(),
    created_at: dateTime(),
    updated_at: dateTime(),
  }),
);

export const NewAgent = named(
  'NewAgent',
  object(
    { email: email(), first_name: personName, roles: array(text(), { minItems: 1, maxItems: 20 }) },
    { last_name: text({ maxLength: 140 }), password, ...particulars },
  ),
);

export const AgentChange = named(
  'AgentChange',
  partial(
    object({
      email: email(),
      first_name: personName,
      last_name: text({ maxLength: 140 }),
      roles: array(text(), { minItems: 1, maxItems: 20 }),
      availability,
      enabled: boolean(),
      password,
      ...particulars,
    }),
  ),
);

export const presentAgent = (agent: DomainAgent, { roles }: Pick<Domain, 'roles'>): Infer<typeof Agent> => ({
  id: agent.id,
  uuid: agent.uuid,
  email: agent.email,
  first_name: agent.first_name,
  last_name: agent.last_name,
  roles: roles.ofAgent(agent.id).map((role) => role.name),
  availability: agent.availability,
  enabled: agent.enabled === 1,
  phone: agent.phone,
  country: agent.country,
  custom_attributes: JSON.parse(agent.custom_attributes),
  totp: agent.totp_secret !== null,
  has_password: agent.password_hash !== null,
  avatar_media_id: agent.avatar_media_id,
  last_active_at: isoTimeOrNull(agent.last_active_at),
  last_login_at: isoTimeOrNull(agent.last_login_at),
  version: agent.version,
  created_at: isoTime(agent.created_at),
  updated_at: isoTime(agent.updated_at),
});
