import { useSignal } from '@preact/signals';
import { Eye, EyeOff } from 'lucide';
import { t } from '../../i18n/i18n.ts';
import { IconButton } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import type { Form, NameOf } from './form.ts';

type Props<V extends object> = {
  form: Form<V>;
  name: NameOf<V, string>;
  label: string;
  hint?: string;
  required?: boolean;
  autocomplete: 'new-password' | 'current-password';
};

/** A password, which can be looked at. */
export function PasswordField<V extends object>({ form, name, label, hint, ...rest }: Props<V>) {
  const isShown = useSignal(false);
  const value = form.values.value[name];
  return (
    <Field label={label} hint={hint} faults={form.faultsOf(name)}>
      {(wiring) => (
        <div class="with-button">
          <input
            {...wiring}
            {...rest}
            {...(isShown.value ? { type: 'text' as const } : { type: 'password' as const })}
            dir="ltr"
            maxLength={200}
            value={typeof value === 'string' ? value : ''}
            onInput={(event) => {
              // The cast: NameOf has made sure that a text belongs to this name.
              form.set({ [name]: event.currentTarget.value } as Partial<V>);
            }}
          />
          <IconButton
            icon={isShown.value ? EyeOff : Eye}
            label={t(isShown.value ? 'settings.hide' : 'settings.show')}
            onClick={() => (isShown.value = !isShown.value)}
          />
        </div>
      )}
    </Field>
  );
}
