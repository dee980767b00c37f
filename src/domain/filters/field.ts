import type { Kind } from './filter.ts';
import type { Reference } from './references.ts';

/** Puts a test of one value around the SQL that reads it. */
export type Test = (value: string) => string;
export type Bind = (value: string | number | null) => string;
/** How SQL reads what a rule looks at besides the conversation: a message's id, when it looks, whether a team is at work. */
export type Occasion = { messageId: string; at: string; isOpen: (team: string) => string };
export type Field = {
  kind: Kind;
  /** What its values name. */
  of?: Reference;
  /** The only words it can hold. */
  words?: readonly string[];
  /** Whether what is asked for is looked up in lower case. */
  isFolded?: true;
  /** The column that holds null when the field holds nothing; asked for this way an index finds it. */
  absentIn?: string;
  where: (test: Test, bind: Bind, occasion: Occasion) => string;
};
