import type { Priority as DomainPriority } from '../../domain/priorities.ts';
import { route } from '../../http/route.ts';
import { isoTime } from '../../lib/clock.ts';
import { array, dateTime, type Infer, integer, named, object, text, uuid } from '../../lib/schema.ts';

const Priority = named(
  'Priority',
  object({
    id: integer(),
    uuid: uuid(),
    name: text(),
    rank: integer({ description: 'Grows with the urgency.' }),
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

const presentPriority = (priority: DomainPriority): Infer<typeof Priority> => ({
  id: priority.id,
  uuid: priority.uuid,
  name: priority.name,
  rank: priority.rank,
  created_at: isoTime(priority.created_at),
  updated_at: isoTime(priority.updated_at),
});
