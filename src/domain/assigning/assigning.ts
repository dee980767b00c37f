import type { agents as agentsOf } from '../agents.ts';
import type { Conversation, Conversations } from '../conversations/conversations.ts';
import type { Core } from '../core.ts';
import type { EventNoun } from '../event-names.ts';
import { type Event, idIn, nounOf } from '../events.ts';
import type { statuses as statusesOf } from '../statuses.ts';
import type { teamMembers as teamMembersOf } from '../team-members.ts';
import { handingOut } from './handing-out.ts';
import { releasing } from './releasing.ts';
import { assigningRows } from './rows.ts';

type Parts = {
  agents: ReturnType<typeof agentsOf>;
  conversations: Conversations;
  statuses: ReturnType<typeof statusesOf>;
  teamMembers: ReturnType<typeof teamMembersOf>;
};

/**
 * Who gets what nobody has. Whatever may have brought somebody work, or somebody to the work, names the teams it
 * concerns; each of them hands out what it has as far as there is room. Doing that twice changes nothing.
 */
export function assigning(core: Core, parts: Parts) {
  const { conversations, statuses, teamMembers } = parts;
  const rows = assigningRows(core);
  const { handOut, handOutPage } = handingOut(core, { ...parts, rows });
  const { releaseIfGone, releasePage, releaseOne } = releasing(core, { ...parts, rows });

  /** Inside store.write, after every event that `reactions` names. */
  function assignAfter(event: Event) {
    for (const teamId of new Set(concerned[nounOf(event)]?.(event))) handOut(teamId);
  }

  const concerned: Partial<Record<EventNoun, (event: Event) => readonly number[]>> = {
    conversation: afterConversation,
    agent: afterAgent,
    team: ({ subjectId }) => (subjectId === null ? [] : [subjectId]),
    // Whoever had made-up work has room for other.
    demo: () => rows.allAutomatic.all(),
    // Who may answer is for all of them.
    role: () => rows.allAutomatic.all(),
  };

  function afterAgent({ subjectId: agentId }: Event) {
    if (agentId === null) return [];
    releaseIfGone(agentId);
    return teamMembers.teamsOf(agentId);
  }

  function afterConversation(event: Event) {
    const conversation = conversations.rows.byId.get(event.conversationId ?? 0);
    if (conversation) releaseOne(conversation);
    const freed = [
      agentLeftBy(event),
      conversation && isDone(conversation) ? conversation.assignee_id : null,
    ];
    const waitsIn = conversation?.assignee_id === null ? conversation.team_id : null;
    return [...given(waitsIn), ...freed.flatMap((agentId) => given(agentId).flatMap(teamMembers.teamsOf))];
  }

  const isDone = ({ listed, status_id: statusId }: Conversation) =>
    listed === 0 || statuses.get(statusId).category !== 'open';

  return { assignAfter, handOutPage, releasePage };
}

/** Who had the conversation before, and has room now. */
function agentLeftBy({ name, data }: Event) {
  if (name === 'conversation.assigned') return idIn(data, 'from');
  return name === 'conversation.erased' ? idIn(data, 'assignee_id') : null;
}

const given = (id: number | null) => (id === null ? [] : [id]);
