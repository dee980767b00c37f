import { Download, PanelLeftClose, PanelLeftOpen, Pencil, Pin, PinOff, Plus, Trash2 } from 'lucide';
import { type Command, useCommands } from '../commands/commands.ts';
import { exportThese, mayExport } from '../exporting/export-these.ts';
import { language, t } from '../i18n/i18n.ts';
import { deleteView } from '../inbox/deleting-view.ts';
import { editView, newView } from '../inbox/saving-view.ts';
import { type Folder, folders, nameOf } from '../state/folders.ts';
import { pin, pinned } from '../state/pinned.ts';
import { prefer, preferences } from '../state/preferences.ts';
import { screen } from '../state/screen.ts';
import { may } from '../state/session.ts';

export const viewIds = (id: number) => [
  `view.${id}.pin`,
  `view.${id}.export`,
  `view.${id}.edit`,
  `view.${id}.delete`,
];

/** What can be done with the sidebar and with the views in it, whether it is in sight or not. */
export function useSidebarCommands() {
  const views = folders.value.filter(({ kind }) => kind === 'view');
  // Not the folders themselves, which are others whenever a count changes.
  const shown = views.map((view) => view.key + nameOf(view)).join();
  const isFolded = preferences.value?.sidebar === 'narrow';
  useCommands(
    () => [...folding(isFolded), ...adding(), ...views.flatMap(withView)],
    [language.value, shown, isFolded, screen.value, pinned.value],
    'everywhere',
  );
}

/** Where there is room for it. */
function folding(isFolded: boolean): Command[] {
  if (screen.value !== 'three' && screen.value !== 'four') return [];
  return [
    {
      id: 'sidebar.fold',
      title: t(isFolded ? 'shell.unfold' : 'shell.fold'),
      group: t('palette.everywhere'),
      icon: isFolded ? PanelLeftOpen : PanelLeftClose,
      run: () => void prefer({ sidebar: isFolded ? 'open' : 'narrow' }),
    },
  ];
}

const adding = (): Command[] =>
  may('view:manage')
    ? [{ id: 'view.new', title: t('shell.newView'), group: t('inbox.views'), icon: Plus, run: newView }]
    : [];

function withView(view: Folder): Command[] {
  const { id } = view;
  if (id === null) return [];
  const isHeld = pinned.value.includes(id);
  const named = (label: string) => ({
    label,
    title: t('palette.choice', { what: nameOf(view), which: label }),
    group: t('inbox.views'),
  });
  return [
    {
      id: `view.${id}.pin`,
      ...named(t(isHeld ? 'shell.unpin' : 'shell.pin')),
      icon: isHeld ? PinOff : Pin,
      run: () => void pin(id, !isHeld),
    },
    ...(mayExport()
      ? [
          {
            id: `view.${id}.export`,
            ...named(t('exports.these')),
            icon: Download,
            run: () => void exportThese({ view_id: id }),
          },
        ]
      : []),
    ...(may('view:manage')
      ? [
          {
            id: `view.${id}.edit`,
            ...named(t('shell.editView')),
            icon: Pencil,
            run: () => void editView(id),
          },
          {
            id: `view.${id}.delete`,
            ...named(t('everywhere.delete')),
            icon: Trash2,
            isDangerous: true,
            run: () => void deleteView(id),
          },
        ]
      : []),
  ];
}
