import type { Contact, NewContact } from '../api/contract.ts';
import { countries } from '../i18n/countries.ts';
import { t } from '../i18n/i18n.ts';
import { Button } from '../ui/button.tsx';
import { faultsIn } from '../ui/faults.ts';
import { Field } from '../ui/field.tsx';
import { useSubmitting } from '../ui/submitting.ts';
import { sentenceOf } from '../ui/toast.tsx';
import { BusinessSelect } from './business-select.tsx';
import { close } from './opened.ts';

type Props = {
  known?: Contact;
  send: (given: NewContact) => Promise<Contact>;
  done: (contact: Contact) => void;
};
const names = ['first_name', 'last_name', 'email', 'phone'] as const;
const keyboards = { first_name: 'text', last_name: 'text', email: 'email', phone: 'tel' } as const;
const labels = {
  first_name: 'contacts.firstName',
  last_name: 'contacts.lastName',
  email: 'contacts.email',
  phone: 'contacts.phone',
} as const;

/** What is most often known of somebody, when they are added and when it is changed. */
export function ContactForm({ known, send, done }: Props) {
  const { refusal, isBusy, submit } = useSubmitting(async (form) => done(await send(givenIn(form))));
  const faults = faultsIn(refusal);
  const isSaidElsewhere = Object.keys(faults).length > 0;
  return (
    <form class="stack" onSubmit={submit}>
      <div class="two-columns">
        {names.map((name) => (
          <Field key={name} label={t(labels[name])} faults={faults[name] ?? []}>
            {(wiring) => (
              <input
                {...wiring}
                name={name}
                inputMode={keyboards[name]}
                dir="auto"
                autocomplete="off"
                defaultValue={known?.[name] ?? ''}
              />
            )}
          </Field>
        ))}
        <Field label={t('contacts.country')} faults={faults.country ?? []}>
          {(wiring) => <CountrySelect {...wiring} chosen={known?.country ?? ''} />}
        </Field>
        {!known && <BusinessSelect faults={faults.business} />}
      </div>
      {refusal && !isSaidElsewhere && (
        <p class="fault" role="alert">
          {sentenceOf(refusal)}
        </p>
      )}
      <footer class="dialog-actions">
        <Button onClick={close}>{t('everywhere.cancel')}</Button>
        <Button type="submit" look="primary" disabled={isBusy}>
          {t(known ? 'everywhere.save' : 'contacts.addNow')}
        </Button>
      </footer>
    </form>
  );
}

const CountrySelect = ({ chosen, ...wiring }: { chosen: string; id: string }) => (
  <select {...wiring} name="country" defaultValue={chosen}>
    <option value="">{t('everywhere.none')}</option>
    {countries().map(({ code, name }) => (
      <option key={code} value={code} selected={code === chosen}>
        {name}
      </option>
    ))}
  </select>
);

/** An emptied address is taken away; names may be empty. */
function givenIn(form: HTMLFormElement): NewContact {
  const given = new FormData(form);
  const text = (name: string) => String(given.get(name) ?? '').trim();
  return {
    first_name: text('first_name'),
    last_name: text('last_name'),
    email: text('email') || null,
    phone: text('phone') || null,
    country: text('country') || null,
    // Only asked where there is a choice.
    ...(given.has('business') && { business: text('business') }),
  };
}
