import type { Contact } from '../api/contract.ts';

/** What was begun to be written to somebody and not sent: there again when the window is, for as long as the page is. */
const begun = new Map<number, Record<string, string>>();

export const begunTo = ({ id }: Contact, field: 'subject' | 'content') => begun.get(id)?.[field] ?? '';
export const forget = ({ id }: Contact) => void begun.delete(id);
export function keep({ id }: Contact, form: HTMLFormElement) {
  const given = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  begun.set(id, Object.fromEntries(given));
}
