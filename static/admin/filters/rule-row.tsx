import { X } from 'lucide';
import { t } from '../i18n/i18n.ts';
import { IconButton } from '../ui/button.tsx';
import { FieldSelect } from './field-select.tsx';
import { fieldNamed, type Use } from './fields.ts';
import { labelOf } from './labels.ts';
import { type Operator, operatorsOf, operatorText } from './operators.ts';
import { RuleValue } from './rule-value.tsx';
import { type Rule, ruleFor, withOperator } from './rules.ts';

type Props = { rule: Rule; change: (rule: Rule) => void; remove: () => void; use: Use; isFaulty: boolean };

/** What is asked, how, and what it is compared to. */
export const RuleRow = ({ rule, change, remove, use, isFaulty }: Props) => (
  <div class="rule-row" data-faulty={isFaulty}>
    <FieldSelect
      name={rule.field}
      use={use}
      isFaulty={isFaulty}
      choose={(name) => change(renamed(rule, name))}
    />
    <OperatorSelect rule={rule} change={change} />
    <RuleValue rule={rule} change={(value) => change({ ...rule, value })} />
    <IconButton icon={X} label={t('filters.remove', { name: labelOf(rule.field) })} onClick={remove} />
  </div>
);

// An attribute keeps its question while its name is being typed.
const renamed = (rule: Rule, name: string): Rule =>
  fieldNamed(rule.field)?.kind === 'attribute' && fieldNamed(name)?.kind === 'attribute'
    ? { ...rule, field: name }
    : ruleFor(name);

function OperatorSelect({ rule, change }: { rule: Rule; change: (rule: Rule) => void }) {
  const kind = fieldNamed(rule.field)?.kind ?? 'attribute';
  const offered: readonly Operator[] = operatorsOf[kind];
  return (
    <select
      class="rule-operator"
      aria-label={t('filters.operator')}
      value={rule.operator}
      onChange={({ currentTarget: { value } }) => change(withOperator(rule, value as Operator))}
    >
      {offered.map((operator) => (
        <option key={operator} value={operator}>
          {t(operatorText(kind, operator))}
        </option>
      ))}
    </select>
  );
}
