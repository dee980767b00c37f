import type { ConversationChange, Message } from '../api/contract.ts';
import { forget, keepAs, kept, keptAs } from './shelf.ts';

type Scheduled = { message: Message; before: ConversationChange | null; until: number };
const KIND = 'scheduled';
/** A little longer than it has, so that what went out stands there before this is taken away. */
const LATE_MS = 5000;

/**
 * Replies that can still be undone. The server lists them to nobody, so this browser remembers its own; until when, it
 * tells by its own clock, which need not be that of the server.
 */
export function rememberScheduled(message: Message, before: ConversationChange | null) {
  const span = Date.parse(message.send_at ?? '') - Date.parse(message.created_at);
  keepAs(KIND, message.uuid, { message, before, until: Date.now() + span } satisfies Scheduled);
}

export const forgetScheduled = ({ uuid }: Message) => forget(KIND, uuid);
/** What the conversation was before it was sent, if sending it changed that. */
export const beforeScheduled = ({ uuid }: Message) => keptAs<Scheduled>(KIND, uuid)?.before ?? null;
/** Until when it can be undone. */
export const deadlineOf = ({ uuid }: Message) => keptAs<Scheduled>(KIND, uuid)?.until ?? 0;
export const isOver = (message: Message) => deadlineOf(message) + LATE_MS < Date.now();

export function scheduledIn(conversationId: number): Message[] {
  const all = kept<Scheduled>(KIND).map(({ message }) => message);
  all.filter(isOver).forEach(forgetScheduled);
  return all.filter((message) => message.conversation_id === conversationId && !isOver(message));
}
