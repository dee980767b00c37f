import { t } from '../i18n/i18n.ts';
import { Chooser } from './chooser.tsx';
import { ChosenValues } from './chosen-values.tsx';
import { fieldNamed } from './fields.ts';
import { type Rule, type Scalar, shapeOf, valuesOf } from './rules.ts';
import { TimeValue } from './time-value.tsx';

type Value = Scalar | readonly Scalar[];
type Props = { rule: Rule; change: (value: Value) => void };

/** What a rule compares to, with the input that its field needs. */
export function RuleValue({ rule, change }: Props) {
  const field = fieldNamed(rule.field);
  const shape = shapeOf(rule.operator);
  if (shape === 'none') return <span class="rule-value" />;
  if (field?.kind === 'flag') return <FlagValue isTrue={rule.value === true} change={change} />;
  if (field?.of || field?.kind === 'keyword')
    return <ChosenValues field={field} rule={rule} change={change} />;
  if (shape === 'list') return <FreeValues rule={rule} change={change} />;
  return (
    <div class="rule-value">
      <OneValue rule={rule} at={0} change={change} />
      {shape === 'pair' && (
        <>
          <span class="quiet">{t('filters.until')}</span>
          <OneValue rule={rule} at={1} change={change} />
        </>
      )}
    </div>
  );
}

const FlagValue = ({ isTrue, change }: { isTrue: boolean; change: (value: boolean) => void }) => (
  <select
    class="rule-value"
    aria-label={t('filters.value')}
    value={String(isTrue)}
    onChange={({ currentTarget }) => change(currentTarget.value === 'true')}
  >
    <option value="true">{t('filters.yes')}</option>
    <option value="false">{t('filters.no')}</option>
  </select>
);

function FreeValues({ rule, change }: Props) {
  const isNumeric = fieldNamed(rule.field)?.kind === 'number';
  const chosen = valuesOf(rule).map((value) => (typeof value === 'boolean' ? String(value) : value));
  const typed = (value: string | number) => (isNumeric ? Number(value) : value);
  return (
    <div class="rule-value">
      <Chooser
        label={t('filters.value')}
        all={[]}
        chosen={chosen}
        choose={(values) => change(values.map(typed).filter((value) => !Number.isNaN(value)))}
        isFree
      />
    </div>
  );
}

function OneValue({ rule, at, change }: Props & { at: 0 | 1 }) {
  const values = valuesOf(rule);
  const kind = fieldNamed(rule.field)?.kind;
  const put = (value: Scalar) =>
    change(shapeOf(rule.operator) === 'pair' ? [...values].with(at, value) : value);
  if (kind === 'time') return <TimeValue written={String(values[at] ?? 'today')} change={put} />;
  if (kind === 'number' || kind === 'hours')
    return (
      <input
        type="number"
        step={kind === 'hours' ? '0.5' : '1'}
        aria-label={t('filters.value')}
        value={String(values[at] ?? '')}
        onInput={({ currentTarget: { value } }) => put(numberIn(value))}
      />
    );
  return (
    <input
      aria-label={t('filters.value')}
      dir="auto"
      value={String(values[at] ?? '')}
      onInput={({ currentTarget: { value } }) => put(isRanked(rule, value) ? numberIn(value) : value)}
    />
  );
}

// More and less of an attribute are asked of numbers, where it is one.
const isRanked = ({ field, operator }: Rule, value: string) =>
  fieldNamed(field)?.kind === 'attribute' &&
  ['greater_than', 'less_than', 'between'].includes(operator) &&
  /^-?\d+(\.\d+)?$/.test(value);

const numberIn = (value: string) => (value === '' ? '' : Number(value));
