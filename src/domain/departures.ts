import type { Actor } from './actor.ts';
import type { agents as agentsOf } from './agents.ts';
import type { Conversations } from './conversations/conversations.ts';
import type { Core } from './core.ts';

type Parts = { agents: ReturnType<typeof agentsOf>; conversations: Conversations };

/** When somebody goes for good, what they had not settled yet is nobody's again. */
export function departures({ store }: Core, { agents, conversations }: Parts) {
  const unsettled = store.values<[agentId: number], number>(
    'departures.unsettled',
    `select conversations.id from conversations join statuses on statuses.id = status_id
     where assignee_id = ? and listed = 1 and category <> 'resolved'`,
  );

  return function depart(actor: Actor, agentId: number) {
    agents.destroy(actor, agentId);
    for (const id of unsettled.all(agentId)) conversations.giveTo(actor, conversations.row(id), null);
  };
}
