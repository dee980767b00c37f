import type { Prompt } from './prompts.ts';

/** What a language model is asked for; its tokens are counted by it. */
export const features = ['completion', 'summary', 'test'] as const;
export type Feature = (typeof features)[number];
export type Tokens = { in: number; out: number };

export type Completion = {
  content: string;
  engine: 'built_in' | 'model';
  /** null: no model answered. */
  model: string | null;
  tokens: Tokens;
  /** Why it is not all that one might expect. */
  notice: string | null;
};
/** Whether the provider answers, and if not, why; for whoever set it. */
export type Trial = { ok: boolean; model: string; durationMs: number; error: string | null };

/** The longest text that is worked on at once. */
export const LONGEST_CONTENT = 20_000;

/** Who says something in a conversation. */
export type Side = 'contact' | 'agent' | 'bot';
/** Without a name where it is not known. */
export type Utterance = { by: Side; name: string | null; text: string };
/** A topic that an organisation wants to see, and the words that speak of it in any language. */
export type OwnTopic = { name: string; synonyms: readonly string[] };

export const summaryStyles = ['concise', 'detailed', 'bullets'] as const;
export type SummaryStyle = (typeof summaryStyles)[number];

/** A conversation to be understood: plain data, so that it can be handed to a thread. */
export type Parcel = {
  subject: string | null;
  /** Oldest first. */
  messages: readonly Utterance[];
  topics: readonly OwnTopic[];
  style: SummaryStyle;
  /** ISO 639-1, of the summary; null: that of the conversation. */
  language: string | null;
};

export const feelings = ['very_negative', 'negative', 'neutral', 'positive', 'very_positive'] as const;
export type Feeling = (typeof feelings)[number];
export const issueTypes = [
  'question',
  'problem',
  'request',
  'complaint',
  'praise',
  'feedback',
  'appointment',
  'billing',
  'other',
] as const;
export type IssueType = (typeof issueTypes)[number];

/** ISO 639-1 or, where there is none, 639-3; and the script as in ISO 15924. null: it was not recognised. */
export type Tongue = { code: string | null; script: string | null; confidence: number };
export type Sentiment = {
  value: Feeling;
  /** From -1 to 1. */
  score: number;
  confidence: number;
  /** What it goes by: the words of the language, a model that has read it, or only signs that everybody uses. */
  basis: 'lexicon' | 'fallback' | 'model';
  reason: string;
};
export type Issue = { value: IssueType; confidence: number; reason: string };
export type Topic = {
  name: string;
  /** Of the organisation's own list, or a phrase of the conversation. */
  source: 'own' | 'phrase';
  confidence: number;
};
export type ActionItem = {
  text: string;
  /** Whose turn it is; null where the text does not say. */
  by: 'contact' | 'agent' | null;
  name: string | null;
  /** As it was said: "until Friday". */
  when: string | null;
};
export type Summary = {
  title: string;
  content: string;
  actionItems: ActionItem[];
  style: SummaryStyle;
  /** Of what stands in it. */
  language: string | null;
};

/** What was understood of a conversation, and by whom. */
export type Analysis = {
  language: Tongue;
  /** Of each message, in their order. */
  languages: Tongue[];
  sentiment: Sentiment;
  issue: Issue;
  /** The weightiest first. */
  topics: Topic[];
  summary: Summary;
  engine: Completion['engine'];
  /** Of the engine's words and rules, or of the prompt: results of another one may differ. */
  version: string;
  model: string | null;
  tokens: Tokens;
  notice: string | null;
};

/** What works on texts: a language model if a provider is set, and an engine of our own that needs no network. */
export type Intelligence = {
  complete(prompt: Prompt, content: string, signal: AbortSignal): Promise<Completion>;
  /** `conversationId`: which one it is, for the log of what left the house. */
  analyse(parcel: Parcel, signal: AbortSignal, conversationId: number | null): Promise<Analysis>;
  tryProvider(signal: AbortSignal): Promise<Trial>;
};
