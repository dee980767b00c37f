import type { Settings } from '../../../api/contract.ts';
import { t } from '../../../i18n/i18n.ts';
import { FormPart } from '../../parts/form-part.tsx';
import { budgeted, type Feature, features, type Span } from './budgeted.ts';

type Budgets = Settings['ai_budgets'];
type Props = { budgets: Budgets; change: (budgets: Budgets) => void; faults: string[] };

/** How many tokens each of what a model is asked for may use. */
export const Budgets = ({ budgets, change, faults }: Props) => (
  <FormPart title={t('understanding.budgets')} hint={t('understanding.budgets.hint')}>
    <table class="limits">
      <thead>
        <tr>
          <th scope="col">{t('understanding.feature')}</th>
          <th scope="col">{t('understanding.perDay')}</th>
          <th scope="col">{t('understanding.perMonth')}</th>
        </tr>
      </thead>
      <tbody>
        {features.map((feature) => (
          <BudgetRow key={feature} feature={feature} budgets={budgets} change={change} />
        ))}
      </tbody>
    </table>
    <p class="fault">{faults.join(' ')}</p>
  </FormPart>
);

function BudgetRow({ feature, budgets, change }: Omit<Props, 'faults'> & { feature: Feature }) {
  const name = t(`understanding.feature.${feature}`);
  const input = (span: Span, label: string) => (
    <input
      class="number"
      type="number"
      min={0}
      max={1e12}
      dir="ltr"
      aria-label={`${name}: ${label}`}
      value={budgets[feature]?.[span] ?? ''}
      onInput={({ currentTarget: { value } }) => change(budgeted(budgets, feature, span, value))}
    />
  );
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{input('per_day', t('understanding.perDay'))}</td>
      <td>{input('per_month', t('understanding.perMonth'))}</td>
    </tr>
  );
}
