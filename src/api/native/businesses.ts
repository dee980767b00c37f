import type { Business as DomainBusiness } from '../../domain/businesses.ts';
import { route } from '../../http/route.ts';
import { isoTime } from '../../lib/clock.ts';
import {
  array,
  dateTime,
  type Infer,
  integer,
  named,
  nullable,
  object,
  partial,
  text,
  uuid,
} from '../../lib/schema.ts';
import { idParams } from './shapes.ts';

const tag = 'Businesses';
const name = text({ minLength: 1, maxLength: 200, pattern: '\\S' });
const timezone = nullable(text({ format: 'time-zone', description: "null: the organisation's." }));
const Business = named(
  'Business',
  object({
    id: integer(),
    uuid: uuid(),
    slug: text(),
    name: text(),
    timezone: nullable(text()),
    created_at: dateTime(),
    updated_at: dateTime(),
  }),
);

export const listBusinesses = route({
  method: 'get',
  path: '/api/v1/businesses',
  tag,
  summary: 'List businesses',
  access: 'signed-in',
  returns: object({ data: array(Business) }),
  handle: ({ domain, actor }) => ({ data: domain.businesses.visibleTo(actor).map(presentBusiness) }),
});

export const createBusiness = route({
  method: 'post',
  path: '/api/v1/businesses',
  tag,
  summary: 'Add a business',
  access: 'settings:manage',
  body: named(
    'NewBusiness',
    object(
      {
        slug: text({
          pattern: '^[a-z0-9][a-z0-9-]{0,62}$',
          description: 'Lower-case letters, digits and dashes.',
        }),
        name,
      },
      { timezone },
    ),
  ),
  status: 201,
  returns: Business,
  change: ({ domain, actor, body }) => presentBusiness(domain.businesses.create(actor, body)),
});

export const changeBusiness = route({
  method: 'patch',
  path: '/api/v1/businesses/:id',
  tag,
  summary: 'Change a business',
  access: 'settings:manage',
  params: idParams,
  body: named('BusinessChange', partial(object({ name, timezone }))),
  returns: Business,
  change: ({ domain, actor, params, body }) =>
    presentBusiness(domain.businesses.update(actor, domain.idOf('businesses', params.id), body)),
});

export const presentBusiness = (business: DomainBusiness): Infer<typeof Business> => ({
  ...business,
  created_at: isoTime(business.created_at),
  updated_at: isoTime(business.updated_at),
});
