import { isPermission, type Permission, permissions } from '../../domain/permissions.ts';
import type { Role as DomainRole } from '../../domain/roles.ts';
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

const tag = 'Roles';
const everyPermission: readonly Permission[] = permissions;
const permission = oneOf(...everyPermission);
const name = text({ minLength: 1, maxLength: 50, pattern: '\\S' });
const Role = named(
  'Role',
  object({
    id: integer(),
    uuid: uuid(),
    name: text(),
    description: text(),
    permissions: array(text()),
    builtin: boolean(),
    version: integer(),
    created_at: dateTime(),
    updated_at: dateTime(),
  }),
);
const NewRole = named(
  'NewRole',
  object(
    { name, permissions: array(permission, { maxItems: 200 }) },
    { description: text({ maxLength: 500 }) },
  ),
);
const RoleChange = named(
  'RoleChange',
  partial(
    object({
      name,
      description: text({ maxLength: 500 }),
      permissions: array(permission, { maxItems: 200 }),
    }),
  ),
);

export const listRoles = route({
  method: 'get',
  path: '/api/v1/roles',
  tag,
  summary: 'List roles',
  access: 'signed-in',
  returns: object({ data: array(Role) }),
  handle: ({ domain }) => ({ data: domain.roles.all().map(presentRole) }),
});

export const getRole = route({
  method: 'get',
  path: '/api/v1/roles/:id',
  tag,
  summary: 'Get a role',
  access: 'signed-in',
  params: idParams,
  returns: Role,
  handle({ domain, params }) {
    const role = domain.roles.get(domain.idOf('roles', params.id));
    return versioned(presentRole(role), role.version);
  },
});

export const createRole = route({
  method: 'post',
  path: '/api/v1/roles',
  tag,
  summary: 'Add a role',
  description: 'A role can only hold permissions that you have yourself.',
  access: 'roles:manage',
  body: NewRole,
  status: 201,
  returns: Role,
  change: ({ domain, actor, body }) =>
    presentRole(domain.roles.create(actor, { ...body, permissions: body.permissions.filter(isPermission) })),
});

export const changeRole = route({
  method: 'patch',
  path: '/api/v1/roles/:id',
  tag,
  summary: 'Change a role',
  access: 'roles:manage',
  params: idParams,
  body: RoleChange,
  returns: Role,
  change({ domain, actor, request, params, body }) {
    const id = domain.idOf('roles', params.id);
    refuseStale(request, domain.roles.get(id).version);
    const role = domain.roles.update(actor, id, body);
    return versioned(presentRole(role), role.version);
  },
});

export const deleteRole = route({
  method: 'delete',
  path: '/api/v1/roles/:id',
  tag,
  summary: 'Delete a role',
  description: 'Only one that no agent has, and none of those that belong to every installation.',
  access: 'roles:manage',
  params: idParams,
  returns: null,
  change: ({ domain, actor, params }) => domain.roles.destroy(actor, domain.idOf('roles', params.id)),
});

export const listPermissions = route({
  method: 'get',
  path: '/api/v1/permissions',
  tag,
  summary: 'Every permission there is',
  access: 'signed-in',
  returns: object({ data: array(text()) }),
  handle: () => ({ data: [...permissions] }),
});

export const presentRole = (role: DomainRole): Infer<typeof Role> => ({
  id: role.id,
  uuid: role.uuid,
  name: role.name,
  description: role.description,
  permissions: [...role.permissions],
  builtin: role.builtin,
  version: role.version,
  created_at: isoTime(role.created_at),
  updated_at: isoTime(role.updated_at),
});
