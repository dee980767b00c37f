import { useId } from 'preact/hooks';
import { formats } from '../../exporting/address.ts';
import { t } from '../../i18n/i18n.ts';
import type { Form } from '../parts/form.ts';
import { FormPart } from '../parts/form-part.tsx';
import type { Draft } from './draft.ts';
import { formatName } from './words.ts';

type Props = { form: Form<Draft> };

/** What it is written down as, each with what it is good for. */
export function FormatChoice({ form }: Props) {
  const name = useId();
  const { format: chosen, ids } = form.values.value;
  const faults = form.faultsOf('format');
  return (
    <FormPart>
      <fieldset class="format-choice">
        <legend>{t('exports.format')}</legend>
        {formats
          .filter((format) => format !== 'eml' || ids.length === 1)
          .map((format) => (
            <label key={format} class="format">
              <input
                type="radio"
                name={name}
                value={format}
                checked={format === chosen}
                onChange={() => form.set({ format })}
              />
              <span>
                <strong>{formatName(format)}</strong>
                <span class="quiet">{t(`exports.format.${format}`)}</span>
              </span>
            </label>
          ))}
      </fieldset>
      {faults.length > 0 && <p class="fault">{faults.join(' ')}</p>}
    </FormPart>
  );
}
