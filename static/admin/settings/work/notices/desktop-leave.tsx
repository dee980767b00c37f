import { useState } from 'preact/hooks';
import { t } from '../../../i18n/i18n.ts';
import { Button } from '../../../ui/button.tsx';

/** Whether this browser lets us show anything on the desktop; it asks people only after a click. */
export function DesktopLeave() {
  const [leave, setLeave] = useState(() =>
    'Notification' in window ? Notification.permission : 'unsupported',
  );
  if (leave === 'granted') return null;
  if (leave !== 'default')
    return <p class="quiet">{t(leave === 'denied' ? 'notices.denied' : 'notices.unsupported')}</p>;
  return (
    <p class="desktop-leave">
      {t('notices.ask')}
      <Button onClick={() => void Notification.requestPermission().then(setLeave)}>
        {t('notices.allow')}
      </Button>
    </p>
  );
}
