import { Problem, type Sought } from '../../lib/problem.ts';
import { type Actor, authorize } from '../actor.ts';
import type { agents as agentsOf } from '../agents.ts';
import type { Conversations } from '../conversations/conversations.ts';
import type { Core } from '../core.ts';
import { nearerEnd, type OffsetPage } from '../offset-page.ts';
import type { Message } from './row.ts';
import type { messageRows } from './rows.ts';

type Parts = {
  rows: ReturnType<typeof messageRows>;
  conversations: Conversations;
  agents: ReturnType<typeof agentsOf>;
};
export type Shown = { kinds?: readonly Message['kind'][]; isPrivate?: boolean };

/** Messages for those who may see their conversation. What is scheduled is its writer's alone to read. */
export function shown(_core: Core, { rows, conversations, agents }: Parts) {
  function visible(actor: Actor, message: Message | undefined, sought: Sought) {
    authorize(actor, 'messages:read');
    if (!message || (message.status === 'scheduled' && message.sender_id !== actor.id))
      throw Problem.missing(sought.noun, sought.id);
    conversations.seenBy(actor, message.conversation_id, sought);
    return message;
  }

  /** Newest first, by offset. */
  function page(
    actor: Actor,
    conversationId: number,
    { kinds = SAID, isPrivate }: Shown,
    wanted: OffsetPage,
  ) {
    authorize(actor, 'messages:read');
    const { id } = conversations.seenBy(actor, conversationId);
    const asked = {
      conversationId: id,
      kinds: kinds.join(),
      privacy: isPrivate === undefined ? null : Number(isPrivate),
    };
    const total = rows.count.get(asked) ?? 0;
    const found = nearerEnd(wanted, total, {
      forward: (limit, skipped) => rows.newestFirst.all({ ...asked, limit, skipped }),
      backward: (limit, skipped) => rows.oldestFirst.all({ ...asked, limit, skipped }),
    });
    return { messages: found, total };
  }

  /** The newest ones older than `before`, newest first: how a thread is read backwards. */
  function thread(actor: Actor, conversationId: number, before: number, limit: number) {
    authorize(actor, 'messages:read');
    return rows.before.all(conversations.seenBy(actor, conversationId).id, before, limit);
  }

  /** The newest word of somebody else, if it is newer than what the actor has seen. */
  function overlooked(actor: Actor, conversationId: number, seenUpTo: number) {
    authorize(actor, 'messages:read');
    const { id } = conversations.seenBy(actor, conversationId);
    return rows.newerFromOthers.get({ conversationId: id, after: seenUpTo, agentId: actor.id });
  }

  /** What colleagues are about to send and may still take back: that they do is everybody's business, what it says is not. */
  const goingOut = (conversationId: number) =>
    rows.scheduled.all(conversationId).flatMap(({ sender_id: id, send_at: sendAt }) => {
      const agent = id === null ? undefined : agents.find(id);
      return agent ? [{ agent, sendAt: sendAt ?? 0 }] : [];
    });

  /** The reply of a colleague that is just going out. */
  function goingOutFromOthers(actor: Actor, conversationId: number) {
    authorize(actor, 'messages:read');
    const { id } = conversations.seenBy(actor, conversationId);
    return goingOut(id).find(({ agent }) => agent.id !== actor.id);
  }

  /** Whether what an agent answered has still to go out, and until when it may be taken back (0: it cannot be any more). */
  function answerUnderway(conversationId: number) {
    const last = goingOut(conversationId).at(-1);
    if (last) return { undoableUntil: last.sendAt };
    return rows.pendingAnswer.get(conversationId) === undefined ? null : { undoableUntil: 0 };
  }

  return {
    page,
    thread,
    overlooked,
    goingOut,
    goingOutFromOthers,
    answerUnderway,
    find: (id: number) => rows.byId.get(id),
    visible: (actor: Actor, id: number, sought: Sought = { noun: 'message', id }) =>
      visible(actor, rows.byId.get(id), sought),
    visibleByUuid: (actor: Actor, uuid: string) =>
      visible(actor, rows.byUuid.get(uuid), { noun: 'message', id: uuid }),
  };
}

const SAID = ['incoming', 'outgoing'] as const;
