import { useId } from 'preact/hooks';
import { TextField } from './fields.tsx';
import type { Form, NameOf } from './form.ts';

const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')];

type Props<V extends object> = {
  form: Form<V>;
  name: NameOf<V, string>;
  label: string;
  hint?: string;
  nullable?: boolean;
};

/** A time zone: typed, with all that the browser knows to choose from. */
export function ZoneField<V extends object>(props: Props<V>) {
  const id = useId();
  return (
    <>
      <TextField {...props} isCode list={id} />
      <datalist id={id}>
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
}
