import { system } from '../actor.ts';
import type { Conversation, Conversations } from '../conversations/conversations.ts';
import type { Event } from '../events.ts';
import type { settings as settingsOf } from '../settings.ts';
import type { Summary, Wish } from './row.ts';
import type { SummaryRows } from './rows.ts';

type Parts = {
  conversations: Conversations;
  settings: ReturnType<typeof settingsOf>;
  rows: SummaryRows;
  begin: (actor: typeof system, conversation: Conversation, wish: Wish) => Summary;
};

/** So many messages, and so large a part of what was there, have come or gone since. */
const LEAST = 4;
const SHARE = 1 / 3;

/**
 * Summaries that come by themselves: when a conversation is resolved or answered after that, and, where there is one
 * already, when so much has been said since that it does not tell how it stands. Where they are wanted always, the first
 * one comes early.
 */
export function following({ conversations, settings, rows, begin }: Parts) {
  return function follow(event: Event) {
    const { conversationId } = event;
    const { summaries: wanted } = settings.get();
    if (wanted === 'off' || conversationId === null) return;
    const conversation = conversations.rows.byId.get(conversationId);
    if (conversation?.listed !== 1 || conversation.message_count === 0) return;
    const last = conversation.summary_state === null ? undefined : rows.newest(conversation.id);
    if (last?.state === 'processing') return;
    const isTime = isLastWord(event, conversation)
      ? isStale(conversation, last)
      : hasGrown(conversation, last, wanted === 'always');
    // In the same words and the same language as somebody wished for before.
    if (isTime) begin(system, conversation, { style: last?.style, language: last?.wanted_language });
  };
}

// What solves a conversation may go out a moment after that, because it can be undone for a while.
const isLastWord = ({ name, actor, data }: Event, { resolved_at: resolvedAt }: Conversation) =>
  name === 'conversation.status_changed'
    ? isResolution(data)
    : name === 'message.created' && actor.kind === 'agent' && resolvedAt !== null;

const isResolution = (data: Event['data']) =>
  data.to_category === 'resolved' && data.from_category !== 'resolved';

const isStale = ({ message_count: count }: Conversation, last?: Summary) => last?.message_count !== count;

/** What was merged away, or split off, makes it another conversation as well. */
function hasGrown({ message_count: count }: Conversation, last: Summary | undefined, isAlways: boolean) {
  if (!last) return isAlways && count >= LEAST;
  const change = Math.abs(count - last.message_count);
  return change >= LEAST && change >= last.message_count * SHARE;
}
