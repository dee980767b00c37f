import { LONGEST_CONTENT } from '../../domain/intelligence.ts';
import type { Prompt } from '../../domain/prompts.ts';
import { isoTime } from '../../lib/clock.ts';
import { dateTime, type Infer, integer, named, object, openObject, text } from '../../lib/schema.ts';

export const AIPrompt = named(
  'AIPrompt',
  object({ id: integer(), created_at: dateTime(), updated_at: dateTime(), key: text(), title: text() }),
);
export const AICompletionRequest = named(
  'AICompletionRequest',
  openObject({
    prompt_key: text({ minLength: 1, description: 'AI prompt identifier' }),
    content: text({
      minLength: 1,
      maxLength: LONGEST_CONTENT,
      pattern: '\\S',
      description: 'Content for AI completion',
    }),
  }),
);
export const AIProviderRequest = named(
  'AIProviderRequest',
  openObject({
    provider: text({ description: 'AI provider name' }),
    api_key: text({ maxLength: 500, pattern: '^[\\x21-\\x7e]+$', description: 'API key for provider' }),
  }),
);

export const presentPrompt = ({
  id,
  created_at,
  updated_at,
  key,
  title,
}: Prompt): Infer<typeof AIPrompt> => ({
  id,
  created_at: isoTime(created_at),
  updated_at: isoTime(updated_at),
  key,
  title,
});
