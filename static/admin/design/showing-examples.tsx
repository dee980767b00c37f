import { Inbox } from 'lucide';
import { number, t } from '../i18n/i18n.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { rowId, VirtualList } from '../ui/virtual-list.tsx';

const people = [
  ['Ada', 'Karimova'],
  ['Олим', 'Петров'],
  ['فاطمة', 'قاسم'],
  ['Gül', 'Öztürk'],
] as const;

export const AvatarExample = () => (
  <>
    {people.map(([first_name, last_name], id) => (
      <Avatar key={id} person={{ id, first_name, last_name }} />
    ))}
    <Avatar person={{ id: 4, first_name: 'Bek', last_name: '' }} size="s" />
    <Avatar person={{ id: 5, first_name: 'Bek', last_name: '' }} size="l" presence="online" />
    <Avatar person={{ id: 6, first_name: 'Bek', last_name: '' }} size="l" presence="away" />
  </>
);

export const MarksExample = () => (
  <>
    <span class="count">{number(3)}</span>
    <span class="tag">{t('design.example')}</span>
    <span class="tag bad">{t('contacts.blocked')}</span>
    <kbd>Esc</kbd>
  </>
);

export const EmptyExample = () => (
  <Empty icon={Inbox} text={t('inbox.empty')}>
    <Button>{t('design.example')}</Button>
  </Empty>
);

const ROWS = 100_000;
const ROW_HEIGHT = 32;

export const ListExample = () => (
  <div class="design-list">
    <VirtualList
      label={t('design.example')}
      count={ROWS}
      rowHeight={ROW_HEIGHT}
      active={-1}
      onRange={nothing}
      row={(index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus
        <div key={index} id={rowId(index)} class="design-row" role="option" aria-selected="false">
          {number(index + 1)}
        </div>
      )}
    />
  </div>
);

const nothing = () => {};
