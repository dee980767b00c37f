import { useSignal } from '@preact/signals';
import { ArrowLeft } from 'lucide';
import type { ComponentProps } from 'preact';
import { t } from '../i18n/i18n.ts';
import { Menu } from '../ui/menu.tsx';
import { commands } from './commands.ts';
import { type MenuPart, menuItems } from './menu-items.ts';

type Props = Pick<ComponentProps<typeof Menu>, 'label' | 'trigger'> & { parts: readonly MenuPart[] };

/** A menu of commands that are registered: so whatever a menu can do, the palette can. Without any there is no menu. */
export function CommandMenu({ label, parts, trigger }: Props) {
  const page = useSignal<readonly string[] | null>(null);
  const items = menuItems(page.value ?? parts, commands.value, (of) => (page.value = of));
  const back = { label: t('shell.back'), icon: ArrowLeft, staysOpen: true, run: () => (page.value = null) };
  if (items.length === 0) return null;
  return (
    <Menu
      label={label}
      items={page.value ? [back, ...items] : items}
      onClose={() => (page.value = null)}
      trigger={trigger}
    />
  );
}
