/** What people write about. */
export const topics = ['booking', 'price', 'delivery', 'refund', 'complaint', 'thanks'] as const;
export type Topic = (typeof topics)[number];

/** A customer's opening, the answer to it, and what else may be asked and answered. */
export type Talk = {
  subjects: readonly string[];
  openings: readonly string[];
  answers: readonly string[];
  exchanges: readonly (readonly [asked: string, answered: string])[];
};

/**
 * A language in which the demo's customers write. Sentences are templates (phrases.ts): `{product}` stands for one of
 * the words, which stays the same throughout a conversation, `[a|b]` for one or the other. Words are in their basic
 * form, so sentences ask for no other. Names are `Name` or `Имя:latin`, the latter for the address.
 */
export type Language = {
  code: string;
  countries: readonly string[];
  women: string;
  men: string;
  surnames: string;
  /** What a woman's surname ends with in addition, in the same form. */
  feminine?: string;
  words: Record<'product' | 'service' | 'day' | 'city' | 'reason', string>;
  price: (amount: number) => string;
  /** What stands after a greeting, and between sentences. */
  joints: readonly [afterHello: string, between: string];
  hello: readonly string[];
  details: readonly string[];
  remarks: readonly string[];
  thanks: readonly string[];
  goodbyes: readonly string[];
  notes: readonly string[];
  talks: Record<Topic, Talk>;
};
