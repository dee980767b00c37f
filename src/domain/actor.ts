import { Problem } from '../lib/problem.ts';
import type { Permission } from './permissions.ts';

/** Who asks for something. Everything the domain does is done by someone, and recorded so. */
export type Actor = {
  kind: 'agent' | 'contact' | 'bot' | 'system' | 'nobody';
  id: number | null;
  permissions: ReadonlySet<Permission>;
  /** A key bound to a business sees only that one. */
  businessId: number | null;
  keyId: number | null;
  sessionId: number | null;
  requestId: string | null;
  address: string | null;
};

const someone = (kind: Actor['kind'], granted: ReadonlySet<Permission>): Actor => ({
  kind,
  id: null,
  permissions: granted,
  businessId: null,
  keyId: null,
  sessionId: null,
  requestId: null,
  address: null,
});

export const system: Actor = someone('system', new Set());
export const nobody: Actor = someone('nobody', new Set());

export function authorize(actor: Actor, permission: Permission) {
  if (actor.kind !== 'system' && !actor.permissions.has(permission)) throw Problem.forbidden(permission);
}

/** The agent behind the request; routes for signed-in people rely on there being one. */
export function agentOf(actor: Actor) {
  if (actor.kind === 'agent' && actor.id !== null) return actor.id;
  throw new Problem('unauthenticated', 'unauthenticated', 'Sign in or send an API key.');
}

/** Nobody hands out, or takes over, rights that they do not have themselves. */
export function authorizeGrant(actor: Actor, granted: Iterable<Permission>) {
  if (actor.kind === 'system') return;
  for (const permission of granted)
    if (!actor.permissions.has(permission)) throw Problem.forbidden(permission);
}
