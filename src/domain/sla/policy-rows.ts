import type { Core } from '../core.ts';

/** What may hold a clock: the conversation is snoozed, or it is the contact's turn. */
export const pauses = ['snoozed', 'waiting_on_contact'] as const;

/** Working time; null is no promise. */
export type Targets = {
  first_response_ms: number | null;
  next_response_ms: number | null;
  resolution_ms: number | null;
};
type Row = Targets & {
  id: number;
  uuid: string;
  name: string;
  description: string;
  pause_when: string;
  restart_on_reopen: number;
  warn_before_ms: number | null;
  version: number;
  created_at: number;
  updated_at: number;
};
type Manner = { pause_when: (typeof pauses)[number][]; restart_on_reopen: boolean };
export type SlaPolicy = Omit<Row, keyof Manner> & Manner;
type Saved = Omit<Row, 'id' | 'uuid' | 'version' | 'created_at'>;

/** The statements about SLA policies; what they mean is in policies.ts. */
export function policyRows({ store }: Pick<Core, 'store'>) {
  const all = store.rows<[], Row>('slaPolicies.all', 'select * from sla_policies order by id');
  const byId = store.rows<[id: number], Row>('slaPolicies.byId', 'select * from sla_policies where id = ?');
  const insert = store.rows<[Saved & { uuid: string }], Row>(
    'slaPolicies.insert',
    `insert into sla_policies (uuid, name, description, first_response_ms, next_response_ms, resolution_ms,
                               pause_when, restart_on_reopen, warn_before_ms, created_at, updated_at)
     values (@uuid, @name, @description, @first_response_ms, @next_response_ms, @resolution_ms,
             @pause_when, @restart_on_reopen, @warn_before_ms, @updated_at, @updated_at) returning *`,
  );
  const save = store.rows<[Saved & { id: number }], Row>(
    'slaPolicies.save',
    `update sla_policies
     set name = @name, description = @description, first_response_ms = @first_response_ms,
         next_response_ms = @next_response_ms, resolution_ms = @resolution_ms, pause_when = @pause_when,
         restart_on_reopen = @restart_on_reopen, warn_before_ms = @warn_before_ms,
         version = version + 1, updated_at = @updated_at
     where id = @id returning *`,
  );
  const remove = store.change<[id: number]>('slaPolicies.remove', 'delete from sla_policies where id = ?');
  const teamsWith = store.values<[id: number], string>(
    'slaPolicies.teamsWith',
    'select name from teams where sla_policy_id = ? order by id',
  );
  const prioritiesWith = store.values<[id: number], string>(
    'slaPolicies.prioritiesWith',
    'select name from priorities where sla_policy_id = ? order by id',
  );
  const isOnConversations = store.values<[id: number], number>(
    'slaPolicies.isOnConversations',
    'select 1 from conversations where sla_policy_id = ? limit 1',
  );
  const wasApplied = store.values<[id: number], number>(
    'slaPolicies.wasApplied',
    'select 1 from applied_slas where sla_policy_id = ? limit 1',
  );

  return {
    all: () => all.all().map(fromRow),
    byId(id: number) {
      const row = byId.get(id);
      return row && fromRow(row);
    },
    insert: (wanted: Saved & { uuid: string }) => fromRow(insert.get(wanted) as Row),
    save: (wanted: Saved & { id: number }) => fromRow(save.get(wanted) as Row),
    remove,
    teamsWith,
    prioritiesWith,
    isPromised: (id: number) => isOnConversations.get(id) === 1 || wasApplied.get(id) === 1,
  };
}

const fromRow = (row: Row): SlaPolicy => ({
  ...row,
  pause_when: JSON.parse(row.pause_when),
  restart_on_reopen: row.restart_on_reopen === 1,
});
