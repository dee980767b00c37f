import { useSignal } from '@preact/signals';
import { t } from '../i18n/i18n.ts';
import { colleagues } from '../state/vocabulary.ts';
import { fullName } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { Combobox } from '../ui/combobox.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { Segments } from '../ui/segments.tsx';

export const FieldExample = () => (
  <div class="two-columns">
    <Field label={t('contacts.firstName')} hint={t('design.hint')}>
      {(wiring) => <input {...wiring} dir="auto" />}
    </Field>
    <Field label={t('contacts.email')} faults={[t('design.faulty')]}>
      {(wiring) => <input {...wiring} defaultValue="ada@" dir="auto" />}
    </Field>
    <Field label={t('contacts.country')}>
      {(wiring) => (
        <select {...wiring}>
          <option>{t('everywhere.none')}</option>
        </select>
      )}
    </Field>
    <Field label={t('contacts.phone')}>
      {(wiring) => <input {...wiring} disabled defaultValue="+998901234567" dir="auto" />}
    </Field>
    <Field label={t('contacts.note')}>{(wiring) => <textarea {...wiring} rows={2} dir="auto" />}</Field>
  </div>
);

export function ChoiceExample() {
  const isOn = useSignal(true);
  return (
    <>
      <label class="checked">
        <input
          type="checkbox"
          checked={isOn.value}
          onChange={({ currentTarget }) => (isOn.value = currentTarget.checked)}
        />
        {t('design.example')}
      </label>
      <label class="checked">
        <input type="checkbox" disabled />
        {t('everywhere.none')}
      </label>
      <label class="checked">
        <input type="radio" name="design" defaultChecked />
        {t('design.example')}
      </label>
    </>
  );
}

export function SegmentsExample() {
  const chosen = useSignal('open');
  return (
    <Segments
      label={t('inbox.state')}
      choices={[
        { value: 'open', text: t('inbox.state.open') },
        { value: 'waiting', text: t('inbox.state.waiting') },
        { value: 'resolved', text: t('inbox.state.resolved') },
      ]}
      chosen={chosen.value}
      choose={(value) => (chosen.value = value)}
    />
  );
}

export function ComboboxExample() {
  const chosen = useSignal('');
  const choices = colleagues.value.map((one) => ({ value: String(one.id), text: fullName(one) }));
  return (
    <Combobox
      label={t('search.assignee')}
      choices={choices}
      chosen={[chosen.value]}
      choose={(value) => (chosen.value = value)}
      trigger={(wiring) => (
        <Button {...wiring}>
          {choices.find(({ value }) => value === chosen.value)?.text ?? t('search.assignee')}
        </Button>
      )}
    />
  );
}

export function DialogExample() {
  const isOpen = useSignal(false);
  const close = () => (isOpen.value = false);
  return (
    <>
      <Button onClick={() => (isOpen.value = true)}>{t('design.open')}</Button>
      {isOpen.value && (
        <Dialog title={t('design.example')} onClose={close}>
          <p>{t('design.dialog')}</p>
          <footer class="dialog-actions">
            <Button onClick={close}>{t('everywhere.cancel')}</Button>
            <Button look="primary" onClick={close}>
              {t('everywhere.save')}
            </Button>
          </footer>
        </Dialog>
      )}
    </>
  );
}
