import { type TextKey, t } from '../i18n/i18n.ts';

const named: ReadonlySet<string> = new Set(['Open', 'Snoozed', 'Resolved', 'Closed']);

/** What every installation has is called what the reader's language calls it. */
export const statusName = (name: string) => (named.has(name) ? t(`status.${name}` as TextKey) : name);
