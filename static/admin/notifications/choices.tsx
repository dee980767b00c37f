import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Preferences } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { prefer, preferences, readPreferences } from '../state/preferences.ts';
import { Button } from '../ui/button.tsx';
import { complain } from '../ui/toast.tsx';
import { isDesktopAllowed, isDesktopPossible } from './announcing.ts';
import { sound } from './sound.ts';

type Manners = Preferences['notifications'];
type Kind = keyof Manners;
type Way = keyof Manners[Kind];
const ways: readonly Way[] = ['in_app', 'desktop', 'sound'];
const kinds: readonly Kind[] = [
  'mentioned',
  'assigned',
  'team_assigned',
  'message',
  'note',
  'sla_warning',
  'sla_breached',
  'woken',
  'message_failed',
];

/** Of what one is told, and in which way. It holds at once, wherever one signs in. */
export function Choices() {
  useEffect(() => {
    if (preferences.peek() === null) readPreferences().catch(complain);
  }, []);
  const manners = preferences.value?.notifications;
  if (!manners) return null;
  return (
    <>
      <DesktopPermission />
      <table class="news-choices">
        <thead>
          <tr>
            <th scope="col">{t('notifications.kind')}</th>
            {ways.map((way) => (
              <th key={way} scope="col">
                {t(`notifications.way.${way}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <KindLine key={kind} kind={kind} manner={manners[kind]} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function KindLine({ kind, manner }: { kind: Kind; manner: Manners[Kind] }) {
  function choose(way: Way, isOn: boolean) {
    if (way === 'sound' && isOn) sound();
    void prefer({
      notifications: { ...preferences.peek()?.notifications, [kind]: { ...manner, [way]: isOn } },
    });
  }
  const name = t(`notifications.kind.${kind}`);
  return (
    <tr>
      <th scope="row">{name}</th>
      {ways.map((way) => (
        <td key={way}>
          <input
            type="checkbox"
            aria-label={`${name}: ${t(`notifications.way.${way}`)}`}
            checked={manner[way] && (way === 'in_app' || manner.in_app)}
            disabled={way !== 'in_app' && !manner.in_app}
            onChange={({ currentTarget }) => choose(way, currentTarget.checked)}
          />
        </td>
      ))}
    </tr>
  );
}

/** The browser asks once, so only after a click on a button that says so. */
function DesktopPermission() {
  const isAllowed = useSignal(isDesktopAllowed());
  if (isAllowed.value) return null;
  if (!isDesktopPossible()) return <p class="quiet">{t('notifications.desktopInsecure')}</p>;
  if (Notification.permission === 'denied') return <p class="quiet">{t('notifications.desktopDenied')}</p>;
  async function ask() {
    isAllowed.value = (await Notification.requestPermission()) === 'granted';
  }
  return (
    <p class="news-permission">
      {t('notifications.desktopAsk')}{' '}
      <Button onClick={() => void ask()}>{t('notifications.desktopAllow')}</Button>
    </p>
  );
}
