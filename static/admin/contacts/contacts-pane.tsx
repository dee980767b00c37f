import { useSignal } from '@preact/signals';
import { SearchX } from 'lucide';
import { useEffect, useMemo } from 'preact/hooks';
import { useCommands } from '../commands/commands.ts';
import { language, t } from '../i18n/i18n.ts';
import { placeOf } from '../paging/rows.ts';
import { rowHeight } from '../state/density.ts';
import { go } from '../state/place.ts';
import { Empty } from '../ui/empty.tsx';
import { NotRead } from '../ui/not-read.tsx';
import { VirtualList } from '../ui/virtual-list.tsx';
import { type ContactList, contactList, type Wish } from './contact-list.ts';
import { ContactRow } from './contact-row.tsx';
import { PaneHead } from './pane-head.tsx';

const ROW = { comfortable: 3.75, compact: 2.25 };

/** Everybody, in an order and narrowed down as somebody likes. */
export function ContactsPane({ open }: { open: number | null }) {
  const wish = useSignal<Wish>({ q: '', blocked: false, sort: 'last_active' });
  const list = useMemo(() => contactList(wish.value), [wish.value]);
  useEffect(() => list.stop, [list]);
  const active = open === null ? -1 : placeOf(list.rows.value, open);
  useMoving(list, active);
  return (
    <section class="list-pane" aria-label={t('shell.contacts')}>
      <PaneHead wish={wish} list={list} />
      {list.failure.value ? <NotRead error={list.failure.value} retry={list.refresh} /> : null}
      {list.total.value === 0 ? (
        <Empty icon={SearchX} text={t(wish.value.q ? 'contacts.noneFound' : 'contacts.none')} />
      ) : (
        <VirtualList
          label={t('shell.contacts')}
          count={list.total.value ?? 0}
          rowHeight={rowHeight(ROW)}
          active={active}
          onRange={list.show}
          row={(index) => <ContactRow key={index} index={index} contact={list.at(index)} open={open} />}
        />
      )}
    </section>
  );
}

function useMoving(list: ContactList, active: number) {
  function move(by: number) {
    const last = (list.total.value ?? 0) - 1;
    const contact = list.at(Math.min(Math.max(active + by, 0), last));
    if (contact) go(['contacts', contact.id], { replace: active >= 0 });
  }
  const group = () => t('shell.contacts');
  useCommands(
    () => [
      {
        id: 'contacts.next',
        title: t('contacts.next'),
        group: group(),
        keys: 'j|ArrowDown',
        run: () => move(1),
      },
      {
        id: 'contacts.previous',
        title: t('contacts.previous'),
        group: group(),
        keys: 'k|ArrowUp',
        run: () => move(-1),
      },
    ],
    [list, active, list.total.value, language.value],
  );
}
