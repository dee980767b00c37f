import type { IconNode } from 'lucide';
import { AtSign, Clock, Ellipsis, Eye, Inbox, Layers, Trash2, UserRound, Users, UserX } from 'lucide';
import { CommandMenu } from '../commands/command-menu.tsx';
import { number, t } from '../i18n/i18n.ts';
import { folderHere } from '../inbox/inbox.tsx';
import { type Folder, MOST_COUNTED, nameOf } from '../state/folders.ts';
import { pinned } from '../state/pinned.ts';
import { areaHere, pathTo } from '../state/place.ts';
import { IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { viewIds } from './sidebar-commands.ts';

const icons: Record<string, IconNode> = {
  mine: UserRound,
  unassigned: UserX,
  all: Layers,
  mentions: AtSign,
  snoozed: Clock,
  trash: Trash2,
};
const iconOf = ({ key, kind }: Folder) => icons[key] ?? { standard: Inbox, team: Users, view: Eye }[kind];

export const isPinned = ({ kind, id }: Folder) => kind === 'view' && id !== null && pinned.value.includes(id);

export function FolderLink({ folder }: { folder: Folder }) {
  const isHere = areaHere.value === 'inbox' && folderHere() === folder.key;
  return (
    <a
      href={pathTo(['inbox', folder.key])}
      class="folder"
      title={nameOf(folder)}
      aria-current={isHere ? 'page' : undefined}
    >
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

export const ViewMenu = ({ folder }: { folder: Folder }) =>
  folder.id === null ? null : (
    <CommandMenu
      label={nameOf(folder)}
      parts={viewIds(folder.id)}
      trigger={(wiring) => (
        <IconButton
          class="folder-menu"
          icon={Ellipsis}
          label={t('shell.viewMenu', { name: nameOf(folder) })}
          {...wiring}
        />
      )}
    />
  );
