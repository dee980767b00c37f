import { Problem } from '../lib/problem.ts';
import { type Actor, authorizeEverywhere } from './actor.ts';
import { isPermission, type Permission } from './permissions.ts';

export const dialectNames = ['native', 'thikaa', 'libredesk', 'chatflow', 'octocom', 'aimychats'] as const;
export type DialectName = (typeof dialectNames)[number];
const isDialectScope = (scope: string) => dialectNames.some((name) => scope === `dialect:${name}`);

/** Effective rights are those of the agent that the scopes name too; scopes without a permission narrow nothing. */
export function narrowed(granted: ReadonlySet<Permission>, scopes: readonly string[]) {
  const named = scopes.filter(isPermission);
  const dialects = scopes.filter(isDialectScope).map((scope) => scope.slice('dialect:'.length));
  return {
    permissions: named.length === 0 ? granted : new Set(named.filter((name) => granted.has(name))),
    dialects: dialects.length === 0 ? null : new Set(dialects),
  };
}

export function refuseUnknown(scopes: readonly string[]) {
  const unknown = scopes.filter((scope) => !isPermission(scope) && !isDialectScope(scope));
  if (unknown.length === 0) return;
  throw Problem.invalid('scopes', `Unknown scope ${unknown[0]}: a scope is a permission or dialect:NAME.`);
}

type Wanted = { scopes?: string[]; businessId?: number | null; expiresAt?: number | null };

/** What a key makes stays within its own limits: the same business, no further dialects, no longer life. */
export function within(actor: Actor, { scopes = [], businessId = null, expiresAt = null }: Wanted) {
  if (businessId !== null && businessId !== actor.businessId) authorizeEverywhere(actor);
  return {
    scopes: [...new Set([...scopes, ...dialectsFor(actor, scopes.filter(isDialectScope))])],
    businessId: actor.businessId ?? businessId,
    expiresAt: endFor(actor, expiresAt),
  };
}

function dialectsFor({ key }: Actor, wanted: string[]) {
  const own = key?.scopes.filter(isDialectScope) ?? [];
  const beyond = own.length > 0 && wanted.find((scope) => !own.includes(scope));
  if (beyond) throw Problem.forbidden(beyond);
  return wanted.length > 0 ? wanted : own;
}

function endFor({ key }: Actor, wanted: number | null) {
  const latest = key?.expiresAt ?? null;
  if (latest === null || (wanted !== null && wanted <= latest)) return wanted;
  if (wanted === null) return latest;
  throw Problem.invalid('expires_at', 'A key that was made with a key cannot outlive it.');
}
