import type { ComponentChildren } from 'preact';
import { Refusal } from '../../api/refusal.ts';
import { type TextKey, t } from '../../i18n/i18n.ts';
import { NEW } from '../page.ts';
import { EntryHead } from './entry-head.tsx';
import { Loaded } from './loaded.tsx';
import { type Reading, useReading } from './read.ts';

type Known<T> = {
  /** The page of the settings that it belongs to, and what that is called. */
  page: string;
  pageTitle: TextKey;
  entry: string;
  read: (id: string) => Promise<T>;
  nameOf: (entry: T) => string;
  edit: (reading: Reading<T>, entry: T) => ComponentChildren;
};
type Props<T> = Known<T> & { newTitle: string; create: () => ComponentChildren };

/** The page of one thing: a form for one that is not there yet, else what it is and all that can be done with it. */
export const EntryPage = <T,>({ newTitle, create, ...known }: Props<T>) =>
  known.entry === NEW ? (
    <>
      <EntryHead page={known.page} pageTitle={known.pageTitle} title={newTitle} />
      {create()}
    </>
  ) : (
    <KnownEntry key={known.entry} {...known} />
  );

/** The page of something that is never made here. */
export function KnownEntry<T>({ page, pageTitle, entry, read, nameOf, edit }: Known<T>) {
  const reading = useReading(() => read(entry), [entry]);
  const { failure } = reading;
  if (failure.value instanceof Refusal && failure.value.status === 404)
    return <EntryHead page={page} pageTitle={pageTitle} title={t('settings.gone')} />;
  return (
    <Loaded reading={reading}>
      {(known) => (
        <>
          <EntryHead page={page} pageTitle={pageTitle} title={nameOf(known)} />
          {edit(reading, known)}
        </>
      )}
    </Loaded>
  );
}
