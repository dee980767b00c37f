import type { ComponentChildren } from 'preact';
import { t } from '../../i18n/i18n.ts';
import { NotRead } from '../../ui/not-read.tsx';
import type { Reading } from './read.ts';

type Props<T> = { reading: Reading<T>; children: (value: T) => ComponentChildren };

/** What was read, once it is there; why it could not be, and another try. */
export function Loaded<T>({ reading, children }: Props<T>) {
  const { value, failure, reload } = reading;
  if (value.value !== null) return <>{children(value.value)}</>;
  if (!failure.value) return <p class="late quiet">{t('everywhere.loading')}</p>;
  return <NotRead error={failure.value} retry={reload} />;
}
