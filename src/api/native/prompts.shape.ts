import { isBuiltInKey } from '../../domain/prompt-seeds.ts';
import type { Prompt as DomainPrompt, PromptVersion as DomainVersion } from '../../domain/prompts.ts';
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
  partial,
  text,
  uuid,
} from '../../lib/schema.ts';

const actor = object({ kind: text(), id: nullable(integer()) });

export const Prompt = named(
  'Prompt',
  object({
    id: integer(),
    uuid: uuid(),
    key: text(),
    works_on: oneOf('text', 'conversation'),
    title: text(),
    body: text({
      description: 'What the language model is told. The built-in engine goes by the key alone.',
    }),
    builtin: boolean({ description: 'Whether it came with the installation and cannot be deleted.' }),
    needs_provider: boolean({ description: 'Whether only a language model can do it.' }),
    version: integer(),
    created_at: dateTime(),
    updated_at: dateTime(),
  }),
);
const texts = {
  title: text({ minLength: 1, maxLength: 200, pattern: '\\S' }),
  body: text({ minLength: 1, maxLength: 10_000, pattern: '\\S' }),
};
const key = text({ pattern: '^[a-z0-9][a-z0-9_]{0,62}$', description: 'What it is asked for by. It stays.' });
export const NewPrompt = named('NewPrompt', object({ key, ...texts }));
export const PromptChange = named('PromptChange', partial(object(texts)));
export const PromptVersion = named(
  'PromptVersion',
  object({ version: integer(), title: text(), body: text(), actor, created_at: dateTime() }),
);

export const presentPrompt = (prompt: DomainPrompt): Infer<typeof Prompt> => ({
  id: prompt.id,
  uuid: prompt.uuid,
  key: prompt.key,
  works_on: prompt.works_on,
  title: prompt.title,
  body: prompt.body,
  builtin: prompt.builtin === 1,
  needs_provider: prompt.works_on === 'text' && !isBuiltInKey(prompt.key),
  version: prompt.version,
  created_at: isoTime(prompt.created_at),
  updated_at: isoTime(prompt.updated_at),
});

export const presentVersion = (version: DomainVersion): Infer<typeof PromptVersion> => ({
  version: version.id,
  title: version.title,
  body: version.body,
  actor: { kind: version.actor_kind, id: version.actor_id },
  created_at: isoTime(version.created_at),
});
