import { categories, type Status as DomainStatus } from '../../domain/statuses.ts';
import { route } from '../../http/route.ts';
import { isoTime } from '../../lib/clock.ts';
import {
  array,
  dateTime,
  type Infer,
  integer,
  named,
  object,
  oneOf,
  openObject,
  text,
} from '../../lib/schema.ts';
import { Done, done, succeeded, success } from './envelope.ts';
import { idParams } from './ids.ts';

const tag = 'Status and priority';
const category = oneOf(...categories);
const Status = named('Status', object({ id: integer(), created_at: dateTime(), name: text(), category }));
const StatusResponse = named('StatusResponse', success(Status));
const StatusRequest = named(
  'StatusRequest',
  openObject({ name: text({ minLength: 1, maxLength: 25, pattern: '\\S' }) }, { category }),
);
const Priority = named('Priority', object({ id: integer(), created_at: dateTime(), name: text() }));

export const listPriorities = route({
  method: 'get',
  path: '/api/v1/priorities',
  operationId: 'handleGetPriorities',
  tag,
  summary: 'Get Conversation Priorities',
  access: 'signed-in',
  returns: named('PriorityListResponse', success(array(Priority))),
  handle: ({ domain }) =>
    succeeded(
      domain.priorities
        .all()
        .map(({ id, name, created_at }) => ({ id, created_at: isoTime(created_at), name })),
    ),
});

export const listStatuses = route({
  method: 'get',
  path: '/api/v1/statuses',
  operationId: 'handleGetStatuses',
  tag,
  summary: 'Get Conversation Statuses',
  access: 'signed-in',
  returns: named('StatusListResponse', success(array(Status))),
  handle: ({ domain }) => succeeded(domain.statuses.all().map(presentStatus)),
});

export const createStatus = route({
  method: 'post',
  path: '/api/v1/statuses',
  operationId: 'handleCreateStatus',
  tag,
  summary: 'Create Conversation Status',
  description: 'Without a category it is an open one.',
  access: 'status:manage',
  body: StatusRequest,
  returns: StatusResponse,
  change: ({ domain, actor, body: { name, category: wanted = 'open' } }) =>
    succeeded(presentStatus(domain.statuses.create(actor, { name, category: wanted }))),
});

export const updateStatus = route({
  method: 'put',
  path: '/api/v1/statuses/:id',
  operationId: 'handleUpdateStatus',
  tag,
  summary: 'Update Conversation Status',
  description: 'None of the four that belong to every installation; of one that is in use only the name.',
  access: 'status:manage',
  params: idParams,
  body: StatusRequest,
  returns: StatusResponse,
  change({ domain, actor, params, body: { name, category: wanted } }) {
    const change = { name, ...(wanted && { category: wanted }) };
    return succeeded(presentStatus(domain.statuses.update(actor, Number(params.id), change)));
  },
});

export const deleteStatus = route({
  method: 'delete',
  path: '/api/v1/statuses/:id',
  operationId: 'handleDeleteStatus',
  tag,
  summary: 'Delete Conversation Status',
  description: 'Only one that no conversation has, and none of the four that belong to every installation.',
  access: 'status:manage',
  params: idParams,
  returns: Done,
  change({ domain, actor, params }) {
    domain.statuses.destroy(actor, Number(params.id));
    return done;
  },
});

const presentStatus = ({ id, created_at, name, category: kind }: DomainStatus): Infer<typeof Status> => ({
  id,
  created_at: isoTime(created_at),
  name,
  category: kind,
});
