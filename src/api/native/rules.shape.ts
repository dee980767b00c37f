import { Actions, cleanActions, textsIn } from '../../domain/actions.ts';
import { occasions } from '../../domain/rules/occasions.ts';
import type { Rule as DomainRule, Run } from '../../domain/rules/rules.ts';
import { unknownVariables } from '../../domain/variables.ts';
import { isoTime } from '../../lib/clock.ts';
import {
  array,
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
import { Conditions } from './filters.shape.ts';

const Occasions = array(oneOf(...occasions), { minItems: 1, maxItems: occasions.length, uniqueItems: true });
export const Rule = named(
  'Rule',
  object({
    id: integer(),
    uuid: uuid(),
    name: text(),
    position: integer(),
    enabled: boolean(),
    occasions: Occasions,
    conditions: Conditions,
    actions: Actions,
    is_last: boolean(),
    unknown_variables: array(
      text({ description: 'Named in a text, but not known: they are sent as they are.' }),
    ),
    version: integer(),
    created_at: dateTime(),
    updated_at: dateTime(),
  }),
);
const needed = { name: text({ minLength: 1, maxLength: 200, pattern: '\\S' }), occasions: Occasions };
const choices = {
  position: integer({ minimum: 1, maximum: 1_000_000, description: 'Rules are asked in this order.' }),
  enabled: boolean(),
  conditions: Conditions,
  actions: Actions,
  is_last: boolean({ description: 'When it applies, the rules after it are not asked.' }),
};
export const NewRule = named('NewRule', object(needed, choices));
export const RuleChange = named('RuleChange', partial(object({ ...needed, ...choices })));
/** A rule as it would be added; what it would do, and what it is called, changes nothing about what it would touch. */
export const TriedRule = named(
  'TriedRule',
  object({ occasions: Occasions, conditions: Conditions }, { ...needed, ...choices }),
);
export const RuleRun = named(
  'RuleRun',
  object({
    id: integer(),
    conversation_id: integer(),
    event_id: nullable(integer({ description: 'The occasion; null: the hour.' })),
    done: array(
      object({ action: text(), failure: nullable(text({ description: 'Why it could not be done.' })) }),
    ),
    at: dateTime(),
  }),
);

/** What was sent, in the domain's words and with its HTML made harmless: slow enough to be done before the transaction. */
export const wantedOf = <B extends Infer<typeof RuleChange>>({ is_last: isLast, actions, ...same }: B) => ({
  ...same,
  ...(isLast !== undefined && { isLast }),
  ...(actions && { actions: cleanActions(actions) }),
});

export const presentRule = (rule: DomainRule): Infer<typeof Rule> => ({
  id: rule.id,
  uuid: rule.uuid,
  name: rule.name,
  position: rule.position,
  enabled: rule.enabled === 1,
  occasions: rule.occasions,
  conditions: { logic: rule.conditions.logic, rules: rule.conditions.rules.map((part) => ({ ...part })) },
  actions: rule.actions,
  is_last: rule.is_last === 1,
  unknown_variables: unknownVariables(textsIn(rule.actions)),
  version: rule.version,
  created_at: isoTime(rule.created_at),
  updated_at: isoTime(rule.updated_at),
});

export const presentRun = (run: Run): Infer<typeof RuleRun> => ({
  id: run.id,
  conversation_id: run.conversation_id,
  event_id: /^\d+$/.test(run.occasion) ? Number(run.occasion) : null,
  done: run.done,
  at: isoTime(run.at),
});
