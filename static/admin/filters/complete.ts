import { Refusal } from '../api/refusal.ts';
import { t } from '../i18n/i18n.ts';
import { attributeIn } from './fields.ts';
import { filterOf, type Group, isGroup, type Rule, shapeOf, valuesOf } from './rules.ts';

/** The filter as the API takes it; refuses, in the reader's language, rules that say nothing yet. */
export function completeFilter(group: Group, place = 'filters') {
  const fields = Object.fromEntries(gaps(group, place).map((at) => [at, [t('filters.incomplete')]]));
  if (Object.keys(fields).length === 0) return filterOf(group);
  throw new Refusal(422, 'validation_error', t('filters.incompleteRules'), { fields });
}

/** The places of rules that compare to nothing, or ask for an attribute without a name. */
function gaps({ rules }: Group, place: string): string[] {
  return rules.flatMap((part, index) => {
    const here = `${place}.rules.${index}`;
    if (isGroup(part)) return gaps(part, here);
    return isComplete(part) ? [] : [`${here}.value`];
  });
}

function isComplete(rule: Rule) {
  if (attributeIn(rule.field) === rule.field) return false;
  const values = valuesOf(rule);
  return shapeOf(rule.operator) === 'none' || (values.length > 0 && values.every((value) => value !== ''));
}
