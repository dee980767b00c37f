import { maybe } from '../lib/maybe.ts';
import { Problem } from '../lib/problem.ts';
import { type Actor, authorizeEverywhere, authorizeGrant } from './actor.ts';
import type { Core } from './core.ts';
import { permissions as everyPermission, isPermission, type Permission } from './permissions.ts';

type Row = {
  id: number;
  uuid: string;
  name: string;
  description: string;
  permissions: string;
  builtin: number;
  version: number;
  created_at: number;
  updated_at: number;
};
export type Role = Omit<Row, 'permissions' | 'builtin'> & {
  permissions: readonly Permission[];
  builtin: boolean;
};
type Wanted = { name: string; description?: string; permissions: readonly Permission[] };
export const ADMIN = 'Admin';

export function roles({ store, clock, ids, events, audit }: Core) {
  const all = store.rows<[], Row>('roles.all', 'select * from roles order by id');
  const byId = store.rows<[id: number], Row>('roles.byId', 'select * from roles where id = ?');
  const byName = store.rows<[name: string], Row>('roles.byName', 'select * from roles where name = ?');
  const ofAgent = store.rows<[agentId: number], Row>(
    'roles.ofAgent',
    'select roles.* from roles join agent_roles on role_id = roles.id where agent_id = ? order by roles.id',
  );
  const insert = store.rows<[Omit<Row, 'id' | 'version'>], Row>(
    'roles.insert',
    `insert into roles (uuid, name, description, permissions, builtin, created_at, updated_at)
     values (@uuid, @name, @description, @permissions, @builtin, @created_at, @updated_at) returning *`,
  );
  const save = store.rows<[Pick<Row, 'id' | 'name' | 'description' | 'permissions' | 'updated_at'>], Row>(
    'roles.save',
    `update roles set name = @name, description = @description, permissions = @permissions,
            version = version + 1, updated_at = @updated_at where id = @id returning *`,
  );
  const remove = store.change<[id: number]>('roles.remove', 'delete from roles where id = ?');
  const holders = store.values<[id: number], number>(
    'roles.holders',
    `select count(*) from agent_roles join agents on agents.id = agent_id
     where role_id = ? and agents.deleted_at is null`,
  );
  const dropLinks = store.change<[id: number]>(
    'roles.dropLinks',
    'delete from agent_roles where role_id = ?',
  );

  function get(id: number) {
    const row = byId.get(id);
    if (!row) throw Problem.missing('role', id);
    return fromRow(row);
  }

  /** Roles by name, in any case; an unknown one is refused with the list of those there are. */
  function named(names: readonly string[]) {
    return names.map((name) => {
      const row = byName.get(name);
      if (!row)
        throw Problem.invalid('roles', `There is no role ${name}. There are: ${namesOfAll().join(', ')}.`);
      return fromRow(row);
    });
  }

  function create(actor: Actor, wanted: Wanted, builtin = false) {
    authorizeEverywhere(actor);
    authorizeGrant(actor, wanted.permissions);
    refuseTaken(wanted.name);
    const now = clock.now();
    const row = insert.one({
      uuid: ids.uuid(),
      name: wanted.name,
      description: wanted.description ?? '',
      permissions: JSON.stringify([...new Set(wanted.permissions)]),
      builtin: Number(builtin),
      created_at: now,
      updated_at: now,
    });
    return recorded('role.created', actor, row, { permissions: wanted.permissions });
  }

  function update(actor: Actor, id: number, wanted: Partial<Wanted>) {
    authorizeEverywhere(actor);
    const before = get(id);
    if (before.name === ADMIN)
      throw Problem.conflict('role_builtin', 'The role Admin always holds every permission.');
    if (wanted.name !== undefined && wanted.name.toLowerCase() !== before.name.toLowerCase())
      refuseTaken(wanted.name);
    authorizeGrant(actor, wanted.permissions ?? []);
    const { name, description, permissions } = { ...before, ...wanted };
    const row = save.one({
      id,
      name,
      description,
      permissions: JSON.stringify(permissions),
      updated_at: clock.now(),
    });
    return recorded('role.updated', actor, row, wanted);
  }

  function destroy(actor: Actor, id: number) {
    authorizeEverywhere(actor);
    const role = get(id);
    if (role.builtin)
      throw Problem.conflict('role_builtin', `The role ${role.name} belongs to every installation.`);
    if ((holders.get(id) ?? 0) > 0)
      throw Problem.conflict('role_in_use', `Agents still have the role ${role.name}.`);
    dropLinks.run(id);
    remove.run(id);
    events.record('role.deleted', id, actor);
    audit.note('role.deleted', actor, { kind: 'role', id }, { name: role.name });
  }

  function recorded(
    name: 'role.created' | 'role.updated',
    actor: Actor,
    row: Row,
    details: Record<string, unknown>,
  ) {
    events.record(name, row.id, actor);
    audit.note(name, actor, { kind: 'role', id: row.id }, details);
    return fromRow(row);
  }

  function refuseTaken(name: string) {
    if (byName.get(name)) throw Problem.conflict('name_taken', `There is a role ${name} already.`);
  }

  const namesOfAll = () => all.all().map((row) => row.name);
  return {
    all: () => all.all().map(fromRow),
    get,
    find: (id: number) => maybe(byId.get(id), fromRow),
    named,
    ofAgent: (agentId: number) => ofAgent.all(agentId).map(fromRow),
    create,
    update,
    destroy,
  };
}

const fromRow = (row: Row): Role => ({
  ...row,
  builtin: row.builtin === 1,
  permissions: row.name === ADMIN ? everyPermission : namesIn(row.permissions).filter(isPermission),
});
const namesIn = (list: string): string[] => JSON.parse(list);
