import type { Signal } from '@preact/signals';
import { ChartColumn, Copy, Table } from 'lucide';
import { useCommands } from '../../commands/commands.ts';
import { language, t } from '../../i18n/i18n.ts';

export type Manner = 'plot' | 'table';
type Shown = { title: string; isAny: boolean; manner: Signal<Manner>; copy: () => void };

/** What can be done with numbers by day; `title` says with which. */
export function useDailyCommands({ title, isAny, manner, copy }: Shown) {
  const other: Manner = manner.value === 'plot' ? 'table' : 'plot';
  const named = (label: string) => ({
    label,
    title: t('palette.choice', { what: title, which: label }),
    group: t('settings.usage'),
  });
  useCommands(
    () =>
      isAny
        ? [
            {
              id: `usage.${title}.manner`,
              ...named(t(`usage.${other}`)),
              icon: other === 'plot' ? ChartColumn : Table,
              run: () => void (manner.value = other),
            },
            { id: `usage.${title}.copy`, ...named(t('usage.copy')), words: 'csv', icon: Copy, run: copy },
          ]
        : [],
    [title, isAny, other, copy, language.value],
  );
}
