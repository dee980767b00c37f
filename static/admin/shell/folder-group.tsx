import { useSignal } from '@preact/signals';
import { ChevronRight } from 'lucide';
import type { ComponentChildren } from 'preact';
import { type Folder, folders } from '../state/folders.ts';
import { remember, remembered } from '../state/remembered.ts';
import { Icon } from '../ui/icon.tsx';
import { FolderLink, isPinned, ViewMenu } from './folder-link.tsx';

/** The views that somebody wants at hand stand with the folders that everybody has. */
export const PinnedViews = ({ isNarrow }: { isNarrow: boolean }) => {
  const own = folders.value.filter(isPinned);
  if (own.length === 0) return null;
  return (
    <div class="folder-group">
      <Folders own={own} isNarrow={isNarrow} />
    </div>
  );
};

const Folders = ({ own, isNarrow }: { own: readonly Folder[]; isNarrow: boolean }) => (
  <ul>
    {own.map((folder) => (
      <li key={folder.key}>
        <FolderLink folder={folder} />
        {folder.kind === 'view' && !isNarrow && <ViewMenu folder={folder} />}
      </li>
    ))}
  </ul>
);

type Props = { kind: Folder['kind']; title?: string; isNarrow: boolean; children?: ComponentChildren };

/** Folders of a kind under their heading, which folds them away. */
export function FolderGroup({ kind, title, isNarrow, children }: Props) {
  const name = `group.${kind}`;
  const isFolded = useSignal(remembered(name) === 'folded');
  const own = folders.value.filter((folder) => folder.kind === kind && !isPinned(folder));
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
      {(isNarrow || !title || !isFolded.value) && <Folders own={own} isNarrow={isNarrow} />}
    </div>
  );
}
