import { signal } from '@preact/signals';
import { Bell as BellIcon } from 'lucide';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useCommands } from '../commands/commands.ts';
import { language, t } from '../i18n/i18n.ts';
import { isDrawerOpen } from '../shell/drawer.tsx';
import { screen } from '../state/screen.ts';
import { Icon } from '../ui/icon.tsx';
import { lazily } from '../ui/lazily.tsx';
import { followNews, unread } from './notifications.ts';
import { followTitle, shownCount } from './title.ts';

const NewsList = lazily(async () => (await import('./news-list.tsx')).NewsList);
const isOpen = signal(false);

/** News come in wherever somebody is, also where the bell has no room. */
export function useNews() {
  useEffect(followNews, []);
  useEffect(followTitle, []);
  useCommands(() => [opening()], [language.value], 'everywhere');
}

const opening = () => ({
  id: 'notifications',
  title: t('notifications.title'),
  group: t('palette.everywhere'),
  keys: 'g n',
  icon: BellIcon,
  run() {
    isDrawerOpen.value = screen.value === 'one';
    isOpen.value = true;
  },
});

/** How much news there is, and the list of it. */
export function Bell() {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => () => void (isOpen.value = false), []);
  function close() {
    isOpen.value = false;
    button.current?.focus();
  }
  const count = unread.value;
  return (
    <span class="bell">
      <button
        ref={button}
        type="button"
        class="icon-button"
        aria-label={count > 0 ? t('notifications.unread', { count }) : t('notifications.title')}
        title={t('notifications.title')}
        aria-haspopup="dialog"
        aria-expanded={isOpen.value}
        onClick={() => (isOpen.value = !isOpen.value)}
      >
        <Icon node={BellIcon} />
        {count > 0 && (
          <span class="count" aria-hidden="true">
            {shownCount(count)}
          </span>
        )}
      </button>
      {isOpen.value && <NewsList anchor={button} close={close} />}
    </span>
  );
}
