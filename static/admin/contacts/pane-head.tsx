import type { Signal } from '@preact/signals';
import { ArrowDownUp, Ellipsis, Plus } from 'lucide';
import { useRef } from 'preact/hooks';
import { CommandMenu } from '../commands/command-menu.tsx';
import { useCommands } from '../commands/commands.ts';
import { language, number, t } from '../i18n/i18n.ts';
import { DrawerButton } from '../shell/drawer.tsx';
import { may } from '../state/session.ts';
import { IconButton } from '../ui/button.tsx';
import { Segments } from '../ui/segments.tsx';
import type { ContactList, Wish } from './contact-list.ts';
import { opened } from './opened.ts';
import { moreIds, sortIds, useShowingCommands } from './showing-commands.ts';

type Props = { wish: Signal<Wish>; list: ContactList };
const WAIT_MS = 160;

export function PaneHead({ wish, list }: Props) {
  const set = (change: Partial<Wish>) => (wish.value = { ...wish.value, ...change });
  const total = list.total.value;
  useShowingCommands(wish);
  return (
    <>
      <header>
        <DrawerButton />
        <h1>{t('shell.contacts')}</h1>
        <span class="quiet">{total !== null && number(total) + (list.isAtLeast.value ? '+' : '')}</span>
        <span class="pane-actions">
          <CommandMenu
            label={t('contacts.sort')}
            parts={sortIds}
            trigger={(trigger) => <IconButton icon={ArrowDownUp} label={t('contacts.sort')} {...trigger} />}
          />
          {may('contacts:write') && (
            <IconButton icon={Plus} label={t('contacts.add')} onClick={() => (opened.value = 'create')} />
          )}
          <CommandMenu
            label={t('everywhere.more')}
            parts={moreIds}
            trigger={(trigger) => <IconButton icon={Ellipsis} label={t('everywhere.more')} {...trigger} />}
          />
        </span>
      </header>
      <FindField find={(q) => set({ q })} />
      <Segments
        label={t('contacts.which')}
        choices={[
          { value: 'all', text: t('contacts.all') },
          { value: 'blocked', text: t('contacts.blocked') },
        ]}
        chosen={wish.value.blocked ? 'blocked' : 'all'}
        choose={(which) => set({ blocked: which === 'blocked' })}
      />
    </>
  );
}

function FindField({ find }: { find: (q: string) => void }) {
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const focusing = { id: 'contacts.find', title: t('contacts.find'), group: t('shell.contacts'), keys: '/' };
  useCommands(() => [{ ...focusing, run: () => field.current?.select() }], [language.value]);
  return (
    <input
      ref={field}
      type="search"
      class="find-field"
      aria-label={t('contacts.find')}
      placeholder={t('contacts.find')}
      maxLength={200}
      autocomplete="off"
      dir="auto"
      onInput={({ currentTarget }) => {
        clearTimeout(timer.current);
        timer.current = setTimeout(() => find(currentTarget.value.trim()), WAIT_MS);
      }}
    />
  );
}
