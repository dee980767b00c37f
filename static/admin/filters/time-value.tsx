import { t } from '../i18n/i18n.ts';
import { localInput, type Moment, modes, momentOf, readMoment, units, writeMoment } from './moment.ts';

type Props = { written: string; change: (written: string) => void };

/** A time as people say it: seven days ago, today, on a day. */
export function TimeValue({ written, change }: Props) {
  const moment = readMoment(written);
  return (
    <span class="time-value">
      {'unit' in moment && <Distance moment={moment} change={change} />}
      <select
        aria-label={t('filters.when')}
        value={moment.mode}
        onChange={({ currentTarget: { value } }) => change(writeMoment(momentOf(value as Moment['mode'])))}
      >
        {modes.map((mode) => (
          <option key={mode} value={mode}>
            {t(`filters.when.${mode}`)}
          </option>
        ))}
      </select>
      {'at' in moment && <Exactly moment={moment} change={change} />}
    </span>
  );
}

type DistanceProps = { moment: Extract<Moment, { count: number }>; change: Props['change'] };

const Distance = ({ moment, change }: DistanceProps) => (
  <>
    <input
      type="number"
      min="1"
      max="9999"
      aria-label={t('filters.count')}
      value={moment.count}
      onInput={({ currentTarget: { value } }) =>
        Number(value) > 0 && change(writeMoment({ ...moment, count: Math.trunc(Number(value)) }))
      }
    />
    <select
      aria-label={t('filters.unit')}
      value={moment.unit}
      onChange={({ currentTarget }) =>
        change(writeMoment({ ...moment, unit: currentTarget.value as (typeof units)[number] }))
      }
    >
      {units.map((unit) => (
        <option key={unit} value={unit}>
          {t(`filters.unit.${unit}`, { count: moment.count })}
        </option>
      ))}
    </select>
  </>
);

type ExactProps = { moment: Extract<Moment, { at: string }>; change: Props['change'] };

const Exactly = ({ moment: { mode, at }, change }: ExactProps) =>
  mode === 'day' ? (
    <input
      type="date"
      aria-label={t('filters.when.day')}
      value={at}
      onInput={({ currentTarget: { value } }) => value && change(value)}
    />
  ) : (
    <input
      type="datetime-local"
      aria-label={t('filters.when.instant')}
      value={localInput(new Date(at))}
      onInput={({ currentTarget: { value } }) => value && change(new Date(value).toISOString())}
    />
  );
