import type { IconNode } from 'lucide';
import { ContactRound, PanelLeftClose, PanelLeftOpen, Plus, Search, Settings } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { newView } from '../inbox/saving-view.ts';
import { Bell } from '../notifications/bell.tsx';
import { areaHere, go, pathTo, place } from '../state/place.ts';
import { prefer, preferences } from '../state/preferences.ts';
import { screen } from '../state/screen.ts';
import { may, me } from '../state/session.ts';
import { IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Logo } from '../ui/logo.tsx';
import { useModal } from '../ui/modal.ts';
import { Toasts } from '../ui/toast.tsx';
import { useWindow } from '../ui/windows.ts';
import { isDrawerOpen } from './drawer.tsx';
import { FolderGroup, PinnedViews } from './folder-group.tsx';
import { Myself } from './myself.tsx';

/** Where one can go: beside the page, as a strip of icons, or over it where there is no room. */
export const Sidebar = () => (screen.value === 'one' ? <Drawer /> : <Strip />);

function Strip() {
  const isNarrow = screen.value === 'two' || preferences.value?.sidebar === 'narrow';
  // For what lies over the page. A style sheet that looked for it would do so at every change of the page.
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset.sidebar = isNarrow ? 'strip' : 'open';
    return () => void delete dataset.sidebar;
  }, [isNarrow]);
  return (
    <nav class={`sidebar ${isNarrow ? 'strip' : ''}`} aria-label={t('inbox.folders')}>
      <Contents isNarrow={isNarrow} />
    </nav>
  );
}

function Drawer() {
  if (!isDrawerOpen.value) return null;
  return <OpenDrawer />;
}

function OpenDrawer() {
  const close = () => void (isDrawerOpen.value = false);
  const modal = useModal(close);
  useWindow(modal.ref);
  // Whoever has chosen a place wants to see it.
  useEffect(() => close, [place.value]);
  return (
    <dialog
      {...modal}
      class="drawer"
      aria-label={t('shell.menu')}
      onMouseDown={(event) => event.target === modal.ref.current && close()}
    >
      <nav class="sidebar" aria-label={t('inbox.folders')}>
        <Contents isNarrow={false} />
      </nav>
      <Toasts within={modal.ref} />
    </dialog>
  );
}

const Contents = ({ isNarrow }: { isNarrow: boolean }) => (
  <>
    <Head isNarrow={isNarrow} />
    <div class="sidebar-folders">
      <FolderGroup kind="standard" isNarrow={isNarrow} />
      <PinnedViews isNarrow={isNarrow} />
      <FolderGroup kind="team" title={t('inbox.teams')} isNarrow={isNarrow} />
      <FolderGroup kind="view" title={t('inbox.views')} isNarrow={isNarrow}>
        {may('view:manage') && <IconButton icon={Plus} label={t('shell.newView')} onClick={newView} />}
      </FolderGroup>
    </div>
    <ul class="sidebar-areas">
      {may('contacts:read_all') && (
        <AreaLink area="contacts" icon={ContactRound}>
          {t('shell.contacts')}
        </AreaLink>
      )}
      <AreaLink area="settings" icon={Settings}>
        {t('shell.settings')}
      </AreaLink>
    </ul>
    <Myself />
  </>
);

function Head({ isNarrow }: { isNarrow: boolean }) {
  const fold = () => void prefer({ sidebar: isNarrow ? 'open' : 'narrow' });
  return (
    <div class="sidebar-head">
      <Logo />
      <strong class="organisation" dir="auto">
        {me.value?.workspace.organisation_name}
      </strong>
      <Bell />
      <IconButton icon={Search} label={t('shell.search')} shortcut="/" onClick={() => go(['search'])} />
      {(screen.value === 'three' || screen.value === 'four') && (
        <IconButton
          icon={isNarrow ? PanelLeftOpen : PanelLeftClose}
          label={t(isNarrow ? 'shell.unfold' : 'shell.fold')}
          onClick={fold}
        />
      )}
    </div>
  );
}

const AreaLink = ({
  area,
  icon,
  children,
}: {
  area: string;
  icon: IconNode;
  children: ComponentChildren;
}) => (
  <li>
    <a href={pathTo([area])} class="folder" aria-current={areaHere.value === area ? 'page' : undefined}>
      <Icon node={icon} />
      <span>{children}</span>
    </a>
  </li>
);
