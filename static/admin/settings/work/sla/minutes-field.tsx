import { useState } from 'preact/hooks';
import { t } from '../../../i18n/i18n.ts';
import { Field } from '../../../ui/field.tsx';
import type { Form, NameOf } from '../../parts/form.ts';
import { splitMinutes, type Unit, units } from './minutes.ts';

type Props<V extends object> = { form: Form<V>; name: NameOf<V, number>; label: string; hint?: string };

/** A length of time in the unit that people think of it in; empty: there is none. */
export function MinutesField<V extends object>({ form, name, label, hint }: Props<V>) {
  // The cast: NameOf has made sure that minutes belong to this name.
  const minutes = form.values.value[name] as number | null;
  const [unit, setUnit] = useState<Unit>(() => (minutes === null ? 'h' : splitMinutes(minutes).unit));
  const put = (count: number | null, by: Unit) =>
    form.set({ [name]: count === null ? null : Math.round(count * units[by]) } as Partial<V>);
  return (
    <Field label={label} hint={hint} faults={form.faultsOf(name)}>
      {(wiring) => (
        <span class="distance">
          <input
            {...wiring}
            type="number"
            min="0"
            step="any"
            placeholder="—"
            value={minutes === null ? '' : String(minutes / units[unit])}
            onInput={({ currentTarget: { value } }) => put(value === '' ? null : Number(value), unit)}
          />
          <select
            aria-label={t('sla.unitOf', { label })}
            value={unit}
            onChange={({ currentTarget: { value } }) => {
              setUnit(value as Unit);
              if (minutes !== null) put(minutes / units[unit], value as Unit);
            }}
          >
            {(Object.keys(units) as Unit[]).map((one) => (
              <option key={one} value={one}>
                {t(`filters.unit.${one}`, { count: 2 })}
              </option>
            ))}
          </select>
        </span>
      )}
    </Field>
  );
}
