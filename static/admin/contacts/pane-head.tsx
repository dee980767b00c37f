import type { Signal } from '@preact/signals';
import { ArrowDownUp, Check, Download, Ellipsis, Plus, Upload } from 'lucide';
import { useRef } from 'preact/hooks';
import { useCommands } from '../commands/commands.ts';
import { language, number, t } from '../i18n/i18n.ts';
import { DrawerButton } from '../shell/drawer.tsx';
import { may } from '../state/session.ts';
import { IconButton } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import { Segments } from '../ui/segments.tsx';
import type { ContactList, Sort, Wish } from './contact-list.ts';
import { exportContacts } from './export.ts';
import { opened } from './opened.ts';

type Props = { wish: Signal<Wish>; list: ContactList };
const sorts: readonly Sort[] = ['last_active', 'name', 'created', 'updated'];
const WAIT_MS = 160;

export function PaneHead({ wish, list }: Props) {
  const set = (change: Partial<Wish>) => (wish.value = { ...wish.value, ...change });
  const total = list.total.value;
  return (
    <>
      <header>
        <DrawerButton />
        <h1>{t('shell.contacts')}</h1>
        <span class="quiet">{total !== null && number(total) + (list.isAtLeast.value ? '+' : '')}</span>
        <span class="pane-actions">
          <Menu
            label={t('contacts.sort')}
            items={sorts.map((sort) => ({
              label: t(`contacts.sort.${sort}`),
              isChosen: sort === wish.value.sort,
              ...(sort === wish.value.sort && { icon: Check }),
              run: () => set({ sort }),
            }))}
            trigger={(trigger) => <IconButton icon={ArrowDownUp} label={t('contacts.sort')} {...trigger} />}
          />
          {may('contacts:write') && (
            <IconButton icon={Plus} label={t('contacts.add')} onClick={() => (opened.value = 'create')} />
          )}
          <More wish={wish.value} />
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

const More = ({ wish }: { wish: Wish }) => (
  <Menu
    label={t('everywhere.more')}
    items={[
      ...(may('contacts:write')
        ? [{ label: t('contacts.import'), icon: Upload, run: () => void (opened.value = 'import') }]
        : []),
      { label: t('contacts.export'), icon: Download, run: () => exportContacts(wish) },
    ]}
    trigger={(trigger) => <IconButton icon={Ellipsis} label={t('everywhere.more')} {...trigger} />}
  />
);

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
