import { useMemo } from 'preact/hooks';
import { call } from '../../../api/call.ts';
import type { BusinessHours, NewBusinessHours } from '../../../api/contract.ts';
import { t } from '../../../i18n/i18n.ts';
import { go } from '../../../state/place.ts';
import { DeleteButton } from '../../parts/delete-button.tsx';
import { EditForm } from '../../parts/edit-form.tsx';
import { EntryHead } from '../../parts/entry-head.tsx';
import { SwitchField, TextField } from '../../parts/fields.tsx';
import { type Form, form } from '../../parts/form.ts';
import { FormPart } from '../../parts/form-part.tsx';
import { unchanged } from '../../parts/versions.ts';
import { ZoneField } from '../../parts/zone-field.tsx';
import { Holidays } from './holidays.tsx';
import { PAGE } from './hours-page.tsx';
import { OpeningPreview } from './opening-preview.tsx';
import { painted, type Windows, windowsOf } from './week.ts';
import { NoWindows, WeekList } from './week-list.tsx';
import { WeekPainter } from './week-painter.tsx';

type Values = Pick<BusinessHours, 'name' | 'timezone' | 'always_open' | 'windows' | 'holidays'>;
type Props = { hours?: BusinessHours; reload: () => Promise<void> };

const NINE = 9 * 60;
const SIX = 18 * 60;
const office = (): Windows => painted(windowsOf([]), { days: [0, 4], minutes: [NINE, SIX], isOpen: true });

const valuesOf = (hours?: BusinessHours): Values => ({
  name: hours?.name ?? '',
  timezone: hours?.timezone ?? null,
  always_open: hours?.always_open ?? false,
  windows: hours?.windows ?? office(),
  holidays: hours?.holidays ?? [],
});

export function HoursForm({ hours, reload }: Props) {
  const filled = useMemo(() => form(valuesOf(hours)), []);
  async function save(values: Values) {
    if (!hours) return call('POST /business-hours', { body: values satisfies NewBusinessHours });
    const body = filled.changes();
    return call('PATCH /business-hours/{id}', { params: { id: hours.id }, body, headers: unchanged(hours) });
  }
  return (
    <>
      <EntryHead page={PAGE} pageTitle="settings.hours" title={hours?.name ?? t('hours.add')}>
        {hours && (
          <DeleteButton
            name={hours.name}
            consequence={t('hours.deleted')}
            remove={() => call('DELETE /business-hours/{id}', { params: { id: hours.id } })}
            page={PAGE}
          />
        )}
      </EntryHead>
      <EditForm
        form={filled}
        save={save}
        onSaved={() => go(['settings', PAGE])}
        onStale={reload}
        isNew={!hours}
      >
        <FormPart>
          <TextField form={filled} name="name" label={t('settings.name')} required maxLength={140} />
          <ZoneField
            form={filled}
            name="timezone"
            label={t('settings.zone')}
            hint={t('hours.zone.hint')}
            nullable
          />
          <OpeningPreview hours={filled.values.value} zone={filled.values.value.timezone} />
        </FormPart>
        <WeekPart form={filled} />
        <FormPart title={t('hours.holidays')} hint={t('hours.holidays.hint')}>
          <Holidays holidays={filled.values.value.holidays} change={(holidays) => filled.set({ holidays })} />
          <p class="fault" dir="auto">
            {filled.faultsOf('holidays').join(' ')}
          </p>
        </FormPart>
      </EditForm>
    </>
  );
}

function WeekPart({ form: filled }: { form: Form<Values> }) {
  const { windows, always_open: isAlwaysOpen } = filled.values.value;
  const change = (next: Windows) => filled.set({ windows: next });
  return (
    <FormPart title={t('hours.week')}>
      <SwitchField form={filled} name="always_open" label={t('hours.always')} hint={t('hours.always.hint')} />
      {!isAlwaysOpen && (
        <>
          <p class="quiet">{t('hours.painting')}</p>
          <WeekPainter windows={windows} change={change} />
          <details class="week-typed">
            <summary>{t('hours.typed')}</summary>
            <WeekList windows={windows} change={change} />
          </details>
          <div>
            <NoWindows clear={() => change(windowsOf([]))} />
          </div>
        </>
      )}
    </FormPart>
  );
}
