import { distanceMs } from '../lib/distance.ts';
import { Problem } from '../lib/problem.ts';
import type { Action } from './actions.ts';
import type { Actor } from './actor.ts';
import type { Conversation, Conversations } from './conversations/conversations.ts';
import { SNOOZED } from './conversations/status.ts';
import type { Core } from './core.ts';
import type { invitations } from './csat/invitations.ts';
import type { filling as fillingOf } from './filling.ts';
import type { Messages } from './messages/messages.ts';
import type { webhooks as webhooksOf } from './webhooks/webhooks.ts';

export type Performing = ReturnType<typeof performing>;
type Parts = {
  conversations: Conversations;
  messages: Messages;
  filled: ReturnType<typeof fillingOf>;
  csat: Pick<ReturnType<typeof invitations>, 'ask'>;
  webhooks: Pick<ReturnType<typeof webhooksOf>, 'find'>;
};

/** Does what macros and rules say: each action is the verb that a person at the conversation would use. */
export function performing({ clock }: Pick<Core, 'clock'>, parts: Parts) {
  const { conversations, messages, filled, csat, webhooks } = parts;

  function perform(actor: Actor, id: number, action: Action): unknown {
    switch (action.action) {
      case 'assign_agent':
        return conversations.assignAgent(actor, id, action.agent_id);
      case 'assign_team':
        return conversations.assignTeam(actor, id, action.team_id);
      case 'set_status':
        return conversations.setStatus(actor, id, action.status, {
          snoozedUntil: instantOf(action.snoozed_until),
        });
      case 'snooze':
        return conversations.setStatus(actor, id, SNOOZED, { snoozedUntil: inTheFuture(action.for) });
      case 'set_priority':
        return conversations.setPriority(actor, id, action.priority);
      case 'add_tags':
        return conversations.tag(actor, id, { add: action.tags });
      case 'remove_tags':
        return conversations.tag(actor, id, { remove: action.tags });
      case 'set_tags':
        return conversations.tag(actor, id, { set: action.tags });
      case 'add_note':
        return messages.noteFor(actor, id, wordsOf(actor, id, action));
      case 'reply':
        return messages.replyFor(actor, id, wordsOf(actor, id, action));
      case 'apply_sla':
        return conversations.sla.apply(actor, id, action.policy_id);
      case 'send_csat':
        return csat.ask(actor, conversations.openTo(actor, id));
      case 'webhook':
        return refuseUnheard(conversations.openTo(actor, id), action.webhook_id);
    }
  }

  const inTheFuture = (distance: string) => clock.now() + (distanceMs(distance) ?? 0);

  const wordsOf = (actor: Actor, id: number, action: Extract<Action, { content: string }>) => ({
    written: filled(actor, conversations.get(id), action).written,
  });

  /** It is told by the event of the rule or macro, if it is there to listen. */
  function refuseUnheard({ business_id: businessId }: Conversation, webhookId: number) {
    const webhook = webhooks.find(webhookId);
    if (!webhook) throw Problem.conflict('webhook_gone', `There is no webhook ${webhookId} any more.`);
    if (webhook.business_id !== null && webhook.business_id !== businessId)
      throw Problem.conflict('webhook_of_another_business', `Webhook ${webhookId} is of another business.`);
  }

  return { perform };
}

const instantOf = (typed: string | undefined) => (typed === undefined ? null : Date.parse(typed));
