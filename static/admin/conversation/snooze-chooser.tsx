import { type Signal, useSignal } from '@preact/signals';
import { CalendarClock } from 'lucide';
import type { ComponentProps } from 'preact';
import { useMemo } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { weekdayAndTime } from '../i18n/times.ts';
import { ownZone, showsTheSame } from '../i18n/zone.ts';
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

/** Until when something is not to be seen: what people mostly mean, or any other time. Told by the reader's own clock. */
export function SnoozeChooser({ snooze, isOpen: given, ...rest }: Props) {
  const isExact = useSignal(false);
  const own = useSignal(false);
  const isOpen = given ?? own;
  const { timezone = 'UTC' } = me.value?.workspace ?? {};
  // As of when the list was opened: what it says is what happens.
  const now = useMemo(() => Date.now(), [isOpen.value]);
  const times = () => snoozeTimes(now, timezone);
  const isElsewhere = isOpen.value && !showsTheSame(now, timezone, ownZone());
  return (
    <>
      <Combobox
        {...rest}
        isOpen={isOpen}
        label={t('snooze.until')}
        choices={() => [
          ...times().map(({ name, at }) => ({
            value: name,
            text: t(`snooze.${name}`),
            hint: weekdayAndTime(at),
          })),
          { value: EXACT, text: t('snooze.exact'), lead: <Icon node={CalendarClock} /> },
        ]}
        chosen={[]}
        {...(isElsewhere && { note: t('snooze.mornings', { zone: timezone.replaceAll('_', ' ') }) })}
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
