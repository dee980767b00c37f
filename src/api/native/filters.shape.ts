import { fields } from '../../domain/filters/fields.ts';
import { DEEPEST, MOST_RULES, MOST_VALUES, operatorsOf } from '../../domain/filters/filter.ts';
import { anything, array, described, named, object, oneOf, record } from '../../lib/schema.ts';

const byKind = Object.entries(Object.groupBy(Object.entries(fields), ([, { kind }]) => kind));
const known = byKind.map(
  ([kind, all = []]) =>
    `- ${all.map(([name]) => `\`${name}\``).join(', ')}: ${operatorsOf[kind as keyof typeof operatorsOf].join(', ')}`,
);

/** Checked by the domain, which names the place of each fault; here is how it is built. */
export const Filter = named(
  'Filter',
  described(
    [
      'A group of rules, all of which (`and`) or one of which (`or`) must hold. A rule is',
      '`{"field": …, "operator": …, "value": …}`; in its place another group may stand.',
      `At most ${MOST_RULES} rules, ${DEEPEST} groups deep, ${MOST_VALUES} values in a list.`,
      'A filter without rules finds everything.\n\nFields, and what can be asked of them:\n\n',
      known.join('\n'),
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
