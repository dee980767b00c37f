import { Problem } from '../../lib/problem.ts';
import { type Actor, agentOf, authorize, inConsequence } from '../actor.ts';
import type { agents as agentsOf } from '../agents.ts';
import type { contacts as contactsOf } from '../contacts/contacts.ts';
import type { Conversation, Conversations } from '../conversations/conversations.ts';
import type { Core } from '../core.ts';
import type { inboxes as inboxesOf } from '../inboxes.ts';
import type { media as mediaOf } from '../media/media.ts';
import type { Presence } from '../presence.ts';
import type { settings as settingsOf } from '../settings.ts';
import type { teams as teamsOf } from '../teams.ts';
import { arriving as arrivingOf, type Manner, type Sender } from './arriving.ts';
import { drafts } from './drafts.ts';
import { addressed, signed } from './envelopes.ts';
import { externalIds as externalIdsOf } from './external-ids.ts';
import { marking as markingOf } from './marking.ts';
import { type Mentioned, mentions as mentionsOf } from './mentions.ts';
import { parcels } from './parcels.ts';
import { pictureLinks } from './picture-links.ts';
import { receipts } from './receipts.ts';
import { receiving } from './receiving.ts';
import type { Wanted } from './row.ts';
import { messageRows } from './rows.ts';
import { sending as sendingOf } from './sending.ts';
import { shown } from './shown.ts';
import { transcripts } from './transcript.ts';
import { undoing } from './undoing.ts';
import { refuseEmpty } from './writing.ts';

export type { Message } from './row.ts';
export type Messages = ReturnType<typeof messages>;
type Parts = {
  conversations: Conversations;
  agents: ReturnType<typeof agentsOf>;
  contacts: ReturnType<typeof contactsOf>;
  inboxes: ReturnType<typeof inboxesOf>;
  media: ReturnType<typeof mediaOf>;
  presence: Presence;
  settings: ReturnType<typeof settingsOf>;
  teams: ReturnType<typeof teamsOf>;
};
type Reply = Wanted & {
  /** Until then it can be undone, and nobody but its writer knows what it says. */
  sendAt?: number | null;
};
type Note = Wanted & { mentions?: readonly Mentioned[] };

