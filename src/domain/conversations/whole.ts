import { system } from '../actor.ts';
import type { Agent, agents as agentsOf } from '../agents.ts';
import type { Contact, contacts as contactsOf } from '../contacts/contacts.ts';
import type { Core } from '../core.ts';
import type { Inbox, inboxes as inboxesOf } from '../inboxes.ts';
import type { Priority, priorities as prioritiesOf } from '../priorities.ts';
import type { ShownSla } from '../sla/shown.ts';
import type { sla as slaOf } from '../sla/sla.ts';
import type { Status, statuses as statusesOf } from '../statuses.ts';
import type { Changing } from './changing.ts';
import type { Conversation } from './row.ts';
import type { tagging as taggingOf } from './tagging.ts';

export type Whole = {
  conversation: Conversation;
  contact: Contact;
  inbox: Inbox;
  status: Status;
  priority: Priority | null;
  assignee: Agent | null;
  team: { id: number; name: string } | null;
  tags: string[];
  /** As it was understood last, the weightiest first. */
  topics: string[];
  /** Whether the last word is a note among agents. */
  isLastPrivate: boolean;
  sla: ShownSla | null;
};
type Parts = {
  changing: Changing;
  contacts: ReturnType<typeof contactsOf>;
  inboxes: ReturnType<typeof inboxesOf>;
  statuses: ReturnType<typeof statusesOf>;
  agents: ReturnType<typeof agentsOf>;
  priorities: ReturnType<typeof prioritiesOf>;
  tagging: ReturnType<typeof taggingOf>;
  sla: ReturnType<typeof slaOf>;
};

/** A conversation with all that it refers to, as whoever shows it needs it. */
export function wholes({ store }: Core, parts: Parts) {
  const { changing, contacts, inboxes, statuses, agents, priorities, tagging, sla } = parts;
  const teamById = store.rows<[id: number], { id: number; name: string }>(
    'wholes.team',
    'select id, name from teams where id = ?',
  );

  const topicsOf = store.values<[conversationId: number], string>(
    'wholes.topics',
    'select name from conversation_topics where conversation_id = ? order by position',
  );

  const privacy = store.values<[messageId: number], number>(
    'wholes.privacy',
    'select private from messages where id = ?',
  );

  const whole = (conversation: Conversation): Whole => ({
    conversation,
    contact: contacts.get(system, conversation.contact_id),
    inbox: inboxes.get(conversation.inbox_id),
    status: statuses.get(conversation.status_id),
    priority: priorities.all().find(({ id }) => id === conversation.priority_id) ?? null,
    assignee: found(conversation.assignee_id, agents.find),
    team: found(conversation.team_id, teamById.get),
    tags: tagging.tagsOf(conversation.id),
    topics: conversation.summary_state === null ? [] : topicsOf.all(conversation.id),
    isLastPrivate: found(conversation.last_message_id, privacy.get) === 1,
    sla: conversation.sla_policy_id === null ? null : sla.shownFor(conversation.id),
  });

  return { whole, wholeOf: (id: number) => whole(changing.get(id)) };
}

const found = <T>(id: number | null, find: (id: number) => T | undefined) =>
  id === null ? null : (find(id) ?? null);
