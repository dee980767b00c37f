import type { ComponentChildren } from 'preact';
import { type TextKey, t } from '../../i18n/i18n.ts';
import { pathTo } from '../../state/place.ts';
import { useFocusOnArrival } from './focus.ts';

type Props = { page: string; pageTitle: TextKey; title: string; children?: ComponentChildren };

/** The beginning of the page of one entry: the way back to the list, and what it is called. */
export function EntryHead({ page, pageTitle, title, children }: Props) {
  const heading = useFocusOnArrival();
  return (
    <header class="settings-head entry-head">
      <nav aria-label={t('settings.trail')}>
        <a href={pathTo(['settings', page])}>{t(pageTitle)}</a> <span aria-hidden="true">/</span>
      </nav>
      <h1 ref={heading} tabIndex={-1}>
        <bdi>{title}</bdi>
      </h1>
      {children && <div class="entry-actions">{children}</div>}
    </header>
  );
}
