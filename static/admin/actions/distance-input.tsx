import { type Unit, units } from '../filters/moment.ts';
import { t } from '../i18n/i18n.ts';

type Props = { written: string; change: (written: string) => void };

/** How long from now: `3d`, as a number and its unit. */
export function DistanceInput({ written, change }: Props) {
  const [, typed = '1', unit = 'd'] = /^(\d+)([mhdw])$/.exec(written) ?? [];
  const count = Number(typed);
  return (
    <span class="distance">
      <input
        type="number"
        min="1"
        max="9999"
        aria-label={t('filters.count')}
        value={count}
        onInput={({ currentTarget: { value } }) =>
          Number(value) > 0 && change(`${Math.trunc(Number(value))}${unit}`)
        }
      />
      <select
        aria-label={t('filters.unit')}
        value={unit}
        onChange={({ currentTarget: { value } }) => change(`${count}${value as Unit}`)}
      >
        {units.map((one) => (
          <option key={one} value={one}>
            {t(`filters.unit.${one}`, { count })}
          </option>
        ))}
      </select>
    </span>
  );
}