/** What is said in a conversation: by the contact, to the contact, and among agents. */
export function messages(core: Core, parts: Parts) {
  const { conversations, agents, contacts } = parts;
  const rows = messageRows(core);
  const externalIds = externalIdsOf(core);
  const arriving = arrivingOf(core, { ...parts, rows, externalIds });
  const { add: addMentions, refuseMentions, mentionsIn } = mentionsOf(core, parts);
  const marking = markingOf(core, { conversations, rows, externalIds });
  const all = { ...parts, rows, externalIds, arriving, marking };
  const sending = sendingOf(core, all);
  const begun = drafts(core, parts);

  /** The first word of a conversation, from either side; whoever may begin one may say it. */
  function begin(actor: Actor, conversationId: number, by: 'contact' | 'agent', wanted: Wanted) {
    const conversation = conversations.openTo(actor, conversationId);
    return by === 'contact' ? hear(actor, conversation, wanted) : say(actor, conversation, wanted);
  }

  function receive(actor: Actor, conversationId: number, wanted: Wanted) {
    if (actor.kind === 'agent') authorize(actor, 'messages:write_as_contact');
    return hear(actor, conversations.openTo(actor, conversationId), wanted);
  }

  /** A word from the contact: whatever was snoozed or over is open again, and waits for an answer. */
  function hear(actor: Actor, before: Conversation, wanted: Wanted) {
    refuseEmpty(wanted.written, wanted.attachmentIds);
    const contact = contacts.find(before.contact_id);
    if (contact?.blocked_at != null) throw blocked();
    const conversation = openAgain(actor, before);
    const sender: Sender = { kind: 'contact', id: conversation.contact_id };
    const message = arriving.store(actor, conversation, sender, INCOMING, signed(contact, wanted));
    arriving.arrive(actor, conversation, message, 'message.received');
    contacts.noteActivity(conversation.contact_id);
    return message;
  }

  function openAgain(actor: Actor, before: Conversation) {
    const byItself = inConsequence(actor);
    const conversation = conversations.reopen(byItself, before);
    const { assignee_id: agentId } = conversation;
    const isLeaving = agentId !== null && agents.find(agentId)?.availability === 'away_and_reassigning';
    return isLeaving ? conversations.giveTo(byItself, conversation, null) : conversation;
  }

  /** What somebody had begun goes out: nothing of it is left to be written. */
  function reply(actor: Actor, conversationId: number, wanted: Reply) {
    const message = replyFor(actor, conversationId, wanted);
    begun.finishDraft(actor, message);
    return message;
  }

  /**
   * A word to the contact, on its way as soon as it is stored unless it may still be undone. Said for somebody by a
   * macro, it leaves what they have begun themselves.
   */
  function replyFor(actor: Actor, conversationId: number, { sendAt = null, ...wanted }: Reply) {
    authorize(actor, 'messages:write');
    const conversation = conversations.openTo(actor, conversationId);
    if (sendAt === null) return say(actor, conversation, wanted);
    refuseEmpty(wanted.written, wanted.attachmentIds);
    return undo.schedule(actor, conversation, senderOf(actor), toContact(conversation, wanted), sendAt);
  }

  function say(actor: Actor, conversation: Conversation, wanted: Wanted) {
    refuseEmpty(wanted.written, wanted.attachmentIds);
    const sender = senderOf(actor);
    const manner = sending.mannerFor(conversation);
    const message = arriving.store(actor, conversation, sender, manner, toContact(conversation, wanted));
    arriving.arrive(actor, conversation, message, 'message.created');
    return sending.dispatch(actor, conversation, message);
  }

  const toContact = ({ contact_id: contactId }: Conversation, wanted: Wanted) =>
    addressed(contacts.find(contactId), wanted);

  function note(actor: Actor, conversationId: number, wanted: Note) {
    const message = noteFor(actor, conversationId, wanted);
    begun.finishDraft(actor, message);
    return message;
  }

  /** Among ourselves: sent to nobody, seen by agents, and by those it mentions for sure. */
  function noteFor(actor: Actor, conversationId: number, { mentions: mentioned = [], ...wanted }: Note) {
    authorize(actor, 'messages:write');
    refuseEmpty(wanted.written, wanted.attachmentIds);
    const conversation = conversations.openTo(actor, conversationId);
    refuseMentions(conversation, mentioned);
    const message = arriving.store(actor, conversation, senderOf(actor), NOTE, wanted);
    addMentions(message, mentioned);
    arriving.arrive(actor, conversation, message, 'message.note_added');
    return message;
  }

  const undo = undoing(core, { ...all, sending, reviveDraft: begun.reviveDraft });

  return {
    ...shown(core, all),
    ...sending,
    ...receipts({ ...all, sending }),
    ...receiving(core, { ...all, hear }),
    ...undo,
    ...parcels(all),
    ...transcripts(core, parts),
    ...pictureLinks(core, all),
    ...begun,
    mentionsIn,
    rows,
    begin,
    receive,
    reply,
    replyFor,
    note,
    noteFor,
  };
}

const blocked = () =>
  new Problem('forbidden', 'contact_blocked', 'This contact is blocked: what they write is not let in.');
const nowhere = { send_at: null, sent_at: null };
const INCOMING: Manner = { kind: 'incoming', private: 0, status: 'received', ...nowhere };
const NOTE: Manner = { kind: 'outgoing', private: 1, status: 'sent', ...nowhere };

const senderOf = (actor: Actor): Sender =>
  actor.kind === 'agent' ? { kind: 'agent', id: agentOf(actor) } : { kind: 'system', id: null };
