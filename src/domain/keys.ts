import { timingSafeEqual } from 'node:crypto';
import { maybe } from '../lib/maybe.ts';
import { Problem } from '../lib/problem.ts';
import { secretHash } from '../lib/secret-hash.ts';
import { type Actor, authorize, authorizeEverywhere, authorizeGrant, authorizeOwner } from './actor.ts';
import type { Core } from './core.ts';
import { narrowed, refuseUnknown, within } from './key-limits.ts';
import type { roles as rolesOf } from './roles.ts';

type Row = {
  id: number;
  uuid: string;
  key: string;
  secret_hash: Buffer;
  kind: 'key' | 'libredesk';
  agent_id: number;
  business_id: number | null;
  name: string;
  scopes: string;
  expires_at: number | null;
  revoked_at: number | null;
  last_used_at: number | null;
  created_at: number;
};
export type ApiKey = Omit<Row, 'scopes' | 'secret_hash'> & { scopes: string[] };
export type NewKey = {
  agentId: number;
  name: string;
  scopes?: string[];
  businessId?: number | null;
  expiresAt?: number | null;
};
type Filter = { agentId: number | null; businessId: number | null };

/** API keys: an id (`ck_…`), a secret (`cs_…`, shown once, kept as a hash), and both joined by a dot as the token. */
export function keys(
  { store, clock, ids, events, audit }: Core,
  { roles }: { roles: ReturnType<typeof rolesOf> },
) {
  const insert = store.rows<[Omit<Row, 'id' | 'revoked_at' | 'last_used_at'>], Row>(
    'keys.insert',
    `insert into api_keys (uuid, key, secret_hash, kind, agent_id, business_id, name, scopes, expires_at, created_at)
     values (@uuid, @key, @secret_hash, @kind, @agent_id, @business_id, @name, @scopes, @expires_at, @created_at) returning *`,
  );
  const byKey = store.rows<[key: string], Row>('keys.byKey', 'select * from api_keys where key = ?');
  const byId = store.rows<[id: number], Row>('keys.byId', 'select * from api_keys where id = ?');
  const only = store.rows<[agentId: number], Row>(
    'keys.only',
    "select * from api_keys where agent_id = ? and kind = 'libredesk' and revoked_at is null limit 1",
  );
  const page = store.rows<[Filter & { before: number; limit: number }], Row>(
    'keys.page',
    `select * from api_keys
     where id < @before and agent_id = coalesce(@agentId, agent_id) and business_id is coalesce(@businessId, business_id)
     order by id desc limit @limit`,
  );
  const markRevoked = store.change<[at: number, id: number]>(
    'keys.markRevoked',
    'update api_keys set revoked_at = ? where id = ? and revoked_at is null',
  );
  const markUsed = store.change<[at: number, id: number]>(
    'keys.markUsed',
    'update api_keys set last_used_at = ? where id = ?',
  );

  function create(actor: Actor, wanted: NewKey) {
    authorizeOwner(actor, wanted.agentId, 'keys:manage');
    refuseUnknown(wanted.scopes ?? []);
    return make(actor, wanted, 'key');
  }

  /** The one key that Libredesk knows of an agent: a new one takes the place of the last; others stay. */
  function replaceOnly(actor: Actor, agentId: number) {
    revokeOnly(actor, agentId);
    return make(actor, { agentId, name: 'Libredesk' }, 'libredesk');
  }

  function make(actor: Actor, wanted: NewKey, kind: Row['kind']) {
    const { scopes, businessId, expiresAt } = within(actor, wanted);
    authorizeGrant(actor, narrowed(rightsOf(wanted.agentId), scopes).permissions);
    const secret = `cs_${ids.secret(32)}`;
    const row = insert.one({
      uuid: ids.uuid(),
      key: `ck_${ids.secret(12).replaceAll(/[-_]/g, 'x')}`,
      secret_hash: secretHash(secret),
      kind,
      agent_id: wanted.agentId,
      business_id: businessId,
      name: wanted.name,
      scopes: JSON.stringify(scopes),
      expires_at: expiresAt,
      created_at: clock.now(),
    });
    events.record('key.created', row.id, actor);
    audit.note(
      'key.created',
      actor,
      { kind: 'key', id: row.id },
      { name: row.name, agent_id: row.agent_id, scopes },
    );
    return { ...fromRow(row), secret, token: `${row.key}.${secret}` };
  }

  const rightsOf = (agentId: number) => new Set(roles.ofAgent(agentId).flatMap((role) => role.permissions));

  function get(id: number) {
    const row = byId.get(id);
    if (!row) throw Problem.missing('API key', id);
    return fromRow(row);
  }

  function named(key: string) {
    const row = byKey.get(key);
    if (!row) throw Problem.missing('API key', key);
    return fromRow(row);
  }

  function visible(actor: Actor, id: number) {
    const key = get(id);
    if (actor.businessId === null || actor.businessId === key.business_id) return key;
    throw Problem.missing('API key', id);
  }

  /** Saying it twice is fine: a revoked key stays revoked, and only the first time is recorded. */
  function revoke(actor: Actor, id: number) {
    const key = visible(actor, id);
    authorizeOwner(actor, key.agent_id, 'keys:manage');
    end(actor, key);
    return get(id);
  }

  function revokeOnly(actor: Actor, agentId: number) {
    authorizeEverywhere(actor);
    authorize(actor, 'users:manage');
    const key = only.get(agentId);
    if (key) end(actor, key);
  }

  function end(actor: Actor, { id, name }: Pick<Row, 'id' | 'name'>) {
    if (markRevoked.run(clock.now(), id).changes === 0) return;
    events.record('key.revoked', id, actor);
    audit.note('key.revoked', actor, { kind: 'key', id }, { name });
  }

  /** The key with this id, as long as it may be used. */
  function usable(id: number) {
    const row = byId.get(id);
    return row && isUsable(row, clock.now()) ? fromRow(row) : null;
  }

  /** The key these credentials belong to, if they are right; whether it still may is asked of `isUsable`. */
  function matching(key: string, secret: string) {
    const row = byKey.get(key);
    return row && timingSafeEqual(row.secret_hash, secretHash(secret)) ? fromRow(row) : null;
  }

  return {
    create,
    get,
    find: (id: number) => maybe(byId.get(id), fromRow),
    named,
    onlyOf: (agentId: number) => maybe(only.get(agentId), fromRow),
    replaceOnly,
    revokeOnly,
    revoke,
    matching,
    usable,
    markUsed: (id: number, at: number) => void markUsed.run(at, id),
    page: (filter: Filter, before: number, limit: number) =>
      page.all({ ...filter, before, limit }).map(fromRow),
  };
}

export const isUsable = (key: Pick<ApiKey, 'revoked_at' | 'expires_at'>, now: number) =>
  key.revoked_at === null && (key.expires_at === null || key.expires_at > now);

const fromRow = ({ secret_hash: _, scopes, ...row }: Row): ApiKey => ({ ...row, scopes: JSON.parse(scopes) });
