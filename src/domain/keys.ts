import { createHash, timingSafeEqual } from 'node:crypto';
import { Problem } from '../lib/problem.ts';
import { type Actor, authorizeGrant } from './actor.ts';
import type { Core } from './core.ts';
import { isPermission, type Permission } from './permissions.ts';
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

export const dialectNames = ['native', 'thikaa', 'libredesk', 'chatflow', 'octocom', 'aimychats'] as const;
const isDialectScope = (scope: string) => dialectNames.some((name) => scope === `dialect:${name}`);

/** API keys: an id (`ck_…`), a secret (`cs_…`, shown once, kept as a hash), and both joined by a dot as the token. */
export function keys(
  { store, clock, ids, events, audit }: Core,
  { roles }: { roles: ReturnType<typeof rolesOf> },
) {
  const insert = store.rows<[Omit<Row, 'id' | 'revoked_at' | 'last_used_at' | 'kind'>], Row>(
    'keys.insert',
    `insert into api_keys (uuid, key, secret_hash, agent_id, business_id, name, scopes, expires_at, created_at)
     values (@uuid, @key, @secret_hash, @agent_id, @business_id, @name, @scopes, @expires_at, @created_at) returning *`,
  );
  const byKey = store.rows<[key: string], Row>('keys.byKey', 'select * from api_keys where key = ?');
  const byId = store.rows<[id: number], Row>('keys.byId', 'select * from api_keys where id = ?');
  const page = store.rows<[before: number, limit: number], Row>(
    'keys.page',
    'select * from api_keys where id < ? order by id desc limit ?',
  );
  const pageOfAgent = store.rows<[agentId: number, before: number, limit: number], Row>(
    'keys.pageOfAgent',
    'select * from api_keys where agent_id = ? and id < ? order by id desc limit ?',
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
    const scopes = [...new Set(wanted.scopes ?? [])];
    refuseUnknown(scopes);
    authorizeGrant(actor, narrowed(rightsOf(wanted.agentId), scopes).permissions);
    const secret = `cs_${ids.secret(32)}`;
    const row = insert.get({
      uuid: ids.uuid(),
      key: `ck_${ids.secret(12).replaceAll(/[-_]/g, 'x')}`,
      secret_hash: hashOf(secret),
      agent_id: wanted.agentId,
      business_id: actor.businessId ?? wanted.businessId ?? null,
      name: wanted.name,
      scopes: JSON.stringify(scopes),
      expires_at: wanted.expiresAt ?? null,
      created_at: clock.now(),
    }) as Row;
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

  /** Saying it twice is fine: a revoked key stays revoked, and only the first time is recorded. */
  function revoke(actor: Actor, id: number) {
    const key = get(id);
    if (markRevoked.run(clock.now(), id).changes > 0) {
      events.record('key.revoked', id, actor);
      audit.note('key.revoked', actor, { kind: 'key', id }, { name: key.name });
    }
    return get(id);
  }

  /** The key these credentials belong to, if they are right; whether it still may is asked of `isUsable`. */
  function matching(key: string, secret: string) {
    const row = byKey.get(key);
    return row && timingSafeEqual(row.secret_hash, hashOf(secret)) ? fromRow(row) : null;
  }

  return {
    create,
    get,
    named,
    revoke,
    matching,
    markUsed: (id: number, at: number) => void markUsed.run(at, id),
    page: (before: number, limit: number, agentId?: number) =>
      (agentId === undefined ? page.all(before, limit) : pageOfAgent.all(agentId, before, limit)).map(
        fromRow,
      ),
  };
}

export const isUsable = (key: ApiKey, now: number) =>
  key.revoked_at === null && (key.expires_at === null || key.expires_at > now);

/** Effective rights are those of the agent that the scopes name too; scopes without a permission narrow nothing. */
export function narrowed(granted: ReadonlySet<Permission>, scopes: string[]) {
  const named = scopes.filter(isPermission);
  const dialects = scopes.filter(isDialectScope).map((scope) => scope.slice('dialect:'.length));
  return {
    permissions: named.length === 0 ? granted : new Set(named.filter((name) => granted.has(name))),
    dialects: dialects.length === 0 ? null : new Set(dialects),
  };
}

function refuseUnknown(scopes: string[]) {
  const unknown = scopes.filter((scope) => !isPermission(scope) && !isDialectScope(scope));
  if (unknown.length === 0) return;
  throw Problem.invalid('scopes', `Unknown scope ${unknown[0]}: a scope is a permission or dialect:NAME.`);
}

// 32 random bytes need no slow hash: there is nothing to guess.
const hashOf = (secret: string) => createHash('sha256').update(secret).digest();
const fromRow = ({ secret_hash: _, scopes, ...row }: Row): ApiKey => ({ ...row, scopes: JSON.parse(scopes) });
