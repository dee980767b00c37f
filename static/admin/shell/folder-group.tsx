import { useSignal } from '@preact/signals';
import type { IconNode } from 'lucide';
import {
  AtSign,
  ChevronRight,
  Clock,
  Ellipsis,
  Eye,
  Inbox,
  Layers,
  Pencil,
  Trash2,
  UserRound,
  Users,
  UserX,
} from 'lucide';
import type { ComponentChildren } from 'preact';
import { number, t } from '../i18n/i18n.ts';
import { deleteView } from '../inbox/deleting-view.ts';
import { folderHere } from '../inbox/inbox.tsx';
import { editView } from '../inbox/saving-view.ts';
import { type Folder, folders, MOST_COUNTED, nameOf } from '../state/folders.ts';
import { pathTo, place } from '../state/place.ts';
import { remember, remembered } from '../state/remembered.ts';
import { may } from '../state/session.ts';
import { IconButton } from '../ui/button.tsx';
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

type Props = { kind: Folder['kind']; title?: string; isNarrow: boolean; children?: ComponentChildren };

/** Folders of a kind under their heading, which folds them away. */
export function FolderGroup({ kind, title, isNarrow, children }: Props) {
  const name = `group.${kind}`;
  const isFolded = useSignal(remembered(name) === 'folded');
  const own = folders.value.filter((folder) => folder.kind === kind);
  if (own.length === 0 && !children) return null;
  function fold() {
    isFolded.value = !isFolded.value;
    remember(name, isFolded.value ? 'folded' : null);
  }
  return (
    <div class="folder-group">
      {title && !isNarrow && (
        <div class="folder-heading">
          <h2>
            <button type="button" aria-expanded={!isFolded.value} onClick={fold}>
              {title}
              <Icon node={ChevronRight} class="chevron" />
            </button>
          </h2>
          {children}
        </div>
      )}
      {(isNarrow || !title || !isFolded.value) && (
        <ul>
          {own.map((folder) => (
            <li key={folder.key}>
              <FolderLink folder={folder} />
              {folder.kind === 'view' && !isNarrow && <ViewMenu folder={folder} />}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function FolderLink({ folder }: { folder: Folder }) {
  const isHere = place.value.area === 'inbox' && folderHere() === folder.key;
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

function ViewMenu({ folder }: { folder: Folder }) {
  const id = folder.id;
  if (id === null || !may('view:manage')) return null;
  return (
    <Menu
      label={nameOf(folder)}
      items={[
        { label: t('shell.editView'), icon: Pencil, run: () => void editView(id) },
        { label: t('everywhere.delete'), icon: Trash2, isDangerous: true, run: () => void deleteView(id) },
      ]}
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
}
