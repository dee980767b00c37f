import type { Core } from '../core.ts';
import type { Identity } from './identity-values.ts';

export type IdentityRow = Identity & {
  id: number;
  contact_id: number;
  business_id: number;
  created_at: number;
};
export type IdentityRows = ReturnType<typeof identityRows>;
type Owner = { id: number; business_id: number };

/** The rows of what contacts are known by. */
export function identityRows({ store, clock }: Pick<Core, 'store' | 'clock'>) {
  const of = store.rows<[contactId: number], IdentityRow>(
    'identities.of',
    'select * from contact_identities where contact_id = ? order by id',
  );
  const find = store.rows<[businessId: number, channel: string, value: string], IdentityRow>(
    'identities.find',
    'select * from contact_identities where business_id = ? and channel = ? and value = ?',
  );
  const insert = store.change<[Omit<IdentityRow, 'id'>]>(
    'identities.insert',
    `insert into contact_identities (contact_id, business_id, channel, value, created_at)
     values (@contact_id, @business_id, @channel, @value, @created_at) on conflict do nothing`,
  );
  const remove = store.change<[{ id: number; contactId: number }]>(
    'identities.remove',
    'delete from contact_identities where id = @id and contact_id = @contactId',
  );

  /** Whether it is the owner's now, and was not before. */
  const attach = (owner: Owner, identity: Identity) =>
    insert.run({
      contact_id: owner.id,
      business_id: owner.business_id,
      channel: identity.channel,
      value: identity.value,
      created_at: clock.now(),
    }).changes > 0;

  const detach = (contactId: number, id: number) => remove.run({ id, contactId }).changes > 0;

  function drop(owner: Owner, { channel, value }: Identity) {
    const found = find.get(owner.business_id, channel, value);
    if (found) detach(owner.id, found.id);
  }

  return {
    of: (contactId: number) => of.all(contactId),
    valuesOf: (contactId: number, channel: string) =>
      of.all(contactId).flatMap((row) => (row.channel === channel ? [row.value] : [])),
    find: (businessId: number, { channel, value }: Identity) => find.get(businessId, channel, value),
    attach,
    detach,
    drop,
  };
}
