import { Problem } from '../../lib/problem.ts';
import type { Actor } from '../actor.ts';
import { seesAll } from '../conversations/access.ts';
import type { Permission } from '../permissions.ts';
import type { Export, Whose } from './rows.ts';

type Owned = Pick<Export, 'agent_id' | 'business_id'>;

/** One's own exports are there, and everybody's for those who see every conversation. */
export const maySee = (actor: Actor, found: Owned) =>
  (actor.businessId === null || actor.businessId === found.business_id) &&
  (seesAll(actor) || (actor.kind === 'agent' && actor.id === found.agent_id));

/** The same as what a list goes by. */
export const shownTo = (actor: Actor): Whose => ({
  agentId: seesAll(actor) ? null : actor.id,
  businessId: actor.businessId,
});

/** A key that was narrowed is no stand-in for the agent: it opens nothing that it could not have asked for. */
export const mayOpen = (actor: Actor, { rights }: Pick<Export, 'rights'>) =>
  actor.kind === 'system' || rights.every((right) => actor.permissions.has(right));

/** What decides about what is in an export. */
const READING: readonly Permission[] = [
  'conversations:read',
  'conversations:read_all',
  'conversations:read_unassigned',
  'conversations:read_assigned',
  'conversations:read_team_inbox',
  'conversations:read_team_all',
  'messages:read',
];
export const rightsOf = ({ permissions }: Actor) => READING.filter((right) => permissions.has(right));

/** Whoever asked, as they are now, with no more rights than they asked with; null when they are not here any more. */
export function askerOf(
  { agent_id: agentId, business_id: businessId, rights }: Export,
  asActor: (id: number) => Actor | null,
): Actor {
  const now = asActor(agentId);
  if (!now) throw new Problem('forbidden', 'asker_gone', 'Whoever asked for this export works here no more.');
  return { ...now, businessId, permissions: new Set(rights.filter((right) => now.permissions.has(right))) };
}
