import { Copy, Plus, X } from 'lucide';
import { t } from '../../../i18n/i18n.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { dayName } from './day-names.ts';
import { type Day, days, type Windows } from './week.ts';

type Props = { windows: Windows; change: (windows: Windows) => void };
type Window = Windows[Day][number];

const NEW: Window = { open: '09:00', close: '18:00' };
const WORKDAYS: readonly Day[] = days.slice(0, 5);

/** The same week to the minute, typed. */
export const WeekList = ({ windows, change }: Props) => (
  <ul class="week-list">
    {days.map((day, index) => (
      <li key={day}>
        <span class="week-list-day">{dayName(index, 'long')}</span>
        <div class="week-windows">
          {windows[day].length === 0 && <span class="quiet">{t('hours.closed')}</span>}
          {windows[day].map((window, at) => (
            <WindowInputs
              key={at}
              window={window}
              day={dayName(index, 'long')}
              change={(next) => change({ ...windows, [day]: windows[day].with(at, next) })}
              remove={() => change({ ...windows, [day]: windows[day].toSpliced(at, 1) })}
            />
          ))}
        </div>
        <IconButton
          icon={Plus}
          label={t('hours.addWindow', { day: dayName(index, 'long') })}
          onClick={() => change({ ...windows, [day]: [...windows[day], NEW] })}
        />
        <CopyMenu day={day} name={dayName(index, 'long')} windows={windows} change={change} />
      </li>
    ))}
  </ul>
);

type WindowProps = { window: Window; day: string; change: (window: Window) => void; remove: () => void };

const WindowInputs = ({ window: { open, close }, day, change, remove }: WindowProps) => (
  <span class="week-window">
    <input
      type="time"
      required
      aria-label={t('hours.opens', { day })}
      value={open}
      onInput={({ currentTarget: { value } }) => value && change({ open: value, close })}
    />
    <span aria-hidden="true">–</span>
    <input
      type="time"
      required
      aria-label={t('hours.closes', { day })}
      value={close === '24:00' ? '00:00' : close}
      onInput={({ currentTarget: { value } }) =>
        value && change({ open, close: value === '00:00' ? '24:00' : value })
      }
    />
    {close <= open && <span class="quiet">{t('hours.nextDay')}</span>}
    <IconButton
      icon={X}
      label={t('hours.removeWindow', { day, window: `${open}–${close}` })}
      onClick={remove}
    />
  </span>
);

function CopyMenu({ day, name, windows, change }: Props & { day: Day; name: string }) {
  const copyTo = (targets: readonly Day[]) => () =>
    change({ ...windows, ...Object.fromEntries(targets.map((target) => [target, windows[day]])) });
  return (
    <Menu
      label={t('hours.copy', { day: name })}
      items={[
        { label: t('hours.copy.workdays'), run: copyTo(WORKDAYS) },
        { label: t('hours.copy.all'), run: copyTo(days) },
      ]}
      trigger={(trigger) => <IconButton icon={Copy} label={t('hours.copy', { day: name })} {...trigger} />}
    />
  );
}

export const NoWindows = ({ clear }: { clear: () => void }) => (
  <Button look="quiet" onClick={clear}>
    {t('hours.clear')}
  </Button>
);
