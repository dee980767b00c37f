import type { ComponentChildren } from 'preact';
import { Field } from '../../ui/field.tsx';
import type { Form, NameOf } from './form.ts';

type Common<V extends object, Kind> = {
  form: Form<V>;
  name: NameOf<V, Kind>;
  label: string;
  hint?: ComponentChildren;
};
// The cast: NameOf has made sure that a value of this kind belongs to this name.
const put = <V extends object>(form: Form<V>, name: string, value: unknown) =>
  form.set({ [name]: value } as Partial<V>);
const taken = <V extends object>(form: Form<V>, name: keyof V) => form.values.value[name];

type TextProps<V extends object> = Common<V, string> & {
  type?: 'text' | 'email' | 'url' | 'password' | 'tel';
  required?: boolean;
  maxLength?: number;
  placeholder?: string;
  autocomplete?: AutoFill;
  /** Addresses and codes are written from left to right in every language. */
  isCode?: boolean;
  /** Nothing typed means that there is none. */
  nullable?: boolean;
  lines?: number;
  list?: string;
};

export function TextField<V extends object>(props: TextProps<V>) {
  const {
    form,
    name,
    label,
    hint,
    isCode,
    nullable,
    lines,
    autocomplete = 'off',
    type = 'text',
    list,
    ...rest
  } = props;
  const shared = {
    ...rest,
    autocomplete,
    dir: isCode ? ('ltr' as const) : ('auto' as const),
    value: String(taken(form, name) ?? ''),
  };
  // The cast: Preact's types tell inputs apart by both of these, whatever else they have in common.
  const kind = { type, ...(list && { list }) } as { type: 'text' };
  const take = (typed: string) => put(form, name, nullable && typed === '' ? null : typed);
  return (
    <Field label={label} hint={hint} faults={form.faultsOf(name)}>
      {(wiring) =>
        lines ? (
          <textarea
            {...wiring}
            {...shared}
            rows={lines}
            onInput={(event) => take(event.currentTarget.value)}
          />
        ) : (
          <input {...wiring} {...kind} {...shared} onInput={(event) => take(event.currentTarget.value)} />
        )
      }
    </Field>
  );
}

type NumberProps<V extends object> = Common<V, number> & { min?: number; max?: number; nullable?: boolean };

export const NumberField = <V extends object>({
  form,
  name,
  label,
  hint,
  nullable,
  ...rest
}: NumberProps<V>) => (
  <Field label={label} hint={hint} faults={form.faultsOf(name)}>
    {(wiring) => (
      <input
        {...wiring}
        {...rest}
        class="number"
        type="number"
        required={!nullable}
        dir="ltr"
        value={String(taken(form, name) ?? '')}
        onInput={({ currentTarget: { value } }) => put(form, name, value === '' ? null : Number(value))}
      />
    )}
  </Field>
);

export type Choice = { value: string; text: string };
type SelectProps<V extends object> = Common<V, string | number> & {
  choices: readonly Choice[];
  /** What stands for none of them. */
  none?: string;
  isNumber?: boolean;
};

/** One of a few, as the browser offers it; `isNumber` where values are ids. */
export const SelectField = <V extends object>(props: SelectProps<V>) => {
  const { form, name, label, hint, choices, none, isNumber } = props;
  const meant = (value: string) => (value === '' ? null : isNumber ? Number(value) : value);
  return (
    <Field label={label} hint={hint} faults={form.faultsOf(name)}>
      {(wiring) => (
        <select
          {...wiring}
          value={String(taken(form, name) ?? '')}
          onChange={(event) => put(form, name, meant(event.currentTarget.value))}
        >
          {none !== undefined && <option value="">{none}</option>}
          {choices.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
};

export const SwitchField = <V extends object>({ form, name, label, hint }: Common<V, boolean>) => (
  <label class="switch">
    <input
      type="checkbox"
      checked={taken(form, name) === true}
      onChange={(event) => put(form, name, event.currentTarget.checked)}
    />
    <span>
      {label}
      {hint && <span class="quiet">{hint}</span>}
    </span>
  </label>
);
