import { categories, type Status as DomainStatus } from '../../domain/statuses.ts';
import { route } from '../../http/route.ts';
import { isoTime } from '../../lib/clock.ts';
import {
  array,
  boolean,
  dateTime,
  type Infer,
  integer,
  named,
  object,
  oneOf,
  partial,
  text,
  uuid,
} from '../../lib/schema.ts';
import { idParams } from './shapes.ts';
import { refuseStale, versioned } from './versions.ts';

const tag = 'Statuses';
const access = 'status:manage';
const Status = named(
  'Status',
  object({
    id: integer(),
    uuid: uuid(),
    name: text(),
    category: oneOf(...categories),
    builtin: boolean({ description: 'Whether it can be neither changed nor deleted.' }),
    version: integer(),
    created_at: dateTime(),
    updated_at: dateTime(),
  }),
);
const wanted = object({
  name: text({ minLength: 1, maxLength: 25, pattern: '\\S' }),
  category: oneOf(...categories),
});

export const listStatuses = route({
  method: 'get',
  path: '/api/v1/statuses',
  tag,
  summary: 'List statuses',
  access: 'signed-in',
  returns: object({ data: array(Status) }),
  handle: ({ domain }) => ({ data: domain.statuses.all().map(presentStatus) }),
});

export const getStatus = route({
  method: 'get',
  path: '/api/v1/statuses/:id',
  tag,
  summary: 'Get a status',
  access: 'signed-in',
  params: idParams,
  returns: Status,
  handle({ domain, params }) {
    const status = domain.statuses.get(domain.idOf('statuses', params.id));
    return versioned(presentStatus(status), status.version);
  },
});

export const createStatus = route({
  method: 'post',
  path: '/api/v1/statuses',
  tag,
  summary: 'Add a status',
  access,
  body: named('NewStatus', wanted),
  status: 201,
  returns: Status,
  change: ({ domain, actor, body }) => presentStatus(domain.statuses.create(actor, body)),
});

export const changeStatus = route({
  method: 'patch',
  path: '/api/v1/statuses/:id',
  tag,
  summary: 'Change a status',
  description: 'Of one that conversations have, only the name.',
  access,
  params: idParams,
  body: named('StatusChange', partial(wanted)),
  returns: Status,
  change({ domain, actor, request, params, body }) {
    const id = domain.idOf('statuses', params.id);
    refuseStale(request, domain.statuses.get(id).version);
    const status = domain.statuses.update(actor, id, body);
    return versioned(presentStatus(status), status.version);
  },
});

export const reorderStatuses = route({
  method: 'post',
  path: '/api/v1/statuses/reorder',
  tag,
  summary: 'Put the statuses in another order',
  description: 'The order in which people find them in lists.',
  access,
  body: object({ ids: array(integer(), { maxItems: 1000, uniqueItems: true }) }),
  returns: object({ data: array(Status) }),
  change: ({ domain, actor, body }) => ({
    data: domain.statuses.reorder(actor, body.ids).map(presentStatus),
  }),
});

export const deleteStatus = route({
  method: 'delete',
  path: '/api/v1/statuses/:id',
  tag,
  summary: 'Delete a status',
  description: 'Only one that no conversation has, and none of those that belong to every installation.',
  access,
  params: idParams,
  returns: null,
  change: ({ domain, actor, params }) => domain.statuses.destroy(actor, domain.idOf('statuses', params.id)),
});

export const presentStatus = (status: DomainStatus): Infer<typeof Status> => ({
  id: status.id,
  uuid: status.uuid,
  name: status.name,
  category: status.category,
  builtin: status.builtin === 1,
  version: status.version,
  created_at: isoTime(status.created_at),
  updated_at: isoTime(status.updated_at),
});
