import type { Field } from '../../domain/filters/field.ts';
import { fields } from '../../domain/filters/fields.ts';
import { DEEPEST, MOST_RULES, MOST_VALUES, operatorsOf } from '../../domain/filters/filter.ts';
import { occasionFields } from '../../domain/filters/occasion.ts';
import { anything, array, described, named, object, oneOf, record } from '../../lib/schema.ts';

const listed = (known: Readonly<Record<string, Field>>) =>
  Object.entries(Object.groupBy(Object.entries(known), ([, { kind }]) => kind))
    .map(
      ([kind, all = []]) =>
        `- ${all.map(([name]) => `\`${name}\``).join(', ')}: ${operatorsOf[kind as keyof typeof operatorsOf].join(', ')}`,
    )
    .join('\n');

/** Checked by the domain, which names the place of each fault; here is how it is built. */
export const Filter = named(
  'Filter',
  described(
    [
      'A group of rules, all of which (`and`) or one of which (`or`) must hold. A rule is',
      '`{"field": …, "operator": …, "value": …}`; in its place another group may stand.',
      `At most ${MOST_RULES} rules, ${DEEPEST} groups deep, ${MOST_VALUES} values in a list.`,
      'A filter without rules finds everything.\n\nFields, and what can be asked of them:\n\n',
      listed(fields),
      '\n- `custom.<name>` and `contact.custom.<name>`, the custom attributes: everything.\n\n',
      'What is named may be given by id or by name (agents by email address, contacts by uuid, businesses by slug);',
      '`me` is whoever looks, `my_teams` their teams. A time is an instant such as `2027-01-31T09:30:00Z`, `now`, a',
      'distance such as `-7d` or `+2h`, or a whole day in the zone of the organisation: `2027-01-31`, `today`,',
      '`yesterday`, `tomorrow`; `between` takes two and includes both. `set` and `not_set` take no value.',
      'The negative operators also find conversations in which the field holds nothing.',
    ].join(' '),
    object({ logic: oneOf('and', 'or'), rules: array(record(anything())) }),
  ),
);

export const Conditions = named(
  'RuleConditions',
  described(
    [
      'As a Filter, which may also look at the occasion: at the message that it is, or else at the newest one; at',
      'whether the team of the conversation is at work; at how the contact rated us last.\n\n',
      listed(occasionFields),
    ].join(' '),
    object({ logic: oneOf('and', 'or'), rules: array(record(anything())) }),
  ),
);
