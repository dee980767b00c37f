import { Problem } from '../lib/problem.ts';
import { addressees } from './actions.ts';
import { type Actor, authorize } from './actor.ts';
import type { Conversation, Conversations } from './conversations/conversations.ts';
import type { Filled, filling as fillingOf } from './filling.ts';
import type { Macro, macros as macrosOf } from './macros.ts';
import type { Performing } from './performing.ts';

type Template = Pick<Macro, 'content' | 'content_type'>;
type Parts = {
  macros: ReturnType<typeof macrosOf>;
  conversations: Conversations;
  performing: Performing;
  filled: ReturnType<typeof fillingOf>;
};

/** A macro at work on a conversation: its actions are done, its text goes to the composer. */
export function macroUse({ macros, conversations, performing, filled }: Parts) {
  /** All of it, with the agent's own rights, or nothing. */
  function apply(actor: Actor, macroId: number, conversationId: number) {
    authorize(actor, 'messages:write');
    const before = conversations.openTo(actor, conversationId);
    const macro = fitting(actor, macroId, before);
    for (const action of macro.actions) performing.perform(seeingIt(actor), before.id, action);
    macros.noteUse(actor, macro.id, before, addressees(macro.actions));
    return textFor(actor, macro, conversations.get(before.id));
  }

  /** What it would say; nothing is done. */
  const preview = (actor: Actor, macroId: number, conversationId: number) => {
    const conversation = conversations.seenBy(actor, conversationId);
    return textFor(actor, fitting(actor, macroId, conversation), conversation);
  };

  /** The same of a text that is no macro yet. */
  const previewOf = (actor: Actor, text: Template, conversationId: number) =>
    textFor(actor, text, conversations.seenBy(actor, conversationId));

  function fitting(actor: Actor, macroId: number, { business_id: businessId }: Conversation) {
    const macro = macros.visible(actor, macroId);
    if (macro.business_id === null || macro.business_id === businessId) return macro;
    throw Problem.conflict('macro_of_another_business', `${macro.name} is for another business.`);
  }

  const textFor = (actor: Actor, macro: Template, conversation: Conversation): Filled | null =>
    macro.content.trim() === '' ? null : filled(actor, conversation, macro);

  return { apply, preview, previewOf };
}

/** An action may take the conversation out of the agent's sight; that must not stop those after it. */
const seeingIt = (actor: Actor): Actor => ({
  ...actor,
  permissions: new Set([...actor.permissions, 'conversations:read', 'conversations:read_all']),
});
