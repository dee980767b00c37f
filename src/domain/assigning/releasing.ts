import { system } from '../actor.ts';
import type { Conversation } from '../conversations/conversations.ts';
import type { Core } from '../core.ts';
import type { Parts } from './handing-out.ts';
import type { Place } from './rows.ts';

const PAGE = 200;
export const BEGINNING: Place = { at: -1, id: 0 };

/** Nobody keeps a conversation who is disabled or deleted: what is not over is for others to take. */
export function releasing({ jobs }: Core, { rows, agents, conversations, statuses }: Parts) {
  const isGone = (agentId: number) => agents.find(agentId)?.enabled !== 1;
  const isOver = (statusId: number) => statuses.get(statusId).category === 'resolved';

  function releaseIfGone(agentId: number) {
    if (isGone(agentId)) jobs.ask('agents.release', { agentId }, { uniqueKey: String(agentId) });
  }

  /** Where the next page begins; null when there is none, or when the agent is back. */
  function releasePage(agentId: number, after: Place): Place | null {
    if (!isGone(agentId)) return null;
    const held = rows.held.all({ agentId, limit: PAGE, ...after });
    for (const { id } of held.filter(({ status_id: statusId }) => !isOver(statusId)))
      conversations.giveTo(system, conversations.row(id), null);
    const last = held.at(-1);
    return last && held.length === PAGE ? { at: last.at, id: last.id } : null;
  }

  /** One that was over, or in the trash, when its agent left, and now is not. */
  function releaseOne(conversation: Conversation) {
    const { listed, assignee_id: agentId, status_id: statusId } = conversation;
    if (listed === 1 && agentId !== null && !isOver(statusId) && isGone(agentId))
      conversations.giveTo(system, conversation, null);
  }

  return { releaseIfGone, releasePage, releaseOne };
}
