import type { Domain } from '../../domain/domain.ts';
import { presenceStates } from '../../domain/presence.ts';
import { array, type Infer, integer, named, object, oneOf, text } from '../../lib/schema.ts';

export const Presence = named(
  'Presence',
  object({
    conversation_id: integer(),
    viewers: array(object({ agent_id: integer(), name: text(), state: oneOf(...presenceStates) })),
  }),
);

export const presentPresence = (
  { presence }: Pick<Domain, 'presence'>,
  conversationId: number,
): Infer<typeof Presence> => ({
  conversation_id: conversationId,
  viewers: presence.viewersOf(conversationId),
});
