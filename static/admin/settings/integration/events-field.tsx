import { t } from '../../i18n/i18n.ts';
import { ChooseMany } from '../parts/choose-many.tsx';
import type { Form } from '../parts/form.ts';
import { FormPart } from '../parts/form-part.tsx';
import type { Known, WebhookValues } from './webhook-form.tsx';
import { EVERYTHING } from './webhooks-page.tsx';

type Props = { form: Form<WebhookValues>; known: Known };

/** Everything, also what later versions will tell, or only what is ticked. */
export function EventsField({ form, known }: Props) {
  const { events, dialect } = form.values.value;
  const isAll = events.includes(EVERYTHING);
  const own = known.find((one) => one.dialect === dialect)?.events ?? [];
  return (
    <FormPart title={t('webhooks.events')}>
      <label class="switch">
        <input
          type="checkbox"
          checked={isAll}
          onChange={() => form.set({ events: isAll ? [] : [EVERYTHING] })}
        />
        <span>
          {t('webhooks.everything')}
          <span class="quiet">{t('webhooks.everything.hint')}</span>
        </span>
      </label>
      {!isAll && (
        <ChooseMany
          label={t('webhooks.events.choose')}
          hint={t('webhooks.events.hint')}
          options={own.map((name) => ({ value: name, text: name }))}
          chosen={events}
          choose={(chosen) => form.set({ events: chosen })}
        />
      )}
      <p class="fault">{form.faultsOf('events').join(' ')}</p>
    </FormPart>
  );
}
