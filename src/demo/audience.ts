import type { Step } from './outline.ts';
import type { Random } from './random.ts';
import type { ConversationRow, MessageRow } from './rows.ts';

/** For whom a conversation is made up, beyond its own words. */
export type Audience = {
  /** What a step says, perhaps to somebody. */
  worded(text: string, step: Step, chance: Random): string;
  /** The conversation as it was given to somebody. */
  given(row: ConversationRow, chance: Random): ConversationRow;
  /** What becomes of it once it is written. */
  follow(row: ConversationRow, messages: MessageRow[], chance: Random): void;
};

/** Nobody looks: all is as the conversation says, and nothing goes on. */
export const emptyHouse: Audience = {
  worded: (text) => text,
  given: (row) => row,
  follow: () => {},
};
