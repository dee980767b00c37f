import { t } from '../i18n/i18n.ts';
import { DrawerButton } from '../shell/drawer.tsx';
import { pathTo } from '../state/place.ts';
import { Icon } from '../ui/icon.tsx';
import { groups, type SettingsPage } from './page.ts';

type Props = { pages: readonly SettingsPage[]; open: SettingsPage | undefined };

export const SettingsNav = ({ pages, open }: Props) => (
  <nav class="settings-nav" aria-label={t('shell.settings')}>
    <header>
      <DrawerButton />
      <h1>{t('shell.settings')}</h1>
    </header>
    {groups.map((group) => {
      const own = pages.filter((page) => page.group === group);
      return (
        own.length > 0 && (
          <NavGroup key={group} title={t(`settings.group.${group}`)} pages={own} open={open} />
        )
      );
    })}
  </nav>
);

const NavGroup = ({ title, pages, open }: Props & { title: string }) => (
  <div class="settings-group">
    <h2>{title}</h2>
    <ul>
      {pages.map((page) => (
        <li key={page.key}>
          <a
            class="folder"
            href={pathTo(['settings', page.key])}
            aria-current={page === open ? 'page' : undefined}
          >
            <Icon node={page.icon} />
            <span>{t(page.title)}</span>
          </a>
        </li>
      ))}
    </ul>
  </div>
);
