import { Problem } from '../lib/problem.ts';
import { isPermission, type Permission } from './permissions.ts';

/** Who asks for something. Everything the domain does is done by someone, and recorded so. */
export type Actor = {
  kind: 'agent' | 'contact' | 'bot' | 'system' | 'nobody';
  id: number | null;
  permissions: ReadonlySet<Permission>;
  /** A key bound to a business sees only that one. */
  businessId: number | null;
  key: UsedKey | null;
  sessionId: number | null;
  requestId: string | null;
  address: string | null;
  /** The automation rule that acts: what it does is no occasion for rules. */
  ruleId?: number;
  /** The demo: what it does is recorded as made up, and nothing follows from it. */
  isDemo?: true;
};
/** The API key that stands for the agent, and what it was narrowed to. */
export type UsedKey = { id: number; scopes: readonly string[]; expiresAt: number | null };

const someone = (kind: Actor['kind'], granted: ReadonlySet<Permission>): Actor => ({
  kind,
  id: null,
  permissions: granted,
  businessId: null,
  key: null,
  sessionId: null,
  requestId: null,
  address: null,
});

export const system: Actor = someone('system', new Set());
/** What a rule does is done by the system, and known as that rule's. */
export const byRule = (ruleId: number): Actor => ({ ...system, ruleId });
/** What the demo makes and takes away is done by the system, and known as made up. */
export const byDemo: Actor = { ...system, isDemo: true };
/** What follows by itself from what somebody did is nobody's choice; of which rule or request it came stays known. */
export const inConsequence = ({ ruleId, isDemo, requestId }: Actor): Actor => ({
  ...system,
  requestId,
  ...(ruleId !== undefined && { ruleId }),
  ...(isDemo && { isDemo }),
});
export const nobody: Actor = someone('nobody', new Set());
/** An agent with these rights, however they come. */
export const asAgent = (id: number, permissions: ReadonlySet<Permission>): Actor => ({
  ...someone('agent', permissions),
  id,
});

export function authorize(actor: Actor, permission: Permission) {
  if (actor.kind !== 'system' && !actor.permissions.has(permission)) throw Problem.forbidden(permission);
}

/** The agent behind the request; routes for signed-in people rely on there being one. */
export function agentOf(actor: Actor) {
  if (actor.kind === 'agent' && actor.id !== null) return actor.id;
  throw new Problem('unauthenticated', 'unauthenticated', 'Sign in or send an API key.');
}

/** Whether the key in use may less than its agent: then it is no stand-in for the person. */
export const isNarrowed = ({ key }: Actor) => key?.scopes.some(isPermission) ?? false;

/** Everybody looks after what is their own; whoever looks after that of others, or comes with a narrowed key, needs the permission. */
export function authorizeOwner(actor: Actor, ownerId: number, permission: Permission) {
  if (actor.id !== ownerId || isNarrowed(actor)) authorize(actor, permission);
}

/** What concerns the whole installation is out of reach of a key that is bound to one business. */
export function authorizeEverywhere(actor: Actor) {
  if (actor.businessId === null) return;
  const sentence = 'This key is bound to one business; what you ask for concerns all of them.';
  throw new Problem('forbidden', 'bound_to_business', sentence);
}

/** Nobody hands out, or takes over, rights that they do not have themselves. */
export function authorizeGrant(actor: Actor, granted: Iterable<Permission>) {
  if (actor.kind === 'system') return;
  for (const permission of granted)
    if (!actor.permissions.has(permission)) throw Problem.forbidden(permission);
}
