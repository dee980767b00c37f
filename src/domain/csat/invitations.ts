import { DAY, MINUTE, SECOND } from '../../lib/clock.ts';
import { type Actor, authorize, system } from '../actor.ts';
import type { Conversation, Conversations } from '../conversations/conversations.ts';
import type { Core } from '../core.ts';
import type { Event } from '../events.ts';
import type { inboxes as inboxesOf } from '../inboxes.ts';
import type { Messages } from '../messages/messages.ts';
import type { settings as settingsOf } from '../settings.ts';
import type { statuses as statusesOf } from '../statuses.ts';
import type { Survey, surveyRows } from './survey-rows.ts';
import { invitationIn } from './wording.ts';

type Parts = {
  rows: ReturnType<typeof surveyRows>;
  conversations: Conversations;
  messages: Messages;
  inboxes: ReturnType<typeof inboxesOf>;
  statuses: ReturnType<typeof statusesOf>;
  settings: ReturnType<typeof settingsOf>;
};

/** Asking contacts how satisfied they are: after an agent has solved it, and not too often. */
export function invitations({ clock, ids, events, jobs }: Core, parts: Parts) {
  const { rows, conversations, messages, inboxes, statuses, settings } = parts;

  /** Follows a change of status; the same one never asks twice. */
  function follow({ id: eventId, conversationId, actor, data, at }: Event) {
    if (conversationId === null || actor.kind !== 'agent' || !isResolution(data)) return;
    const conversation = conversations.rows.byId.get(conversationId);
    if (!conversation || !isSolved(conversation)) return;
    const runAt = laterFor(conversation);
    if (runAt !== null)
      return void jobs.ask('csat.follow', { eventId }, { runAt, uniqueKey: String(eventId) });
    if (conversation.last_reply_at === null) return;
    const last = rows.newest.get(conversationId);
    if (!last || last.sent_at < at) begin(conversation, actor.id);
  }

  function isSolved({ listed, inbox_id: inboxId, status_id: statusId }: Conversation) {
    if (listed === 0 || inboxes.get(inboxId).csat_enabled === 0) return false;
    return statuses.get(statusId).category === 'resolved';
  }

  // Nobody is asked about an answer that they have not got yet, nor about one that is taken back. What its channel has
  // been given goes out before the survey does.
  function laterFor({ id, last_reply_at: repliedAt }: Conversation) {
    const underway = messages.answerUnderway(id);
    if (!underway) return null;
    if (underway.undoableUntil > 0) return Math.max(underway.undoableUntil, clock.now()) + SECOND;
    return repliedAt === null ? clock.now() + MINUTE : null;
  }

  /** On somebody's wish, whatever the inbox says; a contact who was asked lately is left in peace all the same. */
  function ask(actor: Actor, conversation: Conversation) {
    authorize(actor, 'messages:write');
    begin(conversation, actor.kind === 'agent' ? actor.id : null);
  }

  function begin(conversation: Conversation, agentId: number | null) {
    if (wasAskedLately(conversation)) return;
    const survey = rows.insert.one({
      uuid: ids.uuid(),
      conversation_id: conversation.id,
      business_id: conversation.business_id,
      agent_id: conversation.assignee_id ?? agentId,
      sent_at: clock.now(),
    });
    jobs.ask('csat.send', { surveyId: survey.id }, { uniqueKey: String(survey.id) });
  }

  function wasAskedLately({ contact_id: contactId }: Conversation) {
    const last = rows.lastToContact.get(contactId) ?? null;
    return last !== null && last > clock.now() - settings.get().csat_pause_days * DAY;
  }

  /** Writes the message with the link. What was thrown away or merged meanwhile is not asked about any more. */
  function send(surveyId: number, origin: string) {
    const survey = rows.byId.get(surveyId);
    if (!survey || survey.message_id !== null || survey.answered_at !== null) return;
    const conversation = conversations.rows.byId.get(survey.conversation_id);
    if (conversation?.listed !== 1) return void rows.remove.run(surveyId);
    const text = invitationIn(settings.get().language, `${origin}/csat/${survey.uuid}`);
    const message = messages.reply(system, conversation.id, {
      written: { content: text, contentType: 'text', text },
    });
    rows.setMessage.run(message.id, surveyId);
    record('csat.sent', system, survey, {});
  }

  function record(
    name: 'csat.sent' | 'csat.answered',
    actor: Actor,
    { id, business_id: businessId, conversation_id, agent_id: agentId }: Survey,
    data: Record<string, unknown>,
  ) {
    // Told where it lives on, if it was merged.
    const { id: conversationId } = conversations.get(conversation_id);
    events.record(name, id, actor, { businessId, conversationId, data: { agent_id: agentId, ...data } });
  }

  return { follow, ask, send, record };
}

const isResolution = (data: Event['data']) =>
  data.to_category === 'resolved' && data.from_category !== 'resolved';
