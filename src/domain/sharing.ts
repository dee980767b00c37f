import type { Actor } from './actor.ts';
import type { Permission } from './permissions.ts';
import type { teamMembers as teamMembersOf } from './team-members.ts';

export const visibilities = ['private', 'team', 'shared'] as const;
/** Whose something is: an agent's alone, a team's, or everybody's; of one business, or of all. */
export type Shared = {
  visibility: (typeof visibilities)[number];
  agent_id: number;
  team_id: number | null;
  business_id?: number | null;
};
/** What agents make for themselves and for others, and who looks after that of every team. */
const managers = { macro: 'macros:manage', view: 'shared_views:manage' } as const satisfies Record<
  string,
  Permission
>;
export type SharedNoun = keyof typeof managers;
export const isSharedNoun = (noun: string): noun is SharedNoun => Object.hasOwn(managers, noun);

type Parts = { teamMembers: ReturnType<typeof teamMembersOf> };

/** Whom it is there for. Lists say the same in SQL (`macros.page`, `views.ofAgent`). */
export function sharing({ teamMembers }: Parts) {
  /** What others keep to themselves is nobody's business, not even that of a program that acts for everybody. */
  function isFor(actor: Actor, noun: SharedNoun, thing: Shared) {
    if (isElsewhere(actor, thing)) return false;
    if (thing.visibility === 'shared' || isOwn(actor, thing)) return true;
    return thing.visibility === 'team' && isOfTeam(actor, noun, thing);
  }

  function isOfTeam(actor: Actor, noun: SharedNoun, { team_id: teamId }: Shared) {
    if (actor.kind === 'system' || actor.permissions.has(managers[noun])) return true;
    return actor.id !== null && teamId !== null && teamMembers.teamsOf(actor.id).includes(teamId);
  }

  return { isFor };
}

const isOwn = (actor: Actor, { agent_id: owner }: Shared) => actor.kind === 'agent' && actor.id === owner;
const isElsewhere = ({ businessId }: Actor, { business_id: of = null }: Shared) =>
  businessId !== null && of !== null && of !== businessId;

/** What an event of such a thing says of whom it is for, and was for before. */
export const sharedAs = (now: Shared, before: Shared = now) => ({
  ...parts(now),
  ...(isOtherwise(now, before) && { was: parts(before) }),
});

const isOtherwise = (now: Shared, before: Shared) =>
  JSON.stringify(parts(now)) !== JSON.stringify(parts(before));
const parts = ({ visibility, agent_id, team_id, business_id = null }: Shared) => ({
  visibility,
  agent_id,
  team_id,
  business_id,
});

/** Read back: whom the thing is for, and was for. Whoever loses it hears of that. */
export const sharesIn = ({ was, ...now }: Record<string, unknown>) => [now, was].filter(isShared);

const isShared = (value: unknown): value is Shared =>
  typeof value === 'object' && value !== null && 'visibility' in value && 'agent_id' in value;
