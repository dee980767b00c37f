import { Problem } from '../../lib/problem.ts';
import type { SqlValue } from '../../store/sql-value.ts';
import type { Actor } from '../actor.ts';
import type { Core } from '../core.ts';
import type { Permission } from '../permissions.ts';
import type { Conversation } from './row.ts';

/**
 * Who sees which conversation: whoever has `conversations:read` and one of the rights below. There is one rule, in two
 * forms: a condition for lists, and a question about one conversation. A key bound to a business sees only its own.
 */
type Right = { permission: Permission; sql: (words: Words) => string; admits: (facts: Facts) => boolean };
type Facts = { isMine: boolean; isInMyTeam: boolean; isUnassigned: boolean; hasTeam: boolean };
/** The same rule reads the conversations themselves, and the table of their counts, where 0 stands for nobody. */
type Words = { table: string; isNobody: string };
const CONVERSATIONS: Words = { table: 'conversations', isNobody: 'is null' };
const COUNTS: Words = { table: 'conversation_counts', isNobody: '= 0' };

const inMyTeam = ({ table }: Words) =>
  `${table}.team_id in (select team_id from team_members where agent_id = @viewer)`;
const ofNobody = ({ table, isNobody }: Words) => `${table}.assignee_id ${isNobody}`;

const rights: readonly Right[] = [
  {
    permission: 'conversations:read_assigned',
    sql: ({ table }) => `${table}.assignee_id = @viewer`,
    admits: ({ isMine }) => isMine,
  },
  {
    permission: 'conversations:read_team_all',
    sql: inMyTeam,
    admits: ({ isInMyTeam }) => isInMyTeam,
  },
  {
    permission: 'conversations:read_team_inbox',
    sql: (words) => `${ofNobody(words)} and ${inMyTeam(words)}`,
    admits: ({ isInMyTeam, isUnassigned }) => isInMyTeam && isUnassigned,
  },
  {
    permission: 'conversations:read_unassigned',
    sql: (words) => `${ofNobody(words)} and ${words.table}.team_id ${words.isNobody}`,
    admits: ({ isUnassigned, hasTeam }) => isUnassigned && !hasTeam,
  },
];

export type Condition = { sql: string; bound: Record<string, SqlValue> };

/** A condition over the table `conversations`. */
export const visibleTo = (actor: Actor): Condition => condition(actor, CONVERSATIONS);

/** The same over `conversation_counts`. */
export const countedFor = (actor: Actor): Condition => condition(actor, COUNTS);

function condition(actor: Actor, words: Words): Condition {
  const seen = seesAll(actor) ? [] : held(actor).map(({ sql }) => `(${sql(words)})`);
  const isSeen = seesAll(actor) ? 'true' : seen.length > 0 ? `(${seen.join(' or ')})` : 'false';
  if (actor.businessId === null) return { sql: isSeen, bound: viewerIn(isSeen, actor) };
  const sql = `(${words.table}.business_id = @viewerBusiness and ${isSeen})`;
  return { sql, bound: { viewerBusiness: actor.businessId, ...viewerIn(isSeen, actor) } };
}

const viewerIn = (sql: string, actor: Actor): Condition['bound'] =>
  sql.includes('@viewer') ? { viewer: actor.id } : {};

/** Whether nothing but the business narrows what the actor sees. */
export const seesAll = (actor: Actor) =>
  actor.kind === 'system' ||
  (actor.permissions.has('conversations:read') && actor.permissions.has('conversations:read_all'));

const held = (actor: Actor) =>
  actor.permissions.has('conversations:read')
    ? rights.filter(({ permission }) => actor.permissions.has(permission))
    : [];

export type Access = ReturnType<typeof access>;

export function access({ store }: Pick<Core, 'store'>) {
  const isMember = store.values<[teamId: number, agentId: number], number>(
    'access.isMember',
    'select 1 from team_members where team_id = ? and agent_id = ?',
  );

  function maySee(actor: Actor, conversation: Pick<Conversation, 'business_id' | 'assignee_id' | 'team_id'>) {
    if (!isInReach(actor, conversation)) return false;
    if (seesAll(actor)) return true;
    const facts = factsFor(actor, conversation);
    return held(actor).some(({ admits }) => admits(facts));
  }

  function factsFor(
    actor: Actor,
    { assignee_id: assigneeId, team_id: teamId }: Pick<Conversation, 'assignee_id' | 'team_id'>,
  ): Facts {
    return {
      isMine: assigneeId !== null && assigneeId === actor.id,
      isInMyTeam: teamId !== null && actor.id !== null && isMember.get(teamId, actor.id) === 1,
      isUnassigned: assigneeId === null,
      hasTeam: teamId !== null,
    };
  }

  /** What of one's own business one may not see is no secret. */
  function refuseHidden(actor: Actor, conversation: Conversation) {
    if (maySee(actor, conversation)) return;
    throw new Problem('forbidden', 'conversation_hidden', 'You may not see this conversation.');
  }

  return { maySee, isInReach, refuseHidden };
}

/** To a key of one business, what belongs to another is as if it were not there. */
const isInReach = ({ businessId }: Actor, { business_id: id }: Pick<Conversation, 'business_id'>) =>
  businessId === null || businessId === id;
