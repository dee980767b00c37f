import type { Conversation } from '../conversations/conversations.ts';
import type { EventName } from '../event-names.ts';
import { type Event, idIn } from '../events.ts';
import type { Mentioned } from '../messages/mentions.ts';
import type { Message } from '../messages/messages.ts';
import type { NotificationKind } from './kinds.ts';

export type Told = { agentId: number; kind: NotificationKind };
/** What has happened, in what, and to which message. */
type Occasion = { event: Event; conversation: Conversation; message: Message | undefined };
export type Known = {
  membersOf(teamId: number): readonly number[];
  mentionsIn(messageId: number): readonly Mentioned[];
};
type Telling = (occasion: Occasion, known: Known) => Told[];

const toAssignee =
  (kind: NotificationKind): Telling =>
  ({ conversation: { assignee_id: agentId } }) =>
    agentId === null ? [] : [{ agentId, kind }];

/** Nobody is told of what they did themselves. */
const toOthers =
  (telling: Telling): Telling =>
  (occasion, known) => {
    const { actor } = occasion.event;
    return telling(occasion, known).filter(({ agentId }) => actor.kind !== 'agent' || actor.id !== agentId);
  };

/** By the time it is told it may be somebody else's. */
const assigned: Telling = ({ event, conversation: { assignee_id: agentId } }) =>
  agentId !== null && idIn(event.data, 'to') === agentId ? [{ agentId, kind: 'assigned' }] : [];

const teamAssigned: Telling = ({ event, conversation }, { membersOf }) => {
  const { team_id: teamId, assignee_id: assigneeId } = conversation;
  if (assigneeId !== null || teamId === null || idIn(event.data, 'to') !== teamId) return [];
  return membersOf(teamId).map((agentId) => ({ agentId, kind: 'team_assigned' }));
};

const noted: Telling = (occasion, { membersOf, mentionsIn }) => {
  const mentioned = occasion.message ? mentionsIn(occasion.message.id) : [];
  const called = mentioned.flatMap(({ who, id }) => (who === 'agent' ? [id] : membersOf(id)));
  const others = toAssignee('note')(occasion, { membersOf, mentionsIn });
  return [...called.map((agentId): Told => ({ agentId, kind: 'mentioned' })), ...others];
};

const failed: Telling = ({ message }) =>
  message?.sender_kind === 'agent' && message.sender_id !== null
    ? [{ agentId: message.sender_id, kind: 'message_failed' }]
    : [];

/**
 * Who is told of what; the first that is said of somebody counts. What a contact says is theirs, whoever's key the
 * program uses that brings it.
 */
const tellings: Partial<Record<EventName, Telling>> = {
  'conversation.assigned': toOthers(assigned),
  'conversation.team_changed': toOthers(teamAssigned),
  'conversation.status_changed': toAssignee('woken'),
  'message.received': toAssignee('message'),
  'message.note_added': toOthers(noted),
  'message.status_changed': failed,
  'sla.warned': toAssignee('sla_warning'),
  'sla.breached': toAssignee('sla_breached'),
};

// The cast: `keys` forgets which there are.
export const tellingEvents = Object.keys(tellings) as EventName[];
export const toldOf = (occasion: Occasion, known: Known) =>
  tellings[occasion.event.name]?.(occasion, known) ?? [];

/** Most changes of a status concern nobody: asked first, because it costs nothing. */
export const mayConcern = ({ name, data }: Event) =>
  name === 'message.status_changed'
    ? data.to === 'failed'
    : name !== 'conversation.status_changed' || data.woken === true;
