import type { Prompt } from './prompts.ts';

/** What a language model is asked for; its tokens are counted by it. */
export type Feature = 'completion' | 'test';
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

/** What works on texts: a language model if a provider is set, and an engine of our own that needs no network. */
export type Intelligence = {
  complete(prompt: Prompt, content: string, signal: AbortSignal): Promise<Completion>;
  tryProvider(signal: AbortSignal): Promise<Trial>;
};
