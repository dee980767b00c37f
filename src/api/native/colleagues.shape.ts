import type { Colleague as DomainColleague } from '../../domain/colleagues.ts';
import type { Domain } from '../../domain/domain.ts';
import {
  array,
  boolean,
  type Infer,
  integer,
  named,
  nullable,
  object,
  text,
  uuid,
} from '../../lib/schema.ts';
import { avatarUrl } from '../media-url.ts';
import { availability } from './agents.shape.ts';

export const Colleague = named(
  'Colleague',
  object({
    id: integer(),
    uuid: uuid(),
    first_name: text(),
    last_name: text(),
    avatar_url: nullable(text({ description: 'Works for a day without credentials.' })),
    availability,
    enabled: boolean(),
    assignable: boolean({ description: 'Enabled, and may read and answer conversations.' }),
    teams: array(integer(), { description: 'The ids of their teams.' }),
  }),
);

export const presentColleague = (
  colleague: DomainColleague,
  domain: Pick<Domain, 'media'>,
  origin: string,
): Infer<typeof Colleague> => ({
  id: colleague.id,
  uuid: colleague.uuid,
  first_name: colleague.first_name,
  last_name: colleague.last_name,
  avatar_url: avatarUrl(colleague, { domain, origin }),
  availability: colleague.availability,
  enabled: colleague.enabled === 1,
  assignable: colleague.isAssignable,
  teams: colleague.teams,
});
