import { signal } from '@preact/signals';
import { Menu as MenuIcon } from 'lucide';
import { t } from '../i18n/i18n.ts';
import { screen } from '../state/screen.ts';
import { IconButton } from '../ui/button.tsx';

/** Whether the sidebar lies over the page, where it has no room beside it. */
export const isDrawerOpen = signal(false);

export const DrawerButton = () =>
  screen.value === 'one' ? (
    <IconButton
      icon={MenuIcon}
      label={t('shell.menu')}
      aria-expanded={isDrawerOpen.value}
      onClick={() => (isDrawerOpen.value = true)}
    />
  ) : null;
