/** A row of the index tells by its number which message it is of, and in which conversation that is; see schema.sql. */
const BITS = 31n;

export const MESSAGE_ID = 'rowid >> 31';
export const CONVERSATION_ID = 'rowid & 2147483647';
/** Behind every message there can be. */
export const NEWEST = 2 ** 32;

export const placeOf = (messageId: number, conversationId: number) =>
  (BigInt(messageId) << BITS) | BigInt(conversationId);
/** The first place that a message can have, and the last one before it. */
export const firstPlace = (messageId: number) => BigInt(messageId) << BITS;
export const lastPlaceBefore = (messageId: number) => firstPlace(messageId) - 1n;
