import type { IssueType } from '../../../domain/intelligence.ts';

/**
 * What the engine understands of a language. Lists are words and phrases with | between them; a star at the end of a word
 * stands for any ending. Case, accents, apostrophes and the article of Arabic do not matter.
 */
export type Vocabulary = {
  code: string;
  /** What customers feel, by how strongly. What has gone wrong is bad, however politely it is told. */
  feelings: Readonly<Record<Strength, string>>;
  /** Thanks are a feeling only where nothing is asked for in the same breath. */
  thanks: string;
  /** Turn what follows into its opposite; or what stands before. */
  not: string;
  notAfter: string;
  /** Make what they stand beside stronger or weaker. */
  very: string;
  barely: string;
  /** What comes after them counts for more than what came before. */
  but: string;
  /** What people say who write about such a thing. */
  issues: Readonly<Record<ToldByWords, string>>;
  /** How somebody asks another to do something, and says that they will do it. */
  asks: string;
  promises: string;
  /** How notes say that somebody who is named will do something: "Anna will send". Where it is missing, nobody is found. */
  appoints?: string;
  /** What is asked for or promised out of politeness: nobody has to do anything. */
  idle: string;
  moments: Moments;
  /** How a customer says that something is not so as it should be, and that it takes too long or happens again: patterns of plain words. */
  lacking: RegExp;
  weary: RegExp;
  /** What conversations with customers are about. */
  matters: string;
  /** Words that are never a topic, besides the commonest ones. */
  dull: string;
  /** Little words that may stand inside a topic: "terms of use". */
  links: string;
  /** Endings of nouns that make no other word of them; and those that only verbs have. */
  endings: string;
  verbs: string;
  frame: Frame;
};

/** What is nothing hides the words in it: "good morning" praises nobody. */
export type Strength = 'awful' | 'bad' | 'poor' | 'nothing' | 'fine' | 'good' | 'great';
export type ToldByWords = Exclude<IssueType, 'praise' | 'other'>;

/** How points in time are said. Names are beginnings, whatever their endings. */
export type Moments = {
  /** Before a point in time: by, until, on. */
  near: string;
  /** After it, in languages that say it there. */
  after: string;
  /** Whole expressions: tomorrow, next week. */
  said: string;
  days: string;
  months: string;
  spans: string;
};

/** The words around a summary. */
export type Frame = {
  customer: string;
  agent: string;
  waiting: string;
  issues: Readonly<Record<IssueType, string>>;
};
