import { effect, signal } from '@preact/signals';
import { number } from '../i18n/i18n.ts';
import { MOST_UNREAD, unread } from './notifications.ts';

const NAME = 'Confab';

/** What is on the page, where it has a name of its own. */
export const pageTitle = signal('');

export const shownCount = (count: number) =>
  count >= MOST_UNREAD ? `${number(MOST_UNREAD - 1)}+` : number(count);

/** How much is unread stands before the name of the page, and on its icon where it is installed. */
export const followTitle = () =>
  effect(() => {
    const count = unread.value;
    const title = pageTitle.value ? `${pageTitle.value} · ${NAME}` : NAME;
    document.title = count > 0 ? `(${shownCount(count)}) ${title}` : title;
    if ('setAppBadge' in navigator) void navigator.setAppBadge(count).catch(() => {});
  });
