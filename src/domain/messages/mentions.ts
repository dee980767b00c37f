import { Problem } from '../../lib/problem.ts';
import type { agents as agentsOf } from '../agents.ts';
import type { Conversation, Conversations } from '../conversations/conversations.ts';
import type { Core } from '../core.ts';
import type { teams as teamsOf } from '../teams.ts';
import type { Message } from './row.ts';

export type Mentioned = { who: 'agent' | 'team'; id: number };
type Parts = {
  agents: ReturnType<typeof agentsOf>;
  teams: ReturnType<typeof teamsOf>;
  conversations: Conversations;
};

/** Whom a note calls on: those who can come and look. */
export function mentions({ store }: Core, { agents, teams, conversations }: Parts) {
  const put = store.change<[messageId: number, conversationId: number, who: string, id: number]>(
    'mentions.put',
    'insert into mentions (message_id, conversation_id, who, who_id) values (?, ?, ?, ?) on conflict do nothing',
  );
  const of = store.rows<[messageId: number], Mentioned>(
    'mentions.of',
    'select who, who_id as id from mentions where message_id = ?',
  );

  function add(message: Message, mentioned: readonly Mentioned[]) {
    for (const { who, id } of mentioned) put.run(message.id, message.conversation_id, who, id);
  }

  /** All whom it calls on in vain are named at once. */
  function refuseMentions(conversation: Conversation, mentioned: readonly Mentioned[]) {
    const refusals = mentioned.flatMap((one) => refusalOf(conversation, one) ?? []);
    if (refusals.length === 0) return;
    throw new Problem('invalid', 'validation_error', refusals.join(' '), { fields: { mentions: refusals } });
  }

  function refusalOf(conversation: Conversation, { who, id }: Mentioned) {
    const called = who === 'agent' ? agentCalled(id) : teamCalled(id);
    if (!called) return `There is no ${who} ${id}.`;
    return called.people.some((agentId) => maySee(agentId, conversation)) ? null : called.refusal;
  }

  function agentCalled(id: number) {
    const agent = agents.find(id);
    if (agent?.kind !== 'human') return null;
    const name = `${agent.first_name} ${agent.last_name}`.trim();
    return { people: [id], refusal: `${name} (agent ${id}) may not see this conversation. ${ADVICE}` };
  }

  function teamCalled(id: number) {
    const team = teams.find(id);
    const refusal = `Nobody in the team ${team?.name} (team ${id}) may see this conversation. ${ADVICE}`;
    return team ? { people: team.members, refusal } : null;
  }

  function maySee(agentId: number, conversation: Conversation) {
    const viewer = agents.asActor(agentId);
    return viewer !== null && conversations.access.maySee(viewer, conversation);
  }

  return { add, refuseMentions, mentionsIn: (messageId: number) => of.all(messageId) };
}

const ADVICE = 'Assign it first, or mention somebody else.';
