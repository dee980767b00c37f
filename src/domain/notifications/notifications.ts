import { DAY } from '../../lib/clock.ts';
import { type Actor, agentOf, system } from '../actor.ts';
import type { agents as agentsOf } from '../agents.ts';
import type { Conversation, Conversations } from '../conversations/conversations.ts';
import type { Core } from '../core.ts';
import { type Event, nounOf } from '../events.ts';
import type { Message, Messages } from '../messages/messages.ts';
import type { preferences as preferencesOf } from '../preferences.ts';
import type { teamMembers as teamMembersOf } from '../team-members.ts';
import { mayConcern, type Told, toldOf } from './occasions.ts';
import { type Notification, notificationRows } from './rows.ts';

export type { Notification };

type Parts = {
  agents: ReturnType<typeof agentsOf>;
  conversations: Conversations;
  messages: Messages;
  preferences: ReturnType<typeof preferencesOf>;
  teamMembers: ReturnType<typeof teamMembersOf>;
};
export type Reading = { ids?: readonly number[]; all?: boolean; conversationId?: number };

const KEPT_MS = 90 * DAY;
/** More than this and nobody counts: it is shown as 99+. */
export const MOST_UNREAD = 100;

/** What each agent is told of, until they have read it. */
export function notifications(core: Core, parts: Parts) {
  const { clock, events, screens } = core;
  const { agents, conversations, messages, preferences, teamMembers } = parts;
  const rows = notificationRows(core);

  /** Follows an event: once for each agent, however often it is told. */
  function follow(event: Event) {
    if (!mayConcern(event)) return;
    const conversation = event.conversationId === null ? undefined : conversations.find(event.conversationId);
    if (conversation?.listed !== 1) return;
    const message = nounOf(event) === 'message' ? messages.rows.byId.get(event.subjectId ?? 0) : undefined;
    const known = { membersOf: teamMembers.of, mentionsIn: messages.mentionsIn };
    for (const told of toldOf({ event, conversation, message }, known))
      tell(told, event, conversation, message);
  }

  function tell({ agentId, kind }: Told, event: Event, conversation: Conversation, message?: Message) {
    const agent = agents.asActor(agentId);
    if (!agent || !mayRead(agent, conversation) || !preferences.of(agentId).notifications[kind].in_app)
      return;
    const { changes, lastInsertRowid: id } = rows.insert.run({
      agent_id: agentId,
      kind,
      event_id: event.id,
      conversation_id: conversation.id,
      message_id: message?.id ?? null,
      at: clock.now(),
    });
    // Not an event of the conversation: nothing has happened to it.
    const data = { agent_id: agentId, kind, conversation_id: conversation.id };
    if (changes > 0)
      events.record('notification.created', id, system, { businessId: conversation.business_id, data });
  }

  const mayRead = (actor: Actor, conversation: Conversation) =>
    actor.permissions.has('messages:read') && conversations.access.maySee(actor, conversation);

  /** One's own, of what one may still see; the newest first. */
  function page(actor: Actor, isUnreadOnly: boolean, before: number, limit: number) {
    const { all } = isUnreadOnly ? rows.unread : rows.page;
    const found: Notification[] = [];
    for (let from = before; found.length < limit; ) {
      const next = all({ agentId: agentOf(actor), before: from, limit });
      found.push(...next.filter((one) => isShown(actor, one)));
      if (next.length < limit) break;
      from = next.at(-1)?.id ?? 0;
    }
    return found.slice(0, limit);
  }

  function isShown(actor: Actor, { conversation_id: id }: Notification) {
    const conversation = conversations.find(id);
    return conversation?.listed === 1 && mayRead(actor, conversation);
  }

  const countUnread = (actor: Actor) => page(actor, true, Number.MAX_SAFE_INTEGER, MOST_UNREAD).length;

  /** No event: nobody else acts on it. */
  function read(actor: Actor, { ids = [], all = false, conversationId }: Reading) {
    const [agentId, at] = [agentOf(actor), clock.now()];
    for (const id of ids) rows.readOne.run({ id, agentId, at });
    if (conversationId !== undefined) conversations.readToldOf(agentId, conversationId);
    if (all) rows.readAll.run({ agentId, at });
    screens.changed(agentId, 'notifications');
  }

  /** Forgets a page of what is older than ninety days; how many that were. */
  const prune = (limit: number) => rows.removeOld.run(clock.now() - KEPT_MS, limit).changes;

  return { follow, find: (id: number) => rows.byId.get(id), page, countUnread, read, isShown, prune };
}
