import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { Icon } from '../ui/icon.tsx';
import type { Entry } from './entries.ts';
import { Keys } from './keys.tsx';

type Props = { entries: readonly Entry[]; active: number; run: (entry: Entry) => void };

export const entryId = ({ id }: Entry) => `palette-${id}`;

/** The lines under their headings; the one that Enter runs is marked, and kept in sight. */
export function EntryList({ entries, active, run }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const chosen = entries[active];
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen?.id]);
  return (
    <div
      ref={list}
      id="palette-entries"
      class="palette-entries"
      role="listbox"
      aria-label={t('palette.title')}
    >
      {[...Map.groupBy(entries, ({ group }) => group)].map(([group, own]) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a listbox
        <div key={group} role="group" aria-label={group}>
          <p class="palette-group" aria-hidden="true">
            {group}
          </p>
          {own.map((entry) => (
            <Line key={entry.id} entry={entry} isActive={entry === chosen} run={run} />
          ))}
        </div>
      ))}
    </div>
  );
}

type LineProps = { entry: Entry; isActive: boolean; run: (entry: Entry) => void };

const Line = ({ entry, isActive, run }: LineProps) => (
  // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the combobox
  // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the combobox
  <div
    id={entryId(entry)}
    class="palette-entry"
    role="option"
    aria-selected={isActive}
    onClick={() => run(entry)}
  >
    {entry.icon ? <Icon node={entry.icon} /> : <span class="icon" />}
    <bdi class="palette-title">{entry.title}</bdi>
    {entry.note && <bdi class="quiet">{entry.note}</bdi>}
    {entry.keys && <Keys keys={entry.keys} />}
  </div>
);
