import { t } from '../../i18n/i18n.ts';
import type { Form } from '../parts/form.ts';
import { FormPart } from '../parts/form-part.tsx';
import { type Dialect, dialects, limited, type Window } from './limits.ts';
import type { Settings } from './organisation-page.tsx';

/** A row for each API. One without numbers keeps its own limits. */
export const LimitSettings = ({ form }: { form: Form<Settings> }) => (
  <FormPart title={t('organisation.limits')} hint={t('organisation.limits.hint')}>
    <table class="limits">
      <thead>
        <tr>
          <th scope="col">{t('organisation.limits.api')}</th>
          <th scope="col">{t('organisation.limits.minute')}</th>
          <th scope="col">{t('organisation.limits.second')}</th>
        </tr>
      </thead>
      <tbody>
        {dialects.map((dialect) => (
          <LimitRow key={dialect} dialect={dialect} form={form} />
        ))}
      </tbody>
    </table>
    <p class="fault">{form.faultsOf('rate_limits').join(' ')}</p>
  </FormPart>
);

function LimitRow({ dialect, form }: { dialect: Dialect; form: Form<Settings> }) {
  const limits = form.values.value.rate_limits;
  const set = (window: Window, typed: string) =>
    form.set({ rate_limits: limited(limits, dialect, window, Number(typed)) });
  const input = (window: Window, label: string) => (
    <input
      class="number"
      type="number"
      min={1}
      max={1_000_000}
      dir="ltr"
      aria-label={`${dialect}: ${label}`}
      value={limits[dialect]?.[window] ?? ''}
      onInput={(event) => set(window, event.currentTarget.value)}
    />
  );
  return (
    <tr>
      <th scope="row">
        <code>{dialect}</code>
      </th>
      <td>{input('per_minute', t('organisation.limits.minute'))}</td>
      <td>{input('per_second', t('organisation.limits.second'))}</td>
    </tr>
  );
}
