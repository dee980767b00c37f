import type { Tokens } from '../../domain/intelligence.ts';
import type { JsonSchema } from '../../lib/schema.ts';

export type Asked = {
  model: string;
  instructions: string;
  content: string;
  mostTokens: number;
  /** What the answer must look like: then it is JSON. */
  shape?: Shape;
};
export type Shape = { name: string; schema: JsonSchema };
/** What the model said, how it came to its end, and what it will be billed for. */
export type Said = { text: string; end: 'complete' | 'cut_off' | 'refused'; tokens: Tokens };

/** How a kind of provider is spoken with. */
export type Wire = {
  path: string;
  headers(apiKey: string | null): Record<string, string>;
  body(asked: Asked): object;
  /** null: that is no answer as this kind of provider gives it. */
  read(answer: unknown): Said | null;
};
