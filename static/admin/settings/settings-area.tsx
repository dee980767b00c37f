import { useEffect } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { pageTitle } from '../notifications/title.ts';
import { DrawerButton } from '../shell/drawer.tsx';
import { Missing } from '../shell/shell.tsx';
import { pathTo, place } from '../state/place.ts';
import { mayOpen, type SettingsPage } from './page.ts';
import { pages } from './pages.ts';
import { SecretOnce } from './parts/secret-once.tsx';
import { SettingsNav } from './settings-nav.tsx';
import { SettingsOutlet } from './settings-outlet.tsx';

/** Everything that is set rather than answered: its pages at one side, one of them beside them. */
export function SettingsArea() {
  const { list, entry } = place.value;
  const allowed = pages.filter(mayOpen);
  const open = list ? allowed.find(({ key }) => key === list) : allowed[0];
  useTitle(open);
  return (
    <div class="settings" data-open={list !== ''}>
      <SettingsNav pages={allowed} open={open} />
      <div class="settings-page">
        <div class="settings-back">
          <DrawerButton />
          <a href={pathTo(['settings'])}>{t('shell.settings')}</a>
        </div>
        {open ? <SettingsOutlet page={open} entry={entry} /> : <Missing />}
      </div>
      <SecretOnce />
    </div>
  );
}

function useTitle(open: SettingsPage | undefined) {
  const title = open ? t(open.title) : t('shell.settings');
  useEffect(() => {
    pageTitle.value = title;
    return () => void (pageTitle.value = '');
  }, [title]);
}
