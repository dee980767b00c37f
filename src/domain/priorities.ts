import { Problem } from '../lib/problem.ts';
import { type Actor, authorize, authorizeEverywhere } from './actor.ts';
import type { Core } from './core.ts';
import type { slaPolicies as slaPoliciesOf } from './sla/policies.ts';

export type Priority = {
  id: number;
  uuid: string;
  name: string;
  rank: number;
  sla_policy_id: number | null;
  created_at: number;
  updated_at: number;
};

type Parts = { slaPolicies: ReturnType<typeof slaPoliciesOf> };

/** How pressing a conversation is, the least first. An installation begins with three and keeps them. */
export function priorities({ store, clock, ids, events, audit }: Core, { slaPolicies }: Parts) {
  const all = store.rows<[], Priority>('priorities.all', 'select * from priorities order by rank');
  const insert = store.change<[Omit<Priority, 'id' | 'sla_policy_id' | 'updated_at'>]>(
    'priorities.insert',
    `insert into priorities (uuid, name, rank, created_at, updated_at)
     values (@uuid, @name, @rank, @created_at, @created_at)`,
  );

  const byId = store.rows<[id: number], Priority>('priorities.byId', 'select * from priorities where id = ?');
  const promise = store.rows<[{ id: number; policyId: number | null; now: number }], Priority>(
    'priorities.promise',
    'update priorities set sla_policy_id = @policyId, updated_at = @now where id = @id returning *',
  );

  /** A priority by its name, in any case. */
  function named(name: string) {
    const known = all.all();
    const priority = known.find((each) => each.name.toLowerCase() === name.trim().toLowerCase());
    if (priority) return priority;
    const names = known.map((each) => each.name).join(', ');
    throw Problem.invalid('priority', `There is no priority ${name}. There are ${names}.`);
  }

  function add(name: string, rank: number) {
    insert.run({ uuid: ids.uuid(), name, rank, created_at: clock.now() });
  }

  /** From now on whatever becomes so pressing is promised what the policy says, whichever team has it. */
  function promiseTo(actor: Actor, id: number, policyId: number | null) {
    authorizeEverywhere(actor);
    authorize(actor, 'sla:manage');
    if (!byId.get(id)) throw Problem.missing('priority', id);
    if (policyId !== null && !slaPolicies.find(policyId))
      throw Problem.invalid('sla_policy_id', 'There is no such SLA policy.');
    const priority = promise.one({ id, policyId, now: clock.now() });
    events.record('priority.updated', id, actor, { data: { changed: ['sla_policy_id'] } });
    audit.note('priority.updated', actor, { kind: 'priority', id }, { sla_policy_id: policyId });
    return priority;
  }

  return { all: () => all.all(), find: (id: number) => byId.get(id), named, add, promiseTo };
}
