import { useSignal } from '@preact/signals';
import type { IconNode } from 'lucide';
import { Plus } from 'lucide';
import type { ComponentChildren } from 'preact';
import { t } from '../../i18n/i18n.ts';
import { Empty } from '../../ui/empty.tsx';
import { Icon } from '../../ui/icon.tsx';

type Props<T> = {
  rows: readonly T[];
  keyOf: (row: T) => string | number;
  /** By which words a row is found. */
  wordsOf: (row: T) => string;
  row: (row: T) => ComponentChildren;
  /** Where another one is added; left out for whoever may not. */
  add?: { label: string; href: string };
  empty: { icon: IconNode; text: string };
  children?: ComponentChildren;
};

const WORTH_SEARCHING = 8;

/** A list of settings: a search when there are many, a button for another, and each as a row. */
export function ListPage<T>({ rows, keyOf, wordsOf, row, add, empty, children }: Props<T>) {
  const typed = useSignal('');
  const words = typed.value.trim().toLowerCase();
  const shown = words ? rows.filter((one) => wordsOf(one).toLowerCase().includes(words)) : rows;
  return (
    <>
      <div class="list-bar">
        {rows.length > WORTH_SEARCHING && <SearchField typed={typed} />}
        {children}
        {add && <AddLink {...add} />}
      </div>
      {rows.length === 0 && <Empty {...empty} />}
      {rows.length > 0 && shown.length === 0 && <p class="quiet">{t('settings.nothingFound')}</p>}
      {shown.length > 0 && (
        <ul class="rows">
          {shown.map((one) => (
            <li key={keyOf(one)}>{row(one)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

const SearchField = ({ typed }: { typed: { value: string } }) => (
  <input
    type="search"
    aria-label={t('settings.find')}
    placeholder={t('settings.find')}
    value={typed.value}
    onInput={(event) => (typed.value = event.currentTarget.value)}
  />
);

export const AddLink = ({ label, href }: { label: string; href: string }) => (
  <a class="button primary add" href={href}>
    <Icon node={Plus} />
    {label}
  </a>
);
