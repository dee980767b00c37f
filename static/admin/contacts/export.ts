import type { Wish } from './contact-list.ts';

/** Saves these contacts as a file for a spreadsheet: the browser takes it as it comes, however long it is. */
export function exportContacts({ q, blocked }: Pick<Wish, 'q' | 'blocked'>) {
  const asked = new URLSearchParams({ ...(q && { q }), ...(blocked && { blocked: 'true' }) });
  save(`/api/v1/contacts/export.csv?${asked}`);
}

export function save(address: string) {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
}
