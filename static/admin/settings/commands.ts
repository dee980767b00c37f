import { FileDown, Settings } from 'lucide';
import { useCommands } from '../commands/commands.ts';
import { exportThese, mayExport } from '../exporting/export-these.ts';
import { t } from '../i18n/i18n.ts';
import { go } from '../state/place.ts';
import { me } from '../state/session.ts';
import { mayOpen } from './page.ts';
import { pages } from './pages.ts';

/** Every page of the settings can be gone to from anywhere. */
export function useSettingsCommands() {
  useCommands(
    () => [
      {
        id: 'go.settings',
        title: t('shell.settings'),
        group: t('shell.settings'),
        keys: 'g s',
        icon: Settings,
        run: () => go(['settings']),
      },
      ...(mayExport()
        ? [
            {
              id: 'export.new',
              title: t('exports.add'),
              group: t('settings.exports'),
              words: t('settings.exports.purpose'),
              icon: FileDown,
              run: () => exportThese({}),
            },
          ]
        : []),
      ...pages.filter(mayOpen).map(({ key, title, purpose, icon }) => ({
        id: `go.settings.${key}`,
        label: t(title),
        title: t('settings.goTo', { page: t(title) }),
        group: t('shell.settings'),
        words: t(purpose),
        icon,
        run: () => go(['settings', key]),
      })),
    ],
    [t('shell.settings'), me.value],
    'everywhere',
  );
}
