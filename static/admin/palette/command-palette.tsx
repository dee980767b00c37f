import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { useModal } from '../ui/modal.ts';
import { type Entry, entriesFor } from './entries.ts';
import { EntryList, entryId } from './entry-list.tsx';
import { useFound } from './found.ts';
import { close } from './opened.ts';
import { readRecent } from './recent.ts';
import { useSavedSearchCommands } from './saved-search-commands.ts';

/** Everything that can be done here, every place one can go to, and whatever the server finds: all by typing. */
export function CommandPalette() {
  const modal = useModal(close);
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  useSavedSearchCommands();
  const entries = entriesFor(typed, useFound(typed));
  const at = Math.min(active, entries.length - 1);

  useEffect(() => void readRecent(), []);
  function run({ run: carryOut }: Entry) {
    // The browser gives the focus back to where it was; what the command opens may then take it.
    modal.ref.current?.close();
    close();
    carryOut();
  }
  function steer(event: KeyboardEvent) {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    const chosen = entries[at];
    if (to !== undefined) setActive((to + entries.length) % entries.length);
    else if (event.key === 'Enter' && !event.isComposing && chosen) run(chosen);
    else return;
    event.preventDefault();
  }

  return (
    <dialog
      {...modal}
      class="palette"
      aria-label={t('palette.title')}
      onMouseDown={(event) => event.target === modal.ref.current && close()}
    >
      <input
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-entries"
        aria-activedescendant={entries[at] && entryId(entries[at])}
        aria-autocomplete="list"
        aria-label={t('palette.title')}
        placeholder={t('palette.placeholder')}
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        value={typed}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setActive(0);
        }}
        onKeyDown={steer}
      />
      <EntryList entries={entries} active={at} run={run} />
      <p class="visually-hidden" role="status">
        {t('palette.count', { count: entries.length })}
      </p>
    </dialog>
  );
}
