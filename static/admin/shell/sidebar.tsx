import type { IconNode } from 'lucide';
import { AtSign, Clock, Eye, Inbox, Layers, LogOut, Settings, Trash2, UserRound, Users, UserX } from 'lucide';
import { number, t } from '../i18n/i18n.ts';
import { folderHere } from '../inbox/inbox.tsx';
import { type Folder, folders, MOST_COUNTED, nameOf } from '../state/folders.ts';
import { go, pathTo, place } from '../state/place.ts';
import { me, signOut } from '../state/session.ts';
import { Avatar, fullName } from '../ui/avatar.tsx';
import { Icon } from '../ui/icon.tsx';
import { Menu } from '../ui/menu.tsx';

const icons: Record<string, IconNode> = {
  mine: UserRound,
  unassigned: UserX,
  all: Layers,
  mentions: AtSign,
  snoozed: Clock,
  trash: Trash2,
};
const iconOf = ({ key, kind }: Folder) => icons[key] ?? { standard: Inbox, team: Users, view: Eye }[kind];

export const Sidebar = () => (
  <nav class="sidebar" aria-label={t('inbox.folders')}>
    <FolderGroup kind="standard" />
    <FolderGroup kind="team" title={t('inbox.teams')} />
    <FolderGroup kind="view" title={t('inbox.views')} />
    <Myself />
  </nav>
);

function FolderGroup({ kind, title }: { kind: Folder['kind']; title?: string }) {
  const own = folders.value.filter((folder) => folder.kind === kind);
  if (own.length === 0) return null;
  return (
    <div class="folder-group">
      {title && <h2>{title}</h2>}
      <ul>
        {own.map((folder) => (
          <li key={folder.key}>
            <FolderLink folder={folder} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function FolderLink({ folder }: { folder: Folder }) {
  const isHere = place.value.area === 'inbox' && folderHere() === folder.key;
  return (
    <a href={pathTo(['inbox', folder.key])} class="folder" aria-current={isHere ? 'page' : undefined}>
      <Icon node={iconOf(folder)} />
      <span dir="auto">{nameOf(folder)}</span>
      <span class={folder.unread > 0 ? 'count' : 'quiet'}>{countOf(folder)}</span>
    </a>
  );
}

const countOf = ({ count }: Folder) => {
  if (count === 0) return '';
  return count >= MOST_COUNTED ? `${number(MOST_COUNTED - 1)}+` : number(count);
};

function Myself() {
  const agent = me.value?.agent;
  if (!agent) return null;
  return (
    <Menu
      label={t('shell.menu')}
      items={[
        { label: t('shell.profile'), icon: UserRound, run: () => go(['settings', 'profile']) },
        { label: t('shell.settings'), icon: Settings, run: () => go(['settings']) },
        { label: t('shell.signOut'), icon: LogOut, run: () => void signOut() },
      ]}
      trigger={(trigger) => (
        <button type="button" class="myself" {...trigger}>
          <Avatar person={agent} presence={agent.availability} />
          <span dir="auto">{fullName(agent)}</span>
        </button>
      )}
    />
  );
}
