import { HOUR } from '../../lib/clock.ts';
import { Problem } from '../../lib/problem.ts';
import { type Action, addressees } from '../actions.ts';
import { byRule } from '../actor.ts';
import type { Conversation, Conversations } from '../conversations/conversations.ts';
import type { Core } from '../core.ts';
import { type Event, isByRule, nounOf } from '../events.ts';
import type { filters as filtersOf } from '../filters/filters.ts';
import type { Performing } from '../performing.ts';
import { EVERY_HOUR, isHappening } from './occasions.ts';
import type { Rule, ruleRows } from './rule-rows.ts';
import type { Done, runRows } from './run-rows.ts';

type Parts = {
  rows: ReturnType<typeof ruleRows>;
  runs: ReturnType<typeof runRows>;
  filters: ReturnType<typeof filtersOf>;
  conversations: Conversations;
  performing: Performing;
};
type Occasion = { key: string; messageId: number | null };

/** Whoever writes to an automatic answer may be an automatic answer: after so many runs in an hour rules rest. */
export const MOST_RUNS = 100;

/**
 * Asks rules in their order and does what they say. What a rule does is no occasion for any, and no occasion makes a
 * rule run twice, however often it is told.
 */
export function running({ clock, events }: Core, { rows, runs, filters, conversations, performing }: Parts) {
  /** Follows an event. */
  function follow(event: Event) {
    if (event.conversationId === null || !isHappening(event.name) || isByRule(event)) return;
    const messageId = nounOf(event) === 'message' ? event.subjectId : null;
    run(rows.askedOn(event.name), event.conversationId, {
      key: keyOf(event, event.conversationId),
      messageId,
    });
  }

  /** Where a rule's own replies are summarised again it has read the same conversation already. */
  const keyOf = ({ id, name }: Event, conversationId: number) =>
    name === 'summary.completed' ? runs.sinceLastChange(conversationId) : String(id);

  /** Another hour has passed; a rule that ran then waits until somebody changes the conversation. */
  function lookAgain(conversationId: number) {
    const key = runs.sinceLastChange(conversationId);
    run(rows.askedOn(EVERY_HOUR), conversationId, { key, messageId: null });
  }

  function run(asked: readonly Rule[], conversationId: number, occasion: Occasion) {
    for (const rule of asked) {
      const conversation = conversations.rows.byId.get(conversationId);
      if (conversation?.listed !== 1 || conversation.is_record === 1) return;
      if (applies(rule, conversation, occasion) && rule.is_last === 1) return;
    }
  }

  function applies(rule: Rule, conversation: Conversation, { key, messageId }: Occasion) {
    if (runs.happened(rule.id, conversation.id, key)) return true;
    if (!filters.matches(rule.conditions, conversation.id, { messageId })) return false;
    const lately = runs.countSince(conversation.id, clock.now() - HOUR, MOST_RUNS + 1);
    if (lately < MOST_RUNS) act(rule, conversation, key);
    // Told once: the run that is recorded is one more than there may be.
    else if (lately === MOST_RUNS) rest(rule, conversation, key);
    return true;
  }

  function act(rule: Rule, conversation: Conversation, occasion: string) {
    const tried = rule.actions.map((action) => ({ action, failure: failureOf(rule, conversation, action) }));
    add(
      rule,
      conversation,
      occasion,
      tried.map(({ action, failure }) => ({ action: action.action, failure })),
    );
    const done = tried.filter(({ failure }) => failure === null).map(({ action }) => action);
    const failed = tried.flatMap(({ action, failure }) => (failure === null ? [] : action.action));
    record(rule, conversation, {
      actions: done.map(({ action }) => action),
      ...(failed.length > 0 && { failed }),
      ...addressees(done),
    });
  }

  /** One that cannot be done, as when its agent is gone, does not keep the others from being done. */
  function failureOf(rule: Rule, { id }: Conversation, action: Action) {
    try {
      performing.perform(byRule(rule.id), id, action);
      return null;
    } catch (error) {
      if (error instanceof Problem) return error.message;
      throw error;
    }
  }

  function rest(rule: Rule, conversation: Conversation, occasion: string) {
    const failure = `Rules ran ${MOST_RUNS} times within an hour; they rest until the hour is over.`;
    add(
      rule,
      conversation,
      occasion,
      rule.actions.map(({ action }) => ({ action, failure })),
    );
    record(rule, conversation, { actions: [], stopped: 'too_many_runs' });
  }

  const add = (rule: Rule, conversation: Conversation, occasion: string, done: Done[]) =>
    runs.add({
      rule_id: rule.id,
      conversation_id: conversation.id,
      occasion,
      done,
      at: clock.now(),
    });

  const record = (rule: Rule, conversation: Conversation, data: Record<string, unknown>) =>
    events.record('rule.ran', rule.id, byRule(rule.id), {
      businessId: conversation.business_id,
      conversationId: conversation.id,
      data: { rule: rule.id, name: rule.name, ...data },
    });

  return { follow, lookAgain };
}
