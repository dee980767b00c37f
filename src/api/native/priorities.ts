import type { Priority as DomainPriority } from '../../domain/priorities.ts';
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
  text,
  uuid,
} from '../../lib/schema.ts';
import { idParams } from './shapes.ts';

const Priority = named(
  'Priority',
  object({
    id: integer(),
    uuid: uuid(),
    name: text(),
    rank: integer({ description: 'Grows with the urgency.' }),
    sla_policy_id: nullable(
      integer({ description: 'What is promised to whatever becomes so pressing, whichever team has it.' }),
    ),
    created_at: dateTime(),
    updated_at: dateTime(),
  }),
);

export const listPriorities = route({
  method: 'get',
  path: '/api/v1/priorities',
  tag: 'Priorities',
  summary: 'List priorities, the least urgent first',
  access: 'signed-in',
  returns: object({ data: array(Priority) }),
  handle: ({ domain }) => ({ data: domain.priorities.all().map(presentPriority) }),
});

export const changePriority = route({
  method: 'patch',
  path: '/api/v1/priorities/:id',
  tag: 'Priorities',
  summary: 'Say what is promised to conversations of a priority',
  access: 'sla:manage',
  params: idParams,
  body: named('PriorityChange', object({ sla_policy_id: nullable(integer({ minimum: 1 })) })),
  returns: Priority,
  change: ({ domain, actor, params, body }) =>
    presentPriority(
      domain.priorities.promiseTo(actor, domain.idOf('priorities', params.id), body.sla_policy_id),
    ),
});

export const presentPriority = (priority: DomainPriority): Infer<typeof Priority> => ({
  id: priority.id,
  uuid: priority.uuid,
  name: priority.name,
  rank: priority.rank,
  sla_policy_id: priority.sla_policy_id,
  created_at: isoTime(priority.created_at),
  updated_at: isoTime(priority.updated_at),
});
