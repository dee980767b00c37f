import { onLive } from './stream.ts';

/** How much is unread since one looked at a conversation, or read one's notifications, on another screen. */
export type Seen = { conversation_id: number | null; unread: number | null; notifications: number };

export const onSeen = (listener: (seen: Seen) => void) =>
  // The cast: the contract of the stream says so.
  onLive(({ type, object }) => type === 'seen' && listener(object as Seen));
