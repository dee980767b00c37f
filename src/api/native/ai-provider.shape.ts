import { type Provider as DomainProvider, providerNames } from '../../domain/ai-provider.ts';
import { MASKED } from '../../domain/inbox-config.ts';
import { isoTime } from '../../lib/clock.ts';
import {
  boolean,
  dateTime,
  type Infer,
  integer,
  named,
  nullable,
  object,
  oneOf,
  text,
} from '../../lib/schema.ts';

export const AiProvider = named(
  'AiProvider',
  object({
    provider: oneOf(...providerNames),
    base_url: text(),
    model: text(),
    api_key: nullable(text({ description: `${MASKED}, or null where none is set.` })),
    version: integer(),
    created_at: dateTime(),
    updated_at: dateTime(),
  }),
);
export const NewAiProvider = named(
  'NewAiProvider',
  object(
    { provider: oneOf(...providerNames) },
    {
      base_url: text({
        maxLength: 1000,
        description:
          'Where its API begins, such as http://127.0.0.1:11434/v1. Known for openai and anthropic.',
      }),
      model: text({ minLength: 1, maxLength: 200, pattern: '^\\S+$' }),
      api_key: nullable(
        text({
          maxLength: 500,
          pattern: '^[\\x21-\\x7e]+$',
          description: 'Stays if left out, unless the provider or the base_url changes. null takes it away.',
        }),
      ),
    },
  ),
);
export const Trial = named(
  'AiTrial',
  object({ ok: boolean(), model: text(), duration_ms: integer(), error: nullable(text()) }),
);

export const presentProvider = (provider: DomainProvider): Infer<typeof AiProvider> => ({
  provider: provider.provider,
  base_url: provider.base_url,
  model: provider.model,
  api_key: provider.api_key === null ? null : MASKED,
  version: provider.version,
  created_at: isoTime(provider.created_at),
  updated_at: isoTime(provider.updated_at),
});
