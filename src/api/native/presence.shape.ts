import { type Actor, agentOf } from '../../domain/actor.ts';
import type { Domain } from '../../domain/domain.ts';
import { presenceStates } from '../../domain/presence.ts';
import type { Looked } from '../../domain/screens.ts';
import { isoTime } from '../../lib/clock.ts';
import { array, dateTime, type Infer, integer, named, object, oneOf, text } from '../../lib/schema.ts';

const GoingOut = object({ agent_id: integer(), name: text(), send_at: dateTime() });
export const Presence = named(
  'Presence',
  object({
    conversation_id: integer(),
    viewers: array(object({ agent_id: integer(), name: text(), state: oneOf(...presenceStates) })),
    sending: array(GoingOut, {
      description: 'Whose reply is about to go out, unless they take it back.',
    }),
  }),
);

type Going = ReturnType<Domain['messages']['goingOut']>[number];
export const presentGoingOut = ({ agent, sendAt }: Going): Infer<typeof GoingOut> => ({
  agent_id: agent.id,
  name: `${agent.first_name} ${agent.last_name}`.trim(),
  send_at: isoTime(sendAt),
});

export const presentPresence = (
  { presence, messages }: Pick<Domain, 'presence' | 'messages'>,
  conversationId: number,
): Infer<typeof Presence> => ({
  conversation_id: conversationId,
  viewers: presence.viewersOf(conversationId),
  sending: messages.goingOut(conversationId).map(presentGoingOut),
});

/** What agents have looked at, for their other screens: how much is unread now. */
export function presentLooked({ conversations, notifications }: Domain, viewer: Actor, looked: Looked) {
  const conversation = looked === 'notifications' ? undefined : conversations.find(looked);
  return {
    conversation_id: conversation?.id ?? null,
    unread: conversation ? conversations.unreadBy(agentOf(viewer), conversation) : null,
    notifications: notifications.countUnread(viewer),
  };
}
