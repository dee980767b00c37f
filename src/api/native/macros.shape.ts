import { Actions, cleanActions } from '../../domain/actions.ts';
import type { Filled } from '../../domain/filling.ts';
import { type Macro as DomainMacro, unknownIn } from '../../domain/macros.ts';
import { visibilities } from '../../domain/sharing.ts';
import { variableNames } from '../../domain/variables.ts';
import { isoTime } from '../../lib/clock.ts';
import { cleanHtml } from '../../lib/html.ts';
import { Problem } from '../../lib/problem.ts';
import {
  array,
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

export const Macro = named(
  'Macro',
  object({
    id: integer(),
    uuid: uuid(),
    business_id: nullable(integer({ description: 'null: for all of them.' })),
    name: text(),
    shortcut: nullable(text()),
    content: text(),
    content_type: oneOf('text', 'html'),
    actions: Actions,
    visibility: oneOf(...visibilities),
    team_id: nullable(integer()),
    agent_id: integer({ description: 'Who made it; of a private one, who alone sees it.' }),
    used_count: integer(),
    unknown_variables: array(
      text({ description: 'Named in a text, but not known: they are sent as they are.' }),
    ),
    version: integer(),
    created_at: dateTime(),
    updated_at: dateTime(),
  }),
);
const name = text({ minLength: 1, maxLength: 200, pattern: '\\S' });
const choices = {
  shortcut: nullable(
    text({ pattern: '^[\\p{L}\\p{N}_-]{1,50}$', description: 'What is typed after / for it.' }),
  ),
  content: text({ maxLength: 100_000, description: `May hold variables: ${variableNames.join(', ')}.` }),
  content_type: oneOf('text', 'html'),
  actions: Actions,
  visibility: oneOf(...visibilities),
  team_id: nullable(integer({ description: 'With the visibility team: which.' })),
  business: nullable(text({ maxLength: 100, description: 'The slug of the only business that it is for.' })),
};
export const NewMacro = named('NewMacro', object({ name }, choices));
export const MacroChange = named('MacroChange', partial(object({ name, ...choices })));

export const PreviewedText = named(
  'PreviewedText',
  object(
    { conversation_id: integer({ minimum: 1 }), content: choices.content },
    { content_type: choices.content_type },
  ),
);

export const FilledText = named(
  'FilledText',
  object({
    content: text(),
    content_type: oneOf('text', 'html'),
    unknown_variables: array(text({ description: 'Left as they are, for a person to see to.' })),
  }),
);

export const presentFilled = ({ written, unknown }: Filled): Infer<typeof FilledText> => ({
  content: written.content,
  content_type: written.contentType,
  unknown_variables: unknown,
});

type Texts = Pick<Infer<typeof MacroChange>, 'content' | 'content_type' | 'actions'>;

/** What was sent, with its HTML made harmless; slow enough to be done before the transaction. */
export function harmless<T extends Texts>(sent: T, typeBefore: DomainMacro['content_type'] = 'text'): T {
  const { content, content_type: contentType = typeBefore, actions } = sent;
  if (content === undefined && sent.content_type !== undefined)
    throw Problem.invalid('content_type', 'Send the content together with its content_type.');
  const clean = content !== undefined && contentType === 'html' ? cleanHtml(content) : content;
  return {
    ...sent,
    ...(clean !== undefined && { content: clean, content_type: contentType }),
    ...(actions && { actions: cleanActions(actions) }),
  };
}

export const presentMacro = (macro: DomainMacro): Infer<typeof Macro> => ({
  id: macro.id,
  uuid: macro.uuid,
  business_id: macro.business_id,
  name: macro.name,
  shortcut: macro.shortcut,
  content: macro.content,
  content_type: macro.content_type,
  actions: macro.actions,
  visibility: macro.visibility,
  team_id: macro.team_id,
  agent_id: macro.agent_id,
  used_count: macro.used_count,
  unknown_variables: unknownIn(macro),
  version: macro.version,
  created_at: isoTime(macro.created_at),
  updated_at: isoTime(macro.updated_at),
});
