import { type Signal, useSignal } from '@preact/signals';
import { CalendarClock } from 'lucide';
import type { ComponentProps } from 'preact';
import { t } from '../i18n/i18n.ts';
import { weekdayAndTime } from '../i18n/times.ts';
import { me } from '../state/session.ts';
import { Combobox } from '../ui/combobox.tsx';
import { Icon } from '../ui/icon.tsx';
import { SnoozeDialog } from './snooze-dialog.tsx';
import { snoozeTimes } from './snooze-times.ts';

type Props = {
  trigger: ComponentProps<typeof Combobox>['trigger'];
  isOpen?: Signal<boolean>;
  snooze: (at: number) => void;
};
const EXACT = 'exact';

/** Until when something is not to be seen: what people mostly mean, or any other time. */
export function SnoozeChooser({ snooze, ...rest }: Props) {
  const isExact = useSignal(false);
  const { timezone = 'UTC' } = me.value?.workspace ?? {};
  const times = () => snoozeTimes(Date.now(), timezone);
  return (
    <>
      <Combobox
        {...rest}
        label={t('snooze.until')}
        choices={() => [
          ...times().map(({ name, at }) => ({
            value: name,
            text: t(`snooze.${name}`),
            hint: weekdayAndTime(at, timezone),
          })),
          { value: EXACT, text: t('snooze.exact'), lead: <Icon node={CalendarClock} /> },
        ]}
        chosen={[]}
        choose={(value) => {
          const time = times().find(({ name }) => name === value);
          if (time) snooze(time.at);
          else isExact.value = true;
        }}
      />
      {isExact.value && (
        <SnoozeDialog zone={timezone} snooze={snooze} close={() => (isExact.value = false)} />
      )}
    </>
  );
}
