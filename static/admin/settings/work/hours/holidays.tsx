import { Plus, X } from 'lucide';
import { useRef } from 'preact/hooks';
import type { BusinessHours } from '../../../api/contract.ts';
import { t } from '../../../i18n/i18n.ts';
import { Button, IconButton } from '../../../ui/button.tsx';

type Holiday = BusinessHours['holidays'][number];
type Props = { holidays: Holiday[]; change: (holidays: Holiday[]) => void };

/** Whole days on which nobody works, of one year or of every year. */
export function Holidays({ holidays, change }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const focus = (selector: string) =>
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(selector)?.focus());
  function add() {
    change([...holidays, { name: '', date: new Date().toISOString().slice(0, 10), recurring: false }]);
    focus('li:last-child input');
  }
  return (
    <div class="holidays" ref={box}>
      {holidays.length === 0 && <p class="quiet">{t('hours.noHolidays')}</p>}
      <ul>
        {holidays.map((holiday, at) => (
          <HolidayRow
            key={at}
            holiday={holiday}
            change={(next) => change(holidays.with(at, next))}
            remove={() => {
              change(holidays.toSpliced(at, 1));
              focus('.add-holiday');
            }}
          />
        ))}
      </ul>
      <Button look="quiet" icon={Plus} class="add-holiday" onClick={add}>
        {t('hours.addHoliday')}
      </Button>
    </div>
  );
}

type RowProps = { holiday: Holiday; change: (holiday: Holiday) => void; remove: () => void };

const HolidayRow = ({ holiday, change, remove }: RowProps) => (
  <li class="holiday">
    <input
      aria-label={t('hours.holidayName')}
      placeholder={t('hours.holidayName')}
      dir="auto"
      required
      maxLength={140}
      value={holiday.name}
      onInput={({ currentTarget }) => change({ ...holiday, name: currentTarget.value })}
    />
    <input
      type="date"
      aria-label={t('hours.holidayDate')}
      required
      value={holiday.date}
      onInput={({ currentTarget }) => change({ ...holiday, date: currentTarget.value })}
    />
    <label class="switch">
      <input
        type="checkbox"
        checked={holiday.recurring}
        onChange={({ currentTarget }) => change({ ...holiday, recurring: currentTarget.checked })}
      />
      {t('hours.everyYear')}
    </label>
    <IconButton icon={X} label={t('hours.removeHoliday', { name: holiday.name })} onClick={remove} />
  </li>
);
