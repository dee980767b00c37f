import { useEffect } from 'preact/hooks';
import { useBeginningCommands } from '../beginning/commands.ts';
import { followKeyboard } from '../commands/keyboard.ts';
import { useContactsCommands } from '../contacts/everywhere-commands.ts';
import { t } from '../i18n/i18n.ts';
import { Inbox } from '../inbox/inbox.tsx';
import { followLive, isConnected } from '../live/stream.ts';
import { Everywhere } from '../palette/everywhere.tsx';
import { useSettingsCommands } from '../settings/commands.ts';
import { readFolders } from '../state/folders.ts';
import { areaHere, pathTo } from '../state/place.ts';
import { readPreferences } from '../state/preferences.ts';
import { complain } from '../ui/toast.tsx';
import { Areas } from './areas.tsx';
import { useMyCommands } from './my-commands.ts';
import { Sidebar } from './sidebar.tsx';
import { useSidebarCommands } from './sidebar-commands.ts';

followKeyboard();

/** What is on the screen all day: the sidebar, and the area that the address names. */
export function Shell() {
  useSettingsCommands();
  useContactsCommands();
  useBeginningCommands();
  useSidebarCommands();
  useMyCommands();
  useEffect(() => {
    readFolders().catch(complain);
    readPreferences().catch(complain);
    return followLive();
  }, []);
  return (
    <div class="shell">
      {/* biome-ignore lint/a11y/useValidAnchor: it leads to a place of this page, whose address says something else */}
      <a class="skip" href="#main" onClick={skip}>
        {t('shell.skip')}
      </a>
      <Sidebar />
      <main id="main" class="area" tabIndex={-1}>
        {!isConnected.value && (
          <p class="banner" role="status">
            {t('shell.reconnecting')}
          </p>
        )}
        {areaHere.value === 'inbox' ? <Inbox /> : <Areas name={areaHere.value} />}
      </main>
      <Everywhere />
    </div>
  );
}

/** Not by its address, which says where somebody is. */
function skip(event: Event) {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

export const Missing = () => (
  <div class="empty">
    <p>{t('shell.missing')}</p>
    <a href={pathTo(['inbox'])}>{t('shell.toInbox')}</a>
  </div>
);
